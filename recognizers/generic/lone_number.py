"""Finds numbers with a check digit in texts that are nothing but the number, as a form field's content is.

In a sentence or a log line one number in ten passes a check digit by chance, so there such a number needs a word that names it. A whole text that is
one number has no room for a word; people type one into a field, a search box or a message to answer "your number?".
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, invalid_unless

if TYPE_CHECKING:
    from redactor.recognizer import Validate

#: Numbers that Presidio, too, takes bare on their check, and those with two check digits. More would let most numbers of nine or ten digits
#: pass one check or another: as it is, one in three of nine digits does, one in three of ten, one in seven of eleven and more.
_CHECKED = (
    *(
        "au.abn",
        "au.acn",
        "au.medicare",
        "au.tfn",
        "ca.sin",
        "de.health_insurance",
        "de.id_card",
        "de.lanr",
        "de.passport",
        "de.tax_id",
        "gb.nhs",
    ),
    *(
        "in_.aadhaar",
        "it.vat_code",
        "kr.brn",
        "kr.frn",
        "kr.rrn",
        "pl.pesel",
        "se.organisationsnummer",
        "se.personnummer",
        "sg.uen",
        "th.tnin",
    ),
    *("tr.national_id", "us.medical_license", "us.npi"),
    *("be.national_number", "br.cnh", "br.cnpj", "br.cpf", "es.nuss", "fr.siret", "no.fodselsnummer", "ru.snils"),
)

#: Codes of letters and digits without a check, whose order of both is hardly anything else's.
_SHAPED = ("in_.voter", "plates.nigeria", "plates.turkey", "plates.united_kingdom")

#: Times since 1970 in seconds or milliseconds (2017 to 2030), and dates in digits with or without the time of day.
_TIME = re.compile(r"1[5-8]\d{8}(?:\d{3}){0,3}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6}|\d{9})?")

_LEAST_DIGITS = 9


@cache
def _numbers(names: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], Validate | None], ...]:
    """Return the expressions of some recognizers, each with its check."""
    recognizers: list[Recognizer] = [import_module(f"recognizers.{name}").RECOGNIZER for name in names]
    return tuple((re.compile(p.regex, re.IGNORECASE if p.caseless else 0), r.validate) for r in recognizers for p in r.patterns)


def number(value: str) -> Check:
    """Rule out what passes the check of none of the numbers here, and times."""
    if _TIME.fullmatch(value) or (sum(map(str.isdigit, value)) < _LEAST_DIGITS and value.isdigit()):
        return Check.INVALID
    return invalid_unless(
        any(exact.fullmatch(value) and validate and validate(value) is not Check.INVALID for exact, validate in _numbers(_CHECKED))
    )


def code(value: str) -> Check:
    """Rule out what has the shape of none of the codes here."""
    return invalid_unless(any(exact.fullmatch(value) for exact, _ in _numbers(_SHAPED)))


_START = r"(?<![\s\S])\s{0,4}"
_END = r"\s{0,4}(?![\s\S])"

RECOGNIZERS = (
    Recognizer(
        id="generic.lone_number",
        entity="NATIONAL_ID",
        category=Category.GOVERNMENT_ID,
        title="National numbers with a check digit that are the whole text",
        source="the sources of the recognizers that it draws on",
        patterns=(
            Pattern(
                name="whole",
                regex=rf"{_START}(?P<value>[A-Za-z]{{0,2}}\d(?:[ .-]?[A-Za-z\d]){{7,17}}){_END}",
                score=0.4,
                why="nothing else in the text; which country's number it is cannot be told",
            ),
        ),
        validate=number,
        examples=Examples(
            found=("[[876 543 210]]", "[[1234567893]]\n", " [[01333550323]]", "[[3456789012347]]", "[[C01234565]]", "[[1234-567-893]]"),
            left=(
                Left(text="order 1234567893", why="not the whole text, and no word that names it"),
                Left(text="1234567893\n1245319599", why="a column of numbers"),
                Left(text="1700000002", why="a Unix time"),
                Left(text="1700000000008", why="a time in milliseconds"),
                Left(text="20240229", why="a date"),
                Left(text="20240229101500", why="a date and a time of day"),
                Left(text="12345670", why="eight digits pass some check too often"),
                Left(text="111111111", why="one digit repeated"),
                Left(text="200000000001", why="no check digit fits"),
                Left(text="v1.2.3-4567", why="a version"),
                Left(text="4bf92f3577b3", why="a part of a hash"),
            ),
        ),
    ),
    Recognizer(
        id="generic.lone_code",
        entity="NATIONAL_ID",
        category=Category.GOVERNMENT_ID,
        title="Plates and voters' numbers that are the whole text",
        source="the sources of the recognizers that it draws on",
        patterns=(
            Pattern(
                name="whole",
                regex=rf"{_START}(?P<value>(?:\d{{2}} ?[A-Za-z]{{1,3}} ?\d{{2,4}}|[A-Za-z]{{2,3}}[ -]?\d{{2,3}} ?[A-Za-z]{{2,3}}|[A-Za-z]{{3}}\d{{7}})){_END}",
                score=0.4,
                why="letters and digits in the order of a plate or a voter's number, and nothing else in the text",
            ),
        ),
        validate=code,
        examples=Examples(
            found=("[[06 A 123]]", "[[aa02 aaa]]", "[[KSD1287349]]\n", "[[app-456cv]]"),
            left=(
                Left(text="room 06 A 123", why="not the whole text"),
                Left(text="82 A 123", why="no province 82"),
                Left(text="AB1234567", why="no order of letters and digits that only one document has"),
                Left(text="34 cm 12345", why="a digit too many"),
            ),
        ),
    ),
)
