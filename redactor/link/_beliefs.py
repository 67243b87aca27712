"""Faith, origin, opinion, orientation: whose is it? It takes a verb of being or belonging, and no thing that the word only describes."""

from __future__ import annotations

from typing import Final

from redactor.domain import Finding, Subject
from redactor.link import _words as w
from redactor.link._clause import asked, denied, speaker_behind, speaker_left_out, supposed
from redactor.link._people import named_behind, owner_at
from redactor.link._reading import Reading

#: How many words an owner may stand away: as "my" of the noun phrase, as the subject of the verb, left out.
_PHRASE: Final = 3
_FAR: Final = 12
_LEFT_OUT: Final = 4

_AS: Final = frozenset({"as", "als", "como"})
_ONE: Final = frozenset({"a", "an", "un", "una", "ein", "eine", "um", "uma", "une"})
#: Before "me" these say what one was made: "my parents raised me Baptist".
_RAISED: Final = frozenset({"raised", "made", "makes", "call", "called", "baptised", "baptized"})
#: Before "as" these say what somebody is: "came out as".
_TAKING: Final = w.words("out identify identifies identified identifying myself himself herself raised up voted registered")
_BEING: Final = w.words(
    "am is are was were be been being bin ist suis est es é soy sou somos he's she's they're hes shes i'm im we're j'suis estoy estou"
)


def judge(r: Reading, finding: Finding) -> Subject:
    """Return whom a finding of religion, ethnicity, politics or sexuality is about."""
    start = finding.span.start
    left, right = r.left_of(start), r.left_of(finding.span.end)
    named = named_behind(r, left, right)
    if named is not None:
        return named
    describes = _describes(r, right)
    as_at = left - 2 if r.word(left - 1) in _ONE else left - 1
    being = r.word(as_at) == "being" and r.cue(as_at - 1) == w.STOP
    if (being or (r.word(as_at) in _AS and r.word(as_at - 1) not in _TAKING)) and not describes:
        return speaker_behind(r, right)
    return _believed(r, left, right, start, describes=describes)


def _believed(r: Reading, left: int, right: int, offset: int, *, describes: bool) -> Subject:
    """Return whose it is by the nearest owner before the finding."""
    verb = r.word(left - 1) in _ONE and r.cue(left - 2) == w.CLAUSE
    for k in r.back(left, offset):
        cue = r.cues[k]
        verb = verb or r.words[k] in w.BELONG or (cue == w.ME and r.word(k - 1) in _RAISED)
        if cue == w.TOPIC and not verb:
            return Subject.NOBODY
        subject = owner_at(r, k)
        if subject is None:
            continue
        if left - k > _FAR or denied(r, k, left) or supposed(r, k, left):
            return Subject.NOBODY
        if cue == w.MINE or (cue == w.THIRD and not verb):
            return subject if left - k <= _PHRASE and not describes else Subject.NOBODY
        return subject if verb and (not describes or _said_directly(r, left)) else Subject.NOBODY
    return _behind(r, left, right, offset, describes=describes)


def _said_directly(r: Reading, left: int) -> bool:
    """Say whether a form of "be" stands right before, but for degrees: "I'm very openly gay"."""
    for k in range(left - 1, max(-1, left - 5), -1):
        word = r.words[k]
        if word in _BEING or (word.endswith("'s") and r.cues[k] in {w.KIN, w.ROLE, w.NAME}):
            return True
        if word not in w.DEGREE:
            return False
    return False


def _describes(r: Reading, right: int) -> bool:
    """Say whether a common noun follows, so that the word describes a thing: "Turkish delight", "gay bar"."""
    word, cue = r.word(right), r.cue(right)
    return bool(word) and cue not in {w.STOP, w.CLAUSE, w.HOLD, w.SELF, w.NOT} and word not in w.PERSONAL_NOUNS


def _behind(r: Reading, left: int, right: int, offset: int, *, describes: bool) -> Subject:
    """Return the author of "Proud Basque here" and "Raised Quaker, still ..."."""
    if "here" in {r.word(right), r.word(right + 1)}:
        return Subject.AUTHOR
    near = any(r.cue(k) == w.STOP for k in range(left - _LEFT_OUT - 1, left))
    left_out = near and speaker_left_out(r, left, offset) is True
    return Subject.AUTHOR if left_out and not describes and not asked(r, right) else Subject.NOBODY
