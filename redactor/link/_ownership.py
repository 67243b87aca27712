"""Everything but the special categories: whose name, number, address, age, place or secret is it?"""

from __future__ import annotations

import re
from typing import Final

from redactor.domain import PRECISE_LOCATION, Category, Finding, Subject
from redactor.link import _words as w
from redactor.link._people import owner_ahead, owner_at
from redactor.link._reading import Reading

#: How many words away an owner counts.
REACH: Final = 12

_NAMES: Final = frozenset({"PERSON", "USERNAME", "TITLE"})
#: The author gives a name: what stands right before it.
_INTRODUCED: Final = re.compile(
    r"(?:\b(?:my|the)\s+(?:full\s+|real\s+|last\s+|first\s+|user\s?)?(?:name|handle|username|account|insta|instagram|twitter|snap|discord|user|nick|nickname|"
    r"tiktok|gamertag|ign|telegram|github)(?:'s|\s+is|\s+here\s+is|\s*[:=])?"
    r"|\bi(?:'|’)?m|\bi\s+am|\bname(?:'|’)?s|\bcall\s+me|\bfollow\s+me(?:\s+(?:at|on|@))?|\b(?:add|find|dm|message|tag)\s+me(?:\s+(?:at|on|as)(?:\s+\w{2,12})?)?|\bthis\s+is|\bme\s+llamo|"
    r"\bsoy|\bmi\s+nombre\s+es|\bje\s+m(?:'|’)appelle|\bje\s+suis|\bich\s+hei(?:ß|ss)e|\bich\s+bin|\bmein\s+name\s+ist|\bmeu\s+nome\s+é|\bme\s+chamo|\beu\s+sou|"
    r"\bsigned|\bit(?:'|’)s\s+me)\s*[:,@]?\s*$",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"(?:^|\n)\s*(?:(?:best|kind|warm)?\s*(?:regards|wishes)|best|thanks|thank\s+you|cheers|sincerely|yours(?:\s+\w{4,10})?|love|xx+|saludos|"
    r"cordialement|viele\s+grüße|mfg|lg|abraços)\s*[,.!-]?\s*\n\s*$",
    re.IGNORECASE,
)
#: A place says where somebody lives, is or regularly stays only behind one of these.
_STAYS: Final = re.compile(
    r"\b(?:liv(?:e|es|ed|ing)|stay(?:s|ing)?|reside[sd]?|residing|based|located|home|house|flat|apartment|place|address|school|nursery|kindergarten|gym|works?|working|studying|"
    r"moved|moving|relocated|settled|renting|rent|alone|grew\s+up|from|currently|right\s+now|now|today|tonight|am\s+(?:in|at)|i(?:'|’)?m\s+(?:in|at|near|outside|by|on)|"
    r"(?:he|she)(?:'|’)?s\s+(?:in|at)|here\s+in|hometown|neighbou?rhood|goes\s+to|picks?\s+\w{1,12}\s+up|vivo|vive|vivimos|moro|mora|moramos|wohn\w{1,3}|habite|habitons|vis|résid\w{1,3}|"
    r"estoy\s+en|estou\s+em|bin\s+(?:in|im|am|bei)|je\s+suis\s+(?:à|au|en|chez))\b",
    re.IGNORECASE,
)
_CLAIMING: Final = frozenset({"is", "are", "was", "ist", "es", "é", "est", "belongs", "used", "to", "reaches", "gets", "for", "pertenece"})
_AGE_BEHIND: Final = re.compile(r"\s*(?:y/?o\s+)?(?:here|and\s+i\b|,?\s*i(?:'|’)?m\b|,?\s*i\b)", re.IGNORECASE)


def judge(text: str, reading: Reading, finding: Finding) -> Subject:
    """Return whom a finding of an ordinary category is about; a name is somebody's even without an owner."""
    start, end = finding.span.start, finding.span.end
    if finding.entity in _NAMES:
        return _name(text, start, end)
    if (
        finding.category is Category.LOCATION
        and finding.entity not in PRECISE_LOCATION
        and not _STAYS.search(text, max(0, start - 64), start)
    ):
        return Subject.NOBODY
    if finding.category is Category.BIRTH_AND_AGE and _AGE_BEHIND.match(text, end, min(len(text), end + 16)):
        return Subject.AUTHOR
    return _owner(reading, finding)


def _name(text: str, start: int, end: int) -> Subject:
    before = text[max(0, start - 48) : start]
    if _INTRODUCED.search(before) or _SIGNED.search(before) or re.match(r"\s+here\b", text[end : end + 8]):
        return Subject.AUTHOR
    return Subject.OTHER


def _owner(r: Reading, finding: Finding) -> Subject:
    """Return the nearest owner before the finding in its sentence, else one right behind: "0113 ... is my number"."""
    start = finding.span.start
    left, right = r.left_of(start), r.left_of(finding.span.end)
    asked = False
    for k in r.back(left, start):
        cue = r.cues[k]
        if left - k > REACH:
            break
        if cue is None:
            continue
        if cue == w.TOPIC:
            asked = True
        subject = owner_at(r, k)
        if subject is None:
            continue
        if cue == w.SELF and asked:
            return Subject.NOBODY
        return subject
    return _claimed(r, right)


def _claimed(r: Reading, right: int) -> Subject:
    if r.word(right) not in _CLAIMING:
        return Subject.NOBODY
    for k in range(right + 1, right + 5):
        if r.cue(k) in {w.STOP, w.CLAUSE}:
            break
        subject = owner_ahead(r, k)
        if subject is not None:
            return subject
    return Subject.NOBODY
