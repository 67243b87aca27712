"""Health: whose condition is it?

A figure of speech is nobody's; a person named right behind the word owns it ("my diabetic dad"); else the nearest owner before
it in the sentence, if the words between tie the two; else an owner right behind ("cancer took my aunt"); else an elided "I"
("Diagnosed with lupus in May."). What is left is general talk.
"""

from __future__ import annotations

import re
from typing import Final

from redactor.domain import Finding, Subject
from redactor.link import _words as w
from redactor.link._clause import asked, denied, impersonal, in_bio, like_me, speaker_behind, speaker_left_out, supposed
from redactor.link._figures import figurative
from redactor.link._people import named_behind, owner_ahead, owner_at
from redactor.link._reading import Reading

#: How many words an owner may stand away: as "my" of the noun phrase, without a verb that ties, with one.
_PHRASE: Final = 5
_NEAR: Final = 7
_FAR: Final = 22
#: How many words behind a finding its owner may stand.
_BEHIND: Final = 8

#: "38M, gout": how people and clinics note somebody's age and sex, and how far before a finding, in code points.
_AGE_AND_SEX: Final = re.compile(r"(?:^|[\n.:;(\[|\"“-])\s{0,2}\d{2}\s?[MF](?=[,;:\s)])")
_NOTE: Final = 48
#: How many words around a finding are looked through for somebody.
_AROUND: Final = 30
_ANYBODY: Final = w.FIRST_PERSON | w.SOMEBODY
_NO_ONE: Final = frozenset({w.GENERIC, w.PUBLIC, w.ANIMAL})
_PERHAPS_SOMEBODY: Final = w.words(
    "kids children babies infants toddlers friends colleagues neighbours neighbors coworkers families your yours dads moms mums one's"
)

_JUST: Final = w.words("a an the just actually probably only also my really definitely likely apparently stage")

_INDIRECT: Final = w.words("tell told tells asked ask asks let show showed remind reminds reminded follow taught sold annoys bores")
_DUE: Final = frozenset({"because", "due", "thanks", "with", "since", "after", "despite", "without"})
_TOPIC_NOUNS: Final = w.words(
    "research awareness charity fundraiser screening screenings vaccine vaccines book movie film documentary article memes meme jokes "
    "joke campaign lecture course cure study support nursing"
)
_SINGULAR: Final = frozenset({"patient", "person", "you", "u", "who's"})
_AS: Final = frozenset({"as", "als", "como"})
_AILING: Final = frozenset({"just", "now", "keeps", "still", "always", "has", "had", "having"})
#: "Migraine again.", "third week off Effexor", "ten years clean from heroin", "the Xanax I take".
_AGAIN: Final = frozenset({"again", "here", "flare", "flareup", "day", "brain"})
_SPELLS: Final = w.words("day days week weeks month months year years mg clean sober recovered recovering free off back")
_OFF: Final = frozenset({"off", "on", "from", "of", "without"})
_USING: Final = frozenset({"take", "took", "was", "got", "had", "use", "need", "needed", "inject"})


def judge(text: str, r: Reading, finding: Finding) -> Subject | None:
    """Return whom a finding of health or biometrics is about; nothing where the text says nothing of anybody."""
    start, end = finding.span.start, finding.span.end
    if figurative(text, start, end):
        return Subject.NOBODY
    left, right = r.left_of(start), r.left_of(end)
    if like_me(r, right):
        return Subject.AUTHOR
    # What stands behind "allergic to" is no owner: a cat.
    named = None if "allerg" in text[start:end].lower() else named_behind(r, left, right)
    owner = named if named is not None else _owned(r, left, right, start)
    if owner is None and in_bio(text, start):
        return Subject.AUTHOR
    if owner is not Subject.AUTHOR and owner is not Subject.OTHER and _AGE_AND_SEX.search(text, max(0, start - _NOTE), start):
        return Subject.OTHER
    return owner


def _owned(r: Reading, left: int, right: int, offset: int) -> Subject | None:
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
        if subject is Subject.NOBODY:
            return subject if _surely_nobody(r, k) else None
        if _tied(r, k, left, right, w.HOLD if about else tie, clauses):
            return subject
        return Subject.NOBODY if denied(r, k, left) or supposed(r, k, left) else None
    return _behind(r, left, right, offset)


def _owner(r: Reading, k: int) -> Subject | None:
    """Return whom the word at `k` stands for; a thing that ails is nobody, and "told me" names only a listener."""
    cue = r.cues[k]
    if cue is None:
        ails = r.words[k] in w.THINGS and (r.cue(k + 1) == w.HOLD or r.word(k + 1) in _AILING)
        return Subject.NOBODY if ails else owner_at(r, k)
    return None if cue == w.ME and r.word(k - 1) in _INDIRECT else owner_at(r, k)


def _surely_nobody(r: Reading, k: int) -> bool:
    """Say whether the word at `k` outright speaks of no one in particular: "people", "you", a pet, a minister; not the children that one has."""
    return r.cues[k] in _NO_ONE and r.word(k) not in _PERHAPS_SOMEBODY


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


def _behind(r: Reading, left: int, right: int, offset: int) -> Subject | None:
    """Return whose it is when no owner stands before: the author's who left "I" out, or one's right behind."""
    left_out = speaker_left_out(r, left, offset)
    if left_out is None and _named_after(r, left) and not asked(r, right):
        return _spoken_of(r, left)
    if left_out is None or _only_qualifies(r, right):
        return None
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


def _right_behind(r: Reading, left: int, right: int) -> Subject | None:
    due = r.word(left - 1) in _DUE or r.word(left - 2) in _DUE
    for k in range(right, min(right + _BEHIND, len(r.cues))):
        cue = r.cues[k]
        if cue in {w.STOP, w.CLAUSE, w.TOPIC, w.NOT, w.IF} or impersonal(r.words[k]) or (cue == w.SELF and not due):
            break
        subject = owner_ahead(r, k)
        if subject is not None:
            return subject
    return None if _mentions_somebody(r, left, right) else Subject.NOBODY


def _named_after(r: Reading, left: int) -> bool:
    """Say whether the finding is what "it" turned out to be: "it's strep", "it was just a hernia"."""
    at = left - 1
    while at > left - 4 and r.word(at) in _JUST:
        at -= 1
    return r.word(at) in {"it's", "its"} or (r.word(at) in {"was", "is"} and r.word(at - 1) == "it")


def _spoken_of(r: Reading, left: int) -> Subject | None:
    """Return whom this sentence and the one before speak of, who owns what "it" turned out to be."""
    stops = 0
    for k in range(left - 1, max(-1, left - _AROUND), -1):
        stops += r.cues[k] == w.STOP
        if stops > 1:
            break
        if r.words[k] in w.THINGS:
            return None
        subject = owner_at(r, k)
        if subject is not None:
            return None if subject is Subject.NOBODY else subject
    return None


def _mentions_somebody(r: Reading, left: int, right: int) -> bool:
    """Say whether the author, a relation or a name stands anywhere near: a headline has none of them."""
    return any(r.cue(k) in _ANYBODY for k in range(max(0, left - _AROUND), min(right + _AROUND, len(r.cues))))
