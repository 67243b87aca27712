"""Surrogates for names, word by word: Anna Berg, Anna and Berg agree with each other wherever they stand."""

from __future__ import annotations

import importlib
import importlib.util
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from string import ascii_uppercase

from redactor.operators._draw import Draw
from redactor.operators._text import bare, fold

#: Whose names stand for names of a script that the chosen locale does not write, by the first word of Unicode character names.
_LOCALES = {
    "ARABIC": "ar_AA",
    "CJK": "zh_CN",
    "CYRILLIC": "ru_RU",
    "DEVANAGARI": "hi_IN",
    "GREEK": "el_GR",
    "HANGUL": "ko_KR",
    "HEBREW": "he_IL",
    "HIRAGANA": "ja_JP",
    "KATAKANA": "ja_JP",
    "TAMIL": "ta_IN",
    "THAI": "th_TH",
}
#: Scripts in which family and given name are written as one word.
_JOINED = frozenset({"CJK", "HANGUL", "HIRAGANA", "KATAKANA"})
_FALLBACK = "en_US"
#: Faker's locale with the most English first names (7203); who is in it gets a first name.
_GIVEN = "en"
#: Locales with fewer names than this would give everybody the same ones.
_FEWEST = 40
_ATTEMPTS = 64

_TITLES = frozenset(
    [
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "sir",
        "dame",
        "herr",
        "frau",
        "señor",
        "señora",
        "sr",
        "sra",
        "mme",
        "mlle",
        "jr",
        "phd",
        "md",
        "ii",
        "iii",
        "iv",
    ]
)
_PARTICLES = frozenset(
    [
        "af",
        "av",
        "bin",
        "da",
        "das",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "ibn",
        "la",
        "le",
        "van",
        "von",
        "vom",
        "zu",
        "zum",
        "zur",
    ]
)
#: A possessive ending belongs to the sentence; all other runs between separators are words, whatever characters they have.
_TOKENS = re.compile(r"(?P<ending>['’]s(?![\w'’]))|(?P<word>(?:(?!['’]s(?![\w'’]))[^\s\-‐-―.,;:/()\"&_|@+])+)|(?P<gap>.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pool:
    """The names of a locale, sorted; single words only, so that a surrogate has as many words as the name."""

    given: tuple[str, ...]
    family: tuple[str, ...]


def surrogate(name: str, key: bytes, locale: str) -> str:
    """Return the surrogate of a name of any number of words; titles and particles stay where another word changes."""
    tokens = list(_TOKENS.finditer(unicodedata.normalize("NFC", name)))
    kept = frozenset(t.start() for t in tokens if t["word"] and _common(t["word"]))
    if len(kept) == sum(bool(t["word"]) for t in tokens):
        kept = frozenset()
    return "".join(word(t[0], key, locale) if t["word"] and t.start() not in kept else t[0] for t in tokens)


def word(original: str, key: bytes, locale: str) -> str:
    """Return the surrogate of one word in the same capitals; neither holds the other. Raises `LookupError` if there is none."""
    script = _script(original)
    if script == "LATIN" and len(bare(original)) <= 1:
        return _initial(original, key)
    names = _candidates(original, script, locale)
    draw = Draw(key, "name", fold(original))
    known = bare(original) or fold(original)
    for _ in range(_ATTEMPTS):
        chosen = "".join(pool[draw.below(len(pool))] for pool in names)
        if known not in bare(chosen) and bare(chosen) not in known:
            return _in_case_of(original, chosen)
    raise LookupError("no surrogate differs from the name")


@cache
def pool(locale: str) -> Pool:
    """Return the names of a locale, or those of American English where Faker has too few."""
    provider = importlib.import_module(f"faker.providers.person.{_existing(locale)}").Provider
    names = Pool(_single(getattr(provider, "first_names", ())), _single(getattr(provider, "last_names", ())))
    return names if min(len(names.given), len(names.family)) >= _FEWEST else pool(_FALLBACK)


def _existing(locale: str) -> str:
    found = importlib.util.find_spec(f"faker.providers.person.{locale}")
    return locale if found else _FALLBACK


def _single(names: object) -> tuple[str, ...]:
    words = (str(n) for n in names) if hasattr(names, "__iter__") else ()
    return tuple(sorted({n for n in words if all(unicodedata.category(c)[0] in "LM" for c in n)}))


@cache
def _given(locale: str) -> frozenset[str]:
    return frozenset(fold(n) for source in (_GIVEN, locale) for n in pool(source).given)


def _candidates(original: str, script: str, locale: str) -> tuple[tuple[str, ...], ...]:
    if script not in ("", "LATIN", _script(pool(locale).family[0])):
        locale = _LOCALES.get(script, locale)
    names = pool(locale)
    if script in _JOINED and len(bare(original)) > 1:
        return (names.family, names.given)
    return (names.given,) if fold(original) in _given(locale) else (names.family,)


def _script(text: str) -> str:
    letter = next((c for c in text if c.isalpha()), None)
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _initial(original: str, key: bytes) -> str:
    others = ascii_uppercase.replace(bare(original).upper()[:1] or " ", "")
    chosen = others[Draw(key, "initial", fold(original)).below(len(others))]
    return chosen if original.isupper() else chosen.lower()


def _common(text: str) -> bool:
    return fold(text) in _TITLES or (text.islower() and text in _PARTICLES)


def _in_case_of(original: str, chosen: str) -> str:
    if original.isupper():
        return chosen.upper()
    return chosen.lower() if original.islower() else chosen
