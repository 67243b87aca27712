"""The lists beside this module, read when first asked for, and what they say of a name."""

# ruff: noqa: SIM905 - words read better as words

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from redactor.domain import Check

HERE = Path(__file__).parent
FIRST = HERE / "first.txt"
AMBIGUOUS = HERE / "ambiguous.txt"
SURNAMES = HERE / "surnames.txt"
WORD_SURNAMES = HERE / "word_surnames.txt"
UNCASED_FIRST = HERE / "uncased_first.txt"
UNCASED_SURNAMES = HERE / "uncased_surnames.txt"
LOWER = HERE / "lower.txt"
ORDINARY = HERE / "ordinary.txt"

_PARTICLES = frozenset("de la los las van der den von del di da dos das du zu le ter ten bin bint ibn al el y ben st mac mc".split())
_SPLIT = re.compile(r"[\s,]+")

#: Up to this length a word in capitals is more often an abbreviation than a shouted name.
_ACRONYM = 4

#: First name and surname.
_PAIR = 2


def key(word: str) -> str:
    """Return a word without marks and case, as the lists are looked up."""
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


@cache
def listed(file: Path) -> frozenset[str]:
    """Return the keys of all terms of one list."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(key(line) for line in lines if line and not line.startswith("#"))


@cache
def exact(file: Path) -> frozenset[str]:
    """Return the terms of one list as they are written."""
    return frozenset(line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))


def is_first(word: str) -> bool:
    """Say whether the word is a first name that can hardly be anything else; of `Jean-Luc` one half is enough."""
    names = listed(FIRST)
    return key(word) in names or any(key(part) in names for part in word.split("-") if "-" in word)


def may_be_first(word: str) -> bool:
    """Say whether the word is a first name, perhaps among other things."""
    return is_first(word) or key(word) in listed(AMBIGUOUS)


def is_surname(word: str) -> bool:
    """Say whether the word is a known surname, that of an English word included; of a double name one half is enough."""
    known, words = listed(SURNAMES), listed(WORD_SURNAMES)
    return any(k in known or k in words for k in (key(word), *map(key, word.split("-"))))


def is_distinct_surname(word: str) -> bool:
    """Say whether the word is a known surname that can hardly be anything else."""
    return any(key(part) in listed(SURNAMES) for part in (word, *word.split("-")))


def is_ordinary(word: str) -> bool:
    """Say whether the word is an ordinary word of English or Spanish, as written or in the plural."""
    low = word.casefold()
    return low in exact(ORDINARY) or low.removesuffix("s") in exact(ORDINARY)


def parts(name: str) -> list[str]:
    """Return the words of a name without initials and small words."""
    words = [w.strip(".,") for w in _SPLIT.split(name)]
    return [w for w in words if len(w) > 1 and w.casefold() not in _PARTICLES]


def judge_full(name: str) -> Check:
    """Check a sure first name and what follows it: a known surname proves it, an ordinary word disproves it."""
    words = parts(name)
    # "VAN DER" is of small words only.
    if len(words) <= 1:
        return Check.INVALID
    last = words[-1]
    if is_surname(last) and any(is_first(w) or is_distinct_surname(w) for w in words):
        return Check.VALID
    if name.isupper() or is_ordinary(last):
        return Check.INVALID
    return Check.UNKNOWN


def judge_ambiguous(name: str) -> Check:
    """Check an ambiguous first name and what follows it: only a surname speaks for a person, or a middle initial."""
    words = parts(name)
    if len(words) <= 1 or (name.isupper() and not is_surname(words[-1])):
        return Check.INVALID
    if is_distinct_surname(words[-1]) and not is_ordinary(words[-1]):
        return Check.VALID
    if is_surname(words[-1]) or is_first(words[-1]):
        return Check.UNKNOWN
    return Check.UNKNOWN if "." in name and not is_ordinary(words[-1]) else Check.INVALID


def judge_long(name: str) -> Check:
    """Check a name of three words or more: those in the middle must be known, and the last no ordinary word."""
    words = parts(name)
    known = [is_surname(w) or may_be_first(w) for w in words]
    if len(words) <= _PAIR or (name.isupper() and not all(known)) or not all(known[:-1]):
        return Check.INVALID
    if known[-1] and (is_distinct_surname(words[-1]) or not is_ordinary(words[-1])):
        return Check.VALID
    return Check.INVALID if is_ordinary(words[-1]) else Check.UNKNOWN


def judge_alone(name: str) -> Check:
    """Check a lone name: short words in capitals are abbreviations."""
    return Check.INVALID if name.isupper() and len(name) <= _ACRONYM else Check.UNKNOWN


def judge_any(name: str) -> Check:
    """Check words behind a cue such as `Dear`: a known name proves it, ordinary words disprove it."""
    words = parts(name)
    if not words:
        return Check.INVALID
    if any(may_be_first(w) or is_distinct_surname(w) for w in words):
        return Check.VALID
    return Check.INVALID if any(map(is_ordinary, words)) else Check.UNKNOWN


def judge_titled(name: str) -> Check:
    """Check words behind a title: a known name proves them, nothing but ordinary words disproves them."""
    words = parts(name)
    if not words:
        return Check.INVALID
    known = [may_be_first(w) or is_surname(w) for w in words]
    if any(known) and not any(is_ordinary(w) and not k for w, k in zip(words, known, strict=True)):
        return Check.VALID
    return Check.INVALID if all(map(is_ordinary, words)) else Check.UNKNOWN


def judge_initialled(name: str) -> Check:
    """Check words around a middle initial: no ordinary ones."""
    words = parts(name)
    known = [may_be_first(w) or is_surname(w) for w in words]
    bad = any(is_ordinary(w) and not k for w, k in zip(words, known, strict=True))
    return Check.INVALID if bad or len(words) < _PAIR else Check.VALID if any(known) else Check.UNKNOWN


def judge_known(name: str) -> Check:
    """Check words behind a weak cue such as `"name":`: only a known name counts."""
    words = parts(name)
    first = bool(words) and (is_first(words[0]) or (len(words) > 1 and may_be_first(words[0]) and is_surname(words[-1])))
    bad = any(is_ordinary(w) and not (is_surname(w) or may_be_first(w)) for w in words)
    return Check.VALID if first and not bad else Check.INVALID


def judge_turned(name: str) -> Check:
    """Check `Surname, First`: both halves must be known for what they are."""
    surname, _, rest = name.partition(",")
    first = parts(rest)
    return Check.VALID if is_distinct_surname(surname) and first and is_first(first[0]) else Check.INVALID


def judge_uncased(name: str) -> Check:
    """Check two words of a script without capitals: the second must be a known surname or first name."""
    last = key(name.rpartition(" ")[2])
    return Check.VALID if last in listed(UNCASED_SURNAMES) or last in listed(UNCASED_FIRST) else Check.INVALID
