"""Figures of speech: words of illness and belief that say nothing of anybody's health or faith."""

from __future__ import annotations

import re
from typing import Final

#: How much text around a finding a figure of speech may take, in code points.
REACH: Final = 48

#: Substances that one is really addicted to; any other object of an addiction is a figure of speech.
_SUBSTANCE: Final = (
    r"(?:drug|alcohol|opioid|opiate|heroin|meth|methamphetamine|crystal|cocaine|coke|crack|nicotine|painkiller|pill|prescription|oxy\w{0,8}|"
    r"fentanyl|benzo\w{0,9}|xanax|valium|ketamine|substance|booze|drink|tramadol|codeine|morphine|cannabis|weed|vap\w{1,5}|smoking|cigarettes?|"
    r"adderall|amphetamines?|beer|wine|vodka|whisk\w{1,2}|gin|rum|sleeping\s+pills|steroid|speed|tobacco|kratom|gambling)s?"
)
_ADDICTION: Final = re.compile(r"addict\w{0,4}", re.IGNORECASE)
_ADDICTED_TO: Final = re.compile(rf"\s+(?:to|on)\s+(?!(?:my\s+|the\s+|\w{{3,12}}\s+)?{_SUBSTANCE}\b)\w", re.IGNORECASE)
_KIND_OF_ADDICTION: Final = re.compile(r"([^\W\d_]{2,24})[\s-]+$")
_PLAIN_BEFORE_ADDICTION: Final = re.compile(
    rf"^(?:{_SUBSTANCE}|my|an?|the|his|her|their|our|of|with|from|to|about|for|and|in|severe|serious|bad|real|old|active|"
    r"past|an|became|become|becoming|got|was|is|am|recovering|former|ex|mother'?s|own|longtime|this|that|into|battling|fighting|beat|"
    r"overcame|years|physically|clinically|still|badly|i|had|have|has|having)$",
    re.IGNORECASE,
)
_ALLERGIC: Final = re.compile(r"allerg\w{1,3}", re.IGNORECASE)
_ALLERGIC_TO_WHAT: Final = re.compile(
    r"\s+to\s+(?:\w{1,12}\s+)?(?:mondays?|work\w{0,4}|effort|exercise|commitment|bull\w{0,6}|bs|drama|people|stupid\w{0,5}|idiots?|fun|mornings?|"
    r"responsibilit\w{1,3}|truth|logic|money|homework|school|success|facts|criticism|taxes|adult\w{0,4}|cleaning|losing|small\s+talk|nonsense|"
    r"feelings|happiness|saying|spending|good|waking|getting|being|winning|mistakes)\b",
    re.IGNORECASE,
)

