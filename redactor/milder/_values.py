"""From a value to one that is coarser and still true, in the words of a language: decades of ages and dates, the town of an address."""

from __future__ import annotations

import re

from redactor.domain import Subject
from redactor.operators._address import city
from redactor.operators._age import age_of
from redactor.operators._coordinates import square
from redactor.operators.generalize import year_of
from redactor.policy.catalogue import Milder

_CENTURY, _DECADE = 100, 10
_FIRST, _LAST = 10, 90
_TEENS = 13
_ATTRIBUTE = re.compile(r"(?:-years?|\byear)-old\b", re.IGNORECASE)
_ENGLISH_TENS = ("", "teenage", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty")


def age(value: str, subject: Subject, words: Milder) -> str | None:
    """Return "in my thirties" for 34 of the author, nothing where the value is no age."""
    years = age_of(value)
    if years is None:
        return None
    if _ATTRIBUTE.search(value):
        return _attribute(years)
    if years >= _LAST:
        return words.aged
    if years < _FIRST:
        return words.child
    return words.ages[subject].format(tens=words.tens[years // _DECADE - 1])


def _attribute(years: int) -> str:
    """Return what stands before a noun: "thirty-something" for "34-year-old", in English alone."""
    if years >= _LAST:
        return "over-ninety"
    if years < _TEENS:
        return "young"
    return _ENGLISH_TENS[1] if years < 2 * _DECADE else f"{_ENGLISH_TENS[years // _DECADE]}-something"


def decade(value: str, words: Milder) -> str | None:
    """Return "in the 1980s" for a date in 1984, nothing where no year is told."""
    full = year_of(value)
    if full is None:
        return None
    # Chinese counts decades within a century.
    return words.decade.format(
        decade=full // _DECADE * _DECADE, century=full // _CENTURY + 1, tens=full % _CENTURY // _DECADE * _DECADE or "00"
    )


def place(value: str, words: Milder) -> str | None:
    """Return "near Leeds" for an address that tells its town, "near 51.5, -0.1" for a position, nothing where neither can be read."""
    where = square(value) or city(value)
    return words.near.format(place=where.title() if where.islower() else where) if where else None
