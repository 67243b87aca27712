"""Finds IBANs of every country of the registry, spaced or not, in capitals or in small letters."""

from __future__ import annotations

import re
from collections import defaultdict

from stdnum import iban

from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, valid_if

#: Length by country: SWIFT, IBAN Registry, release 99.
_LENGTHS = {
    15: "NO",
    16: "BE",
    18: "DK FI FK FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BI DJ FR GR IT MC MR SM",
    28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
}


def check(value: str) -> Check:
    """Check length, structure and the two check digits (ISO 7064 modulo 97); mixed case is no IBAN."""
    compact = re.sub(r"[\s-]", "", value)
    one_case = compact in {compact.upper(), compact.lower()}
    return valid_if(one_case and iban.is_valid(compact, check_country=False))


def _countries() -> dict[int, str]:
    rows: defaultdict[int, list[str]] = defaultdict(list)
    for length, names in _LENGTHS.items():
        rows[length].extend(names.split())
    return {length: "|".join(names) for length, names in rows.items()}


RECOGNIZER = Recognizer(
    id="generic.iban",
    entity="IBAN_CODE",
    category=Category.FINANCIAL,
    title="International bank account number",
    source="ISO 13616; SWIFT IBAN Registry",
    patterns=tuple(
        Pattern(
            name=f"length-{length}",
            regex=rf"(?<![^\W_])(?:{names})\d\d(?:[ \u00a0-]?[A-Z\d]){{{length - 4}}}(?![^\W_]|[-/]\w)",
            score=0.3,
            why="exactly as long as the country's numbers are, so that a word after it is not taken",
            caseless=True,
        )
        for length, names in _countries().items()
    ),
    validate=check,
    examples=Examples(
        found=(
            "Pay to [[DE89370400440532013000]] please",
            "[[DE89 3704 0044 0532 0130 00]]",
            "iban: [[gb29 nwbk 6016 1331 9268 19]]",
            "this is an iban [[VG96 VPVG 0000 0123 4567 8901]] X in a sentence",
            '{"iban":"[[FR1420041010050500013M02606]]"}',
            "[[AL47-2121-1009-0000-0002-3569-8741]], [[NO9386011117947]] and [[BE68539007547034]]",
            "[[IT60 X054 2811 1010 0000 0123 456]] ALL CAPS",
            "IBAN_[[MT84MALT011000012345MTLCAST001S]]",
        ),
        left=(
            Left(text="DE89 3704 0044 0532 0130 01", why="the check digits are wrong"),
            Left(text="AL47/2121/1009/0000/0002/3569/8741", why="slashes make a path"),
            Left(text="GI75 aWBK 0000 0000 7099 453", why="mixed case"),
            Left(text="XY89370400440532013000", why="no such country"),
            Left(text="DE8937040044053201300", why="too short"),
            Left(text="commit be68539007547034ab12", why="part of a hash"),
        ),
    ),
)
