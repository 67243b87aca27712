"""Health: whose condition is it?

A figure of speech is nobody's; a person named right behind the word owns it ("my diabetic dad"); else the nearest owner before
it in the sentence, if the words between tie the two; else an owner right behind ("cancer took my aunt"); else an elided "I"
("Diagnosed with lupus in May."). What is left is general talk.
"""

from __future__ import annotations

from typing import Final

from redactor.domain import Finding, Subject
from redactor.link import _words as w
from redactor.link._clause import asked, denied, impersonal, speaker_behind, speaker_left_out, supposed
from redactor.link._figures import figurative
from redactor.link._people import named_behind, owner_ahead, owner_at
from redactor.link._reading import Reading

#: How many words an owner may stand away: as "my" of the noun phrase, without a verb that ties, with one.
_PHRASE: Final = 5
_NEAR: Final = 7
_FAR: Final = 22
#: How many words behind a finding its owner may stand.
_BEHIND: Final = 8

_INDIRECT: Final = w.words("tell told tells asked ask asks let show showed remind reminds reminded follow taught sold annoys bores")
_DUE: Final = frozenset({"because", "due", "thanks", "with", "since", "after", "despite", "without"})
_TOPIC_NOUNS: Final = w.words(
    "research awareness charity fundraiser screening screenings vaccine vaccines book movie film documentary article memes meme jokes "
    "joke campaign lecture course cure study support nursing"
)
_SINGULAR: Final = frozenset({"patient", "person", "you", "u", "who's"})
_AS: Final = frozenset({"as", "als", "como"})
_KEEPS: Final = frozenset({"just", "now", "keeps", "still", "always"})
#: "Migraine again.", "third week off Effexor", "ten years clean from heroin", "the Xanax I take".
_AGAIN: Final = frozenset({"again", "here", "flare", "flareup", "day", "brain"})
_SPELLS: Final = w.words("day days week weeks month months year years mg clean sober recovered recovering free off back")
_OFF: Final = frozenset({"off", "on", "from", "of", "without"})
_USING: Final = frozenset({"take", "took", "was", "got", "had", "use", "need", "needed", "inject"})


def judge(text: str, r: Reading, finding: Finding) -> Subject:
    """Return whom a finding of health or biometrics is about."""
    start, end = finding.span.start, finding.span.end
    if figurative(text, start, end):
        return Subject.NOBODY
    left, right = r.left_of(start), r.left_of(end)
    named = named_behind(r, left, right)
    return named if named is not None else _owned(r, left, right, start)


def _owned(r: Reading, left: int, right: int, offset: int) -> Subject:
    """Return whose it is by the nearest owner before the finding."""
    clauses, tie, clinician = 0, None, False
    for k in r.back(left, offset):
        cue = r.cues[k]
        if cue == w.CLAUSE:
            clauses += 1
        elif cue in {w.HOLD, w.TOPIC}:
            tie = tie or cue
        clinician = clinician or cue == w.CLINICIAN
        if cue == w.GENERIC and r.word(k - 1) in _AS:
            return speaker_behind(r, right)
        subject = _owner(r, k)
        if subject is None:
            continue
        if left - k > _FAR:
            break
        about = clinician and tie == w.TOPIC
        return subject if _tied(r, k, left, right, w.HOLD if about else tie, clauses) else Subject.NOBODY
    return _behind(r, left, right, offset)


def _owner(r: Reading, k: int) -> Subject | None:
    """Return whom the word at `k` stands for; a thing that ails is nobody, and "told me" names only a listener."""
    cue = r.cues[k]
    if cue is None:
        ails = r.words[k] in w.THINGS and (r.cue(k + 1) == w.HOLD or r.word(k + 1) in _KEEPS)
        return Subject.NOBODY if ails else owner_at(r, k)
    return None if cue == w.ME and r.word(k - 1) in _INDIRECT else owner_at(r, k)


def _tied(r: Reading, k: int, left: int, right: int, tie: w.Cue | None, clauses: int) -> bool:
    """Say whether the words between the owner at `k` and the finding make it the owner's."""
    gap = left - k
    denies_all = r.word(k - 1) in {"in", "of"} and denied(r, k, k)
    if r.cues[k] == w.MINE and gap <= _PHRASE and tie is None and not clauses and not denies_all:
        return r.word(right) not in _TOPIC_NOUNS
    if tie == w.TOPIC or denied(r, k, left) or supposed(r, k, left) or _only_qualifies(r, right):
        return False
    return gap <= (_FAR if tie == w.HOLD else _NEAR)


def _only_qualifies(r: Reading, right: int) -> bool:
    """Say whether the word only qualifies people or a topic: "cancer patients", "diabetes awareness"."""
    word = r.word(right)
    return word in _TOPIC_NOUNS or (r.cue(right) == w.GENERIC and word not in _SINGULAR)


def _behind(r: Reading, left: int, right: int, offset: int) -> Subject:
    """Return whose it is when no owner stands before: the author's who left "I" out, or one's right behind."""
    left_out = speaker_left_out(r, left, offset)
    if left_out is None or _only_qualifies(r, right):
        return Subject.NOBODY
    if (left_out or _bare(r, left, right)) and not asked(r, right):
        return Subject.AUTHOR
    if r.cue(right) == w.SELF and r.word(right + 1) in _USING and r.word(left - 1) in {"the", "these", "this"}:
        return Subject.AUTHOR
    return _right_behind(r, left, right)


def _bare(r: Reading, left: int, right: int) -> bool:
    """Say whether the finding stands in a note about oneself without a verb."""
    if "here" in {r.word(right), r.word(right + 1)} or (r.word(left - 1) in _OFF and r.word(left - 2) in _SPELLS):
        return True
    return r.cue(left - 1) == w.STOP and r.word(right) in _AGAIN


def _right_behind(r: Reading, left: int, right: int) -> Subject:
    due = r.word(left - 1) in _DUE or r.word(left - 2) in _DUE
    for k in range(right, min(right + _BEHIND, len(r.cues))):
        cue = r.cues[k]
        if cue in {w.STOP, w.CLAUSE, w.TOPIC, w.NOT, w.IF} or impersonal(r.words[k]) or (cue == w.SELF and not due):
            break
        subject = owner_ahead(r, k)
        if subject is not None:
            return subject
    return Subject.NOBODY
