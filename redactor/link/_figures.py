"""Figures of speech: words of illness and belief that say nothing of anybody's health or faith."""

from __future__ import annotations

import re
from typing import Final

from redactor.link._words import words

#: How much text around a finding a figure of speech may take, in code points.
REACH: Final = 48

#: Substances that one is really addicted to; any other object of an addiction is a figure of speech.
_SUBSTANCE: Final = (
    r"(?:drug|alcohol|opioid|opiate|heroine?|meth|methamphetamine|crystal|cocaine|coke|crack|nicotine|painkiller|pill|prescription|oxy\w{0,8}|"
    r"fentanyl|benzo\w{0,9}|xanax|valium|ketamine|substance|booze|drink|tramadol|codeine|morphine|cannabis|weed|vap\w{1,5}|smoking|cigarettes?|"
    r"adderall|amphetamines?|beer|wine|vodka|whisk\w{1,2}|gin|rum|sleeping\s+pills|steroid|speed|tobacco|kratom|gambling|drinking|caffeine|viagra|porn|pornography|sex|masturbation)s?"
)
_ADDICTION_LAST: Final = re.compile(r"addict\w{0,4}$", re.IGNORECASE)
_ADDICTED_TO: Final = re.compile(rf"\s+(?:to|on)\s+(?!(?:my\s+|the\s+|\w{{3,12}}\s+)?{_SUBSTANCE}\b)\w", re.IGNORECASE)
_KIND_OF_ADDICTION: Final = re.compile(r"([^\W\d_]{2,24})[\s-]+$")
_PLAIN_BEFORE_ADDICTION: Final = re.compile(
    rf"^(?:{_SUBSTANCE}|my|an?|the|his|her|their|our|of|with|from|to|about|for|and|in|severe|serious|bad|real|old|active|"
    r"past|an|became|become|becoming|got|was|is|am|recovering|former|ex|mother'?s|own|longtime|this|that|into|battling|fighting|beat|"
    r"overcame|years|physically|clinically|still|badly|i|had|have|has|having)$",
    re.IGNORECASE,
)
_ALLERGIC: Final = re.compile(r"allerg\w{1,3}(?P<to>\s+to)?", re.IGNORECASE)
_ALLERGIC_TO_WHAT: Final = re.compile(
    r"\s+to\s+(?:\w{1,12}\s+)?(?:(?!dress|stuff|noth|everyth|anyth|someth|ic|frost|cloth|tann|season|flavo|colo|spr|str|k|r)\w{2,}ing|failure|housework|chores|jerks|babies|men|kids|children|this|that|him|you|swag|love|reality|rules|mondays?|work\w{0,4}|effort|exercise|commitment|bull\w{0,6}|bs|drama|people|stupid\w{0,5}|idiots?|fun|mornings?|"
    r"responsibilit\w{1,3}|truth|logic|money|homework|school|success|facts|criticism|taxes|adult\w{0,4}|cleaning|losing|small\s+talk|nonsense|"
    r"feelings|happiness|saying|spending|good|waking|getting|being|winning|mistakes)\b",
    re.IGNORECASE,
)