#: Conditions that people name when they mean a fright or a nuisance.
_FRIGHT: Final = re.compile(
    r"(?:heart\s+attacks?|strokes?|aneurysms?|seizures?|headaches?|migraines?|cancer|aids|hiv|diabetes|ptsd|ocd|brain\s+(?:damage|cancer|tumou?rs?)|"
    r"cardiac\s+arrest|coronary|alzheimer'?s?|dementia|fits?|nightmares?|whiplash|rabies|fever|tinnitus|tourette'?s?|epilepsy|cavities|trust\s+issues|"
    r"infart[eo]s?|cáncer|crise\s+cardiaque|herzinfarkt)",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(
    r"\b(?:g[ai]v(?:e|en|es|ing)|caus(?:e|es|ed|ing)|da|dio|donné|donne|gibt|deu|dá)\s+"
    r"(?:me|us|you|him|her|everyone|everybody|people|anyone|(?:my|the|an?)\s+\w{2,12}(?:\s+\w{2,12})?|\w{3,12})\s+(?:an?\s+|some\s+|the\s+|un\s+)?(?:\w{3,12}\s+)?$"
    r"|\b(?:me|nos)\s+(?:va\s+a\s+dar|da|dio)\s+(?:un\s+)?$",
    re.IGNORECASE,
)
_NEARLY: Final = re.compile(
    r"\b(?:almost|nearly|practically|about\s+to|damn\s+near|like\s+(?:\w{1,10}\s+){0,2}?)\s*(?:just\s+)?(?:had|have|having|has|died\s+of|die\s+of|got|get|getting)\s+"
    r"(?:(?:an?|another|my\s+first)\s+)?(?:\w{3,12}\s+)?$"
    r"|\b(?:am|i'?m|are|is|he'?s|she'?s|was)\s+(?:\w{2,10}\s+)?having\s+an?\s+$",
    re.IGNORECASE,
)
#: Conditions that people name when they mean a habit or a mood.
_HABIT: Final = re.compile(
    r"(?:ocd|adhd|add|ptsd|bipolar|schizo\w{0,10}|autis\w{2,4}|psychotic|manic|anorexic|dyslexic|alzheimer'?s?|tourette'?s?)", re.IGNORECASE
)
_INTENSE: Final = re.compile(
    r"\b(?:so|sooo+|bit|kinda|super|totally|lil|little|tad|inner|weirdly|slightly|mildly|sort\s+of|kind\s+of|bloody|proper)\s+$",
    re.IGNORECASE,
)

_AFTER: Final = re.compile(
    r"^\s*(?:of\s+(?:me\b|us\b|society|luck|genius|inspiration|democracy|our\s+time|the\s+(?:nation|internet|earth|world|community)|laughter|giggles|midnight)"
    r"|(?:when|after|as\s+soon\s+as)\s+(?:i|he|she|we|my\s+\w{2,10})\s+(?:just\s+)?(?:saw|opened|heard|read|looked|realis?z?ed|found\s+out|checked|walked|noticed)"
    r"|up\s+(?:the|some|\d|\$|£|€|money|cash)|(?:of|for)\s+(?:a|an)\s+(?:game|boss|level|bug|project|code\s?base)"
    r"|(?:just\s+)?(?:reading|watching|looking\s+at|trying\s+to\s+read)\s+(?:this|that|the|these|your)"
    r"|[-–]?(?:inducing|free\s+diet|cat\b|burger|sauce|cake))",
    re.IGNORECASE,
)


#: Words that are a condition in one company only.
_OTHER_SENSE: Final = (
    (
        re.compile(r"strokes?", re.IGNORECASE),
        re.compile(
            r"(?:\b(?:one|single|two|three|four|few|broad|brush|pen|key|back|breast|swim\w{0,4}|golf|master|bold|every|the|different|same|final|each)[\s-]+|\b(?:in|with|by)\s+(?:a|one)\s+)$",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"fevers?", re.IGNORECASE),
        re.compile(
            r"\b(?:baby|cabin|spring|jungle|gold|dance|football|world\s+cup|saturday\s+night|election|disco|wedding|cat|bieber|yellow|lottery|playoff|transfer|match)[\s-]+$",
            re.IGNORECASE,
        ),
    ),
    (re.compile(r"depressions?", re.IGNORECASE), re.compile(r"\b(?:great|economic|tropical|shallow|the)\s+$", re.IGNORECASE)),
    (
        re.compile(r"cancer", re.IGNORECASE),
        re.compile(
            r"\b(?:tropic\s+of|(?:is|are|was)\s+(?:such\s+)?(?:a\s+|pure\s+|literal\s+)|i\W{0,2}m\s+an?|sign\s+is|zodiac\w{0,8}|sun|moon)\s*$",
            re.IGNORECASE,
        ),
    ),
)
_TRYING: Final = re.compile(
    r"\s*(?:just\s+)?(?:trying\s+to|typing|reading|watching|writing|looking|listening|while\s+(?:typing|reading|writing|watching)|(?:from|by)\s+(?:reading|watching|looking))\b",
    re.IGNORECASE,
)


def figurative(text: str, start: int, end: int) -> bool:
    """Say whether the health word from `start` to `end` is a figure of speech where it stands."""
    word = text[start:end]
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    if _AFTER.match(after):
        return True
    if any(sense.fullmatch(word) and company.search(before) for sense, company in _OTHER_SENSE):
        return True
    if _ADDICTION.search(word):
        return _idle_addiction(before, after, whole=_ADDICTION.fullmatch(word) is not None)
    if _ALLERGIC.fullmatch(word):
        return _ALLERGIC_TO_WHAT.match(after) is not None
    if _FRIGHT.fullmatch(word) and (_GIVEN.search(before) or _NEARLY.search(before) or _TRYING.match(after)):
        return True
    return _HABIT.fullmatch(word) is not None and _INTENSE.search(before) is not None


def _idle_addiction(before: str, after: str, *, whole: bool) -> bool:
    """Say whether an addiction is to something that no one is treated for."""
    if _ADDICTED_TO.match(after):
        return True
    kind = _KIND_OF_ADDICTION.search(before)
    return whole and kind is not None and _PLAIN_BEFORE_ADDICTION.match(kind[1]) is None
