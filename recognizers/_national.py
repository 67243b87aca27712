r"""What the recognizers of national numbers share: what may stand around a number, how words are spelled, what a check proves.

A check digit modulo 10 or 11 lets one number in ten pass, so it proves nothing of a bare run of digits: `plausible` only rules numbers out
and leaves the rest to a context word. `proves` is for shapes that chance seldom makes: two check digits, letters in fixed places, a date
of birth beside a check digit, separators that only this number has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

from redactor.domain import Check
from redactor.recognizer import Refuses, Validate, invalid_unless

#: A word character of a script that puts spaces between words; Thai, Chinese, Japanese and Korean text may touch a number.
_WORD = r"[^\W\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3]"

#: Not inside a longer word, number, path, amount, phone number or code.
BEFORE = rf"(?<![./+$€£-])(?<!{_WORD})"
AFTER = rf"(?!{_WORD})(?![/-])(?!\.\d)"

#: Around numbers in groups: no further group beside them, or they are part of a longer number or of a table.
GROUP_BEFORE = rf"(?<!\d )(?<![./+$€£-])(?<!{_WORD})"
GROUP_AFTER = rf"(?!{_WORD})(?![/-])(?![. ]\d)"

#: English words that speak of a citizen's number, a taxpayer's or a company's, a passport, a driver's licence, a health card.
CITIZEN = (
    "national id",
    "national identity",
    "national identification",
    "identity number",
    "identity card",
    "identification number",
    "id card",
    "citizen id",
    "personal id",
    "personal identification",
    "personal number",
    "personal code",
)
TAX = ("tax id", "tax number", "tax identification", "tax code", "taxpayer", "tax file", "tin")
COMPANY = ("vat", "company number", "company id", "business number", "business id", "registration number", "tax id", "tax number")
PASSPORT = ("passport", "travel document")
DRIVING = ("driver's license", "driver's licence", "drivers license", "driver license", "driving licence", "driving license", "licence no")
HEALTH = ("health card", "health insurance", "health number", "insurance number", "patient", "medical card")
SOCIAL = ("social security", "social insurance", "national insurance", "insurance number")

_MOST_WORDS = 4

#: Joined phrases below this length become other words ("SA ID": "said").
_LEAST_JOINED = 6

#: Years of birth that a number may state; later ones are not people yet.
_BORN = range(1890, 2031)

#: Milliseconds since 1970, from July 2017 to January 2030.
_TIME = re.compile(r"1[5-8][0-9]{11}")

IsValid = Callable[[str], bool]


def spelled(*phrases: str) -> tuple[str, ...]:
    """Return phrases as people and programs write them: with and without accents, and joined by underscores or nothing as in keys."""
    out: dict[str, None] = {}
    for phrase in phrases:
        for form in (phrase, _plain(phrase)):
            out[form] = None
            words = form.split()
            if 1 < len(words) <= _MOST_WORDS:
                out["_".join(words)] = None
                if len(joined := "".join(words)) >= _LEAST_JOINED:
                    out[joined] = None
    return tuple(out)


def _plain(text: str) -> str:
    stripped = "".join(ch for ch in unicodedata.normalize("NFD", text) if not unicodedata.combining(ch))
    # Scripts in which a mark is part of the letter (й, が, ไ้) are written with it.
    return unicodedata.normalize("NFC", stripped) if text[:1].isascii() or ord(text[0]) < 0x250 else text  # noqa: PLR2004 - Latin


def _several(value: str) -> bool:
    return len(set(re.sub(r"\W", "", value))) > 1


def plausible(is_valid: IsValid) -> Validate:
    """Return a check that rules out numbers that fail, and proves nothing of those that pass."""
    return Refuses(lambda value: _several(value) and is_valid(value))


def proves(is_valid: IsValid) -> Validate:
    """Return a check that a number by chance seldom passes."""
    return lambda value: Check.VALID if _several(value) and is_valid(value) else Check.INVALID


def helps(is_valid: IsValid) -> Validate:
    """Return a check that lifts a number that passes; a shape that nothing else has stays where it fails (typing errors, made-up ones)."""
    return lambda value: Check.VALID if _several(value) and is_valid(value) else Check.UNKNOWN


def printed(is_valid: IsValid) -> Validate:
    """Return a check that proves a number with its own separators, and only rules out bare digits."""
    return lambda value: (Check.UNKNOWN if value.isalnum() else Check.VALID) if _several(value) and is_valid(value) else Check.INVALID


def dated(is_valid: IsValid, birth: Callable[[str], date | None]) -> Validate:
    """Return a check that proves a number whose check digit fits and whose date of birth is one of a person of today."""
    return lambda value: Check.VALID if is_valid(value) and _lived(birth(value)) else Check.INVALID


def day(value: str, *places: slice | int) -> bool:
    """Say whether the digits of a value at three places (year of two or four digits, month, day) are a calendar day."""
    digits = re.sub(r"\D", "", value)
    year, month, of_month = (int(digits[p]) for p in places)
    try:
        date(year if year > 99 else 2000 + year, month, of_month)  # noqa: PLR2004 - a leap year in either century fits
    except ValueError:
        return False
    return True


def _lived(born: date | None) -> bool:
    return born is not None and born.year in _BORN


def graded(sure: IsValid, maybe: IsValid) -> Validate:
    """Return a check of two grades: what passes the strict rule is proved, what passes the loose one stays possible."""
    return lambda value: Check.INVALID if not _several(value) else (Check.VALID if sure(value) else invalid_unless(maybe(value)))


def not_time(check: Validate) -> Validate:
    """Return a check that proves no thirteen digits that may be a time in milliseconds (2017 to 2030): those need a word."""
    return lambda value: Check.UNKNOWN if _TIME.fullmatch(value) and check(value) is Check.VALID else check(value)