#: Conditions that people name when they mean a fright or a nuisance; a model's span may begin earlier: "having a mini heart attack".
_FRIGHT: Final = re.compile(
    r"\b(?:heart\s+attacks?|strokes?|aneurysms?|seizures?|headaches?|migraines?|cancer|aids|hiv|diabetes|ptsd|ocd|brain\s+(?:damage|cancer|tumou?rs?)|"
    r"cardiac\s+arrest|coronary|alzheimer'?s?|dementia|fits?|nightmares?|whiplash|rabies|fever|tinnitus|tourette'?s?|epilepsy|cavities|trust\s+issues|"
    r"infart[eo]s?|cáncer|crise\s+cardiaque|herzinfarkt)(?:\s+moments?)?$",
    re.IGNORECASE,
)
#: The last word of each of them.
_FRIGHT_ENDS: Final = words(
    "attack attacks stroke strokes aneurysm aneurysms seizure seizures headache headaches migraine migraines cancer aids hiv diabetes ptsd ocd damage tumor tumors "
    "tumour tumours arrest coronary alzheimer alzheimers alzheimer's dementia fit fits nightmare nightmares whiplash rabies fever tinnitus tourette tourettes "
    "tourette's epilepsy cavities issues infarto infartes infarte infartos cáncer cardiaque herzinfarkt moment moments"
)
_GIVEN: Final = re.compile(
    r"\b(?:g[ai]v(?:e|en|es|ing)|caus(?:e|es|ed|ing)|da|dio|donné|donne|gibt|deu|dá)\s+"
    r"(?:me|us|you|him|her|everyone|everybody|people|anyone|(?:my|the|an?)\s+\w{2,12}(?:\s+\w{2,12})?|\w{3,12})\s+(?:an?\s+|some\s+|the\s+|un\s+)?(?:\w{3,12}\s+)?$"
    r"|\b(?:me|nos)\s+(?:va\s+a\s+dar|da|dio)\s+(?:un\s+)?$",
    re.IGNORECASE,
)
_NEARLY: Final = re.compile(
    r"\b(?:almost|nearly|practically|about(?:\s+to)?|(?:damn\s+)?near|(?:could|would)(?:\s+have|(?:'|’)?ve)|like\s+(?:\w{1,10}\s+){0,2}?)\s*(?:just\s+)?"
    r"(?:had|have|having|has|gotten|died\s+(?:of|from)|die\s+(?:of|from)|got|get|getting)\s+"
    r"(?:me\s+)?(?:(?:an?|another|my\s+first)\s+)?(?:\w{3,12}\s+)?$"
    r"|\b(?:am|i'?m|are|is|he'?s|she'?s|was)\s+(?:\w{2,10}\s+)?having\s+an?\s+$",
    re.IGNORECASE,
)
#: How riddles and stock jokes open, and how far on their people are made up, in code points.
_RIDDLE_REACH: Final = 200
_RIDDLE: Final = re.compile(
    r"(?:^|[.!?\n]\s*|[\"“>]\s*)(?:what\s+do\s+(?:you|u)\s+call\s+(?!me\b|it\b|that\b|this\b)|what(?:'|’)?s\s+the\s+(?:best|worst)\s+(?:part|thing)\s+about\s|what\s+do\s+you\s+get\s+(?:when|if)\s+you\s+(?:cross|mix|put|combine)|why\s+(?:was|were|is|are)\s+the\s+[\w’' -]{3,40}\s+so\s|"
    r"what\s+did\s+(?!i\b|you\b|u\b|he\b|she\b|they\b|your\b)(?:[\w’']+\s+){1,4}say\s+(?:to|when|after)\b|how\s+many\s+[\w’' -]{3,40}\s+does\s+it\s+take\s|"
    r"(?:an?|two|three)\s+[\w,’' -]{3,60}\s+walks?\s+in(?:to)?\s+an?\s+(?:bar|pub|church|pharmacy)|yo\s+mam+a|knock[\s,]+knock\b|why\s+did\s+the\s+\w+\s+cross|an?\s+(?:old\s+|young\s+)?(?:man|woman|guy|blonde|patient)\s+(?:goes|walks|comes|went)\s+(?:in\s?to|to|into)\s+(?:the|his|her|a)\s+doctor)",
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

#: What strikes once and may kill is said lightly: "a mini heart attack", "legit had a stroke", "a heart attack every time the phone rings".
_SUDDEN: Final = re.compile(r"(?:heart\s+attacks?|strokes?|aneurysms?|cardiac\s+arrest|coronary)(?:\s+moments?)?$", re.IGNORECASE)
_LIGHTLY: Final = re.compile(
    r"\bcue\s+(?:\w+\s+)?$|\b(?:legit|literally|lowkey|basically)\s+(?:just\s+)?(?:had|having|got)\s+(?:an?\s+)?$", re.IGNORECASE
)
_SMALL_ATTACK: Final = re.compile(r"\b(?:mini|tiny|instant)[\s-]+heart\s+attacks?(?:\s+moments?)?$", re.IGNORECASE)
_EACH_TIME: Final = re.compile(
    r"\s*(?:(?:whenever|every\s?time|each\s+time)\b|when\s+(?:some(?:one|body)|people|you|u)\b"
    r"|(?:making|editing|scrolling|seeing|thinking\s+about|listening\s+to|playing)\s+(?:this|that|these|those|the|your|it|of)\b)",
    re.IGNORECASE,
)

_AFTER: Final = re.compile(
    r"^\s*(?:of\s+(?:me\b|us\b|society|(?:\w{3,12}\s+)?(?:luck|genius|inspiration)|democracy|our\s+time|the\s+(?:nation|internet|earth|world|community)|laughter|giggles|midnight)"
    r"|(?:when|after|as\s+soon\s+as)\s+(?:i|he|she|we|my\s+\w{2,10})\s+(?:just\s+)?(?:saw|seen|see|opened|heard|hear|read|looked|realis?z?ed|found\s+out|checked|walked|noticed|watched|thought|remembered|clicked)"
    r"|(?:from|of|with)\s+(?:excitement|joy|laughter|laughing|happiness|cuteness)"
    r"|up\s+(?:the|some|\d|\$|£|€|money|cash)|(?:of|for)\s+(?:a|an)\s+(?:game|boss|level|bug|project|code\s?base)"
    r"|(?:just\s+)?(?:reading|watching|looking\s+at|trying\s+to\s+read)\s+(?:this|that|the|these|your)"
    r"|[-–]?(?:inducing|free\s+diet|cat\b|burger|sauce|cake))",
    re.IGNORECASE,
)


#: Words that are a condition in one company only, without the s of their plural.
_OTHER_SENSE: Final = {
    "stroke": re.compile(
        r"(?:\b(?:one|single|two|three|four|few|broad|brush|pen|key|back|breast|swim\w{0,4}|golf|master|bold|every|the|different|same|final|each)[\s-]+|\b(?:in|with|by)\s+(?:a|one)\s+)$",
        re.IGNORECASE,
    ),
    "ocd": re.compile(
        r"\b(?:feed|satisf|bother|annoy|pleas)\w{0,4}\s+(?:(?:all|the)\s+)?(?:my|your|his|her|our|people'?s)\s+$|\binner\s+$", re.IGNORECASE
    ),
    "depression": re.compile(r"\b(?:great|economic|tropical|shallow|the)\s+$", re.IGNORECASE),
    "cancer": re.compile(
        r"\b(?:tropic\s+of|(?:is|are|was)\s+(?:such\s+)?(?:a\s+|pure\s+|literal\s+)|i\W{0,2}m\s+an?|sign\s+is|zodiac\w{0,8}|sun|moon)\s*$",
        re.IGNORECASE,
    ),
}
#: What follows the habit that is no illness: "my OCD kicks in", "PTSD flashbacks from that exam".
_MOOD: Final = re.compile(
    r"\s*(?:(?:always\s+|really\s+|just\s+)?(?:kick(?:s|ed|ing)?\s+in|can'?t\s+(?:handle|stand|take|deal)|is\s+(?:so\s+|very\s+)?(?:triggered|happy|satisfied|pleased|screaming|"
    r"twitching|crying|tingling|raging)|approves?|in\s+me\b|ass\b|noises|satisfying|things?\b|decision)"
    r"|flashbacks?\s+(?:from|of|to)\s+(?:that|this|those|the|my)\s+(?:\w+\s+)?(?:games?|levels?|boss|homework|exams?|finals|essays?|memes?|episodes?|movies?|songs?|maths?|class)"
    r"|(?:just\s+)?(?:when(?:ever)?|every\s?time)\s+(?:i\s+)?(?:look|looking|watch|watching|read|reading|play|playing|see|seeing)\b)",
    re.IGNORECASE,
)
#: Before "fever" these leave it an illness; any other noun makes it a craze: "playoff fever".
_KIND_OF_FEVER: Final = re.compile(r"([^\W\d_]{2,24})[\s-]+fevers?$", re.IGNORECASE)
_PLAIN_BEFORE_FEVER: Final = re.compile(
    r"^(?:hay|scarlet|dengue|typhoid|yellow|rheumatic|glandular|trench|lassa|valley|spotted|high|low|mild|bad|slight|light|grade|degrees?|spik(?:ed|ing)|the|my|his|her|"
    r"their|our|your|had|have|has|having|got|get|gets|getting|with|without|and|or|of|runn?ing|runs|ran|persistent|constant|ebola|chikungunya|oropouche|viral|malarial?|puerperal|"
    r"postpartum|childbed|relapsing|enteric|intermittent|no|any|some|sudden|this|that|another|big|huge|horrible|terrible|awful|nasty|raging|unexplained|recurr(?:ent|ing)|mediterranean|"
    r"h(?:a?e)?morrhagic|fucking|damn|still|for|to|by|from|in|is|was|mystery|weird|really|severe|serious|little|strong|real|bit|tick|rat|scratch|bite|parrot|pel|river|milk|"
    r"neutropenic|post-?op|brain|babies|kids|new|proper|daily|nightly|evening|morning|night|sore|chills|cough|headache|fatigue|nausea|rash|vomiting|developed?|develops|caught|just|\w{2,}(?:ous|ible|able|al|ive|ful|ic|ense|eme|ant|ent))$"
    r"|['’]s$",
    re.IGNORECASE,
)
#: To stroke somebody's hair.
_STROKING: Final = re.compile(r"strok(?:es?|ed|ing)", re.IGNORECASE)
_STROKED: Final = re.compile(
    r"\s+(?:my|her|his|their|your|its|the|of\s+(?:the|a|my)\s+(?:brush|pen))\b|\s+(?:clock|engine)\b", re.IGNORECASE
)
_FEVER_DREAM: Final = re.compile(r"\s*(?:dreams?|pitch)\b", re.IGNORECASE)
_TRYING: Final = re.compile(
    r"\s*(?:just\s+)?(?:trying\s+to|typing|reading|watching|writing|looking|listening|(?:while|after)\s+(?:typing|reading|writing|watching|playing|editing|scrolling|seeing)|(?:from|by)\s+(?:reading|watching|looking))\b",
    re.IGNORECASE,
)


def in_riddle(text: str, start: int) -> bool:
    """Say whether what begins at `start` stands in a riddle or a stock joke, whose people are made up."""
    before = text[max(0, start - _RIDDLE_REACH) : start].lower()
    # One of these stands in each of them; looking for them first costs a tenth of the pattern.
    if not (
        "what" in before
        or "does it take" in before
        or "walk" in before
        or "doctor" in before
        or "knock" in before
        or "yo ma" in before
        or "why " in before
    ):
        return False
    return _RIDDLE.search(before) is not None


def figurative(text: str, start: int, end: int) -> bool:
    """Say whether the health word from `start` to `end` is a figure of speech where it stands."""
    word = text[start:end]
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    lower = word.lower()
    if _AFTER.match(after):
        return True
    company = _OTHER_SENSE.get(lower.removesuffix("s"))
    if company is not None and company.search(before):
        return True
    if "addict" in lower:
        return _idle_addiction(before, word, after)
    return _other_thing(before, word, after) or _fright(before, word, after) or _mood(before, word, after)


def _other_thing(before: str, word: str, after: str) -> bool:
    """Say whether an allergy, a fever or a stroke is none: a dislike, a craze, a hand that strokes."""
    lower = word.lower()
    if "allerg" in lower:
        allergic = _ALLERGIC.fullmatch(word)
        return allergic is not None and _ALLERGIC_TO_WHAT.match(" to" + after if allergic["to"] else after) is not None
    if "fever" in lower[-6:]:
        return _craze(before + word, after)
    return lower.startswith("strok") and _STROKING.fullmatch(word) is not None and _STROKED.match(after) is not None


def _mood(before: str, word: str, after: str) -> bool:
    """Say whether a condition stands for a habit or a mood."""
    return _HABIT.fullmatch(word) is not None and (_INTENSE.search(before) is not None or _MOOD.match(after) is not None)


def _fright(before: str, word: str, after: str) -> bool:
    """Say whether a condition stands for a fright or a nuisance."""
    named = None if _FRIGHT_ENDS.isdisjoint(word.lower().split()[-1:]) else _FRIGHT.search(word)
    if named is None:
        return False
    before += word[: named.start()]
    if _GIVEN.search(before) or _NEARLY.search(before) or _TRYING.match(after):
        return True
    return _SUDDEN.search(word) is not None and (
        _EACH_TIME.match(after) is not None
        or _LIGHTLY.search(before) is not None
        or _SMALL_ATTACK.search(before + word[named.start() :]) is not None
    )


def _craze(upto: str, after: str) -> bool:
    """Say whether a fever is a dream or a craze."""
    if _FEVER_DREAM.match(after):
        return True
    kind = _KIND_OF_FEVER.search(upto)
    return kind is not None and _PLAIN_BEFORE_FEVER.search(kind[1]) is None


def _idle_addiction(before: str, word: str, after: str) -> bool:
    """Say whether an addiction is to something that no one is treated for."""
    if _ADDICTED_TO.match(after):
        return True
    last = _ADDICTION_LAST.search(word)
    kind = _KIND_OF_ADDICTION.search(before + word[: last.start()]) if last else None
    return kind is not None and _PLAIN_BEFORE_ADDICTION.match(kind[1]) is None
