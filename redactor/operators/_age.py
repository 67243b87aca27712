"""From an age to its decade, in words that fit where the age stood."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?![0-9]|[.,][0-9])")
_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {
    **{word: number for number, word in enumerate(_ONES.split())},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), start=2)},
}
#: In the languages of the dates: English, German, French, Spanish, Italian, Portuguese, Dutch; Chinese and Japanese.
_SMALL_UNIT = re.compile(
    r"(?<![^\W\d_])(?:hours?|days?|weeks?|wks?|months?|mos?|tagen?|wochen?|monate?n?|jours?|semaines?|mois|"
    r"d[ií]as?|semanas?|mes(?:es)?|giorn[oi]|settiman[ae]|mes[ei]|m[eê]s|dagen?|weken|maand(?:en)?)(?![^\W\d_])|[天周月日]"
)
_ADJECTIVE = re.compile(r"-years?-old|\byear-old\b")
_SENTENCE = re.compile(r"years?|yrs?|y/?o|aged?|turn|birthday")
_OLDEST = 130
#: Ages over 89 go together: HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C).
_TOGETHER = 90
_ADULT_DECADE = 20
_FIRST_DECADE = 10


def decade(value: str) -> str | None:
    """Return `30s`, `30-something` or `in their 30s` for an age of 34, or nothing where there is not exactly one number."""
    text = value.casefold()
    age = age_of(value)
    if age is None:
        return None
    if _ADJECTIVE.search(text):
        return _adjective(age)
    label = _label(age)
    in_words = age >= _ADULT_DECADE and age < _TOGETHER and _SENTENCE.search(text)
    return f"in their {label}" if in_words else label


def age_of(value: str) -> int | None:
    """Return the age in whole years, nothing where there is not exactly one number or nobody is that old."""
    text = value.casefold()
    age = _age(text)
    if age is None or age > _OLDEST:
        return None
    return 0 if _SMALL_UNIT.search(text) else age


def _age(text: str) -> int | None:
    numbers = _NUMBER.findall(text)
    if numbers:
        return int(numbers[0]) if len(numbers) == 1 else None
    words = [_WORDS[word] for word in re.findall(r"[a-z]+", text) if word in _WORDS]
    tens_first = len(words) in (1, 2) and (len(words) == 1 or (words[0] >= _ADULT_DECADE and words[1] < _FIRST_DECADE))
    return sum(words) if tens_first else None


def _label(age: int) -> str:
    if age >= _TOGETHER:
        return "90 or over"
    if age >= _ADULT_DECADE:
        return f"{age // 10 * 10}s"
    return "10 to 19" if age >= _FIRST_DECADE else "under 10"


def _adjective(age: int) -> str:
    if age >= _TOGETHER:
        return "over-89-year-old"
    if age >= _ADULT_DECADE:
        return f"{age // 10 * 10}-something"
    return "10-to-19-year-old" if age >= _FIRST_DECADE else "under-10-year-old"
