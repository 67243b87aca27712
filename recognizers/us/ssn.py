"""Finds US social security numbers by the ranges that the Social Security Administration issues."""

from __future__ import annotations

import re

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer, Refuses

#: Numbers that the SSA names as never valid: printed on a wallet card (1938), in a pamphlet (1940), and the block reserved for advertisements.
_FAMOUS = frozenset({"078051120", "219099999"})
_ADVERTISING = re.compile(r"98765432\d")

#: Area 001-899 without 666, group 01-99, serial 0001-9999.
_AREA = r"[0-8]\d{2}"
_ISSUED = r"(?!000|666)"


def issued(value: str) -> bool:
    """Say whether the SSA could have issued the number; that proves nothing, as it has no check digit."""
    digits = re.sub(r"\D", "", value)
    repeated = len(set(digits)) == 1
    return digits not in _FAMOUS and not _ADVERTISING.fullmatch(digits) and not repeated and digits != "123456789"


def _separated(separator: str) -> str:
    return rf"{_ISSUED}(?<![\w.,-]){_AREA}{separator}(?!00)\d{{2}}{separator}(?!0000)\d{{4}}(?![\w-])(?![.,]\d)"


RECOGNIZER = Recognizer(
    id="us.ssn",
    entity="US_SSN",
    category=Category.GOVERNMENT_ID,
    title="US social security number",
    source="SSA, Program Operations Manual System RM 10201.035 and 'Social Security Number Randomization' (2011)",
    countries=("US",),
    patterns=(
        Pattern(name="dashes", regex=_separated("-"), score=0.85, why="3-2-4 with dashes is written for hardly anything else"),
        Pattern(name="spaces", regex=_separated(" "), score=0.5, why="3-2-4 with spaces also occurs in tables and phone numbers"),
        Pattern(
            name="dots",
            regex=_separated(r"\."),
            score=0.5,
            why="3.2.4 with dots; a fourth part would make it an address, which the look-ahead stops",
        ),
        Pattern(
            name="bare",
            regex=rf"{_ISSUED}(?<![\w.,/:=-]){_AREA}(?!00)\d{{2}}(?!0000)\d{{4}}(?![\w/-])(?![.,:]\d)",
            score=0.1,
            why="nine digits are an SSN only where the text says so",
        ),
        Pattern(
            name="labelled",
            regex=rf"(?<![^\W_])(?:ssn|social[ _-]?security(?:[ _-]?(?:number|num|no\.?|#))?|soc\.? ?sec\.?)[\"']? ?(?:[:=#]|is|was)? ?[\"']?(?P<value>{_ISSUED}{_AREA}[- .]?(?!00)\d{{2}}[- .]?(?!0000)\d{{4}})(?![\w-])(?!\.\d)",
            score=0.85,
            why="a label right before the number, also a key in JSON or key=value",
            caseless=True,
        ),
    ),
    context=("ssn", "ssns", "ss#", "social security", "socialsecurity", "social_security", "soc sec", "social insurance"),
    validate=Refuses(issued),
    examples=Examples(
        found=(
            "My social security number is [[212-09-9998]].",
            "[[457-55-5462]]",
            "SSN: [[457555462]], issued in Texas",
            '{"name": "J. Doe", "ssn": "[[457-55-5462]]"}',
            "ssn=[[457555462]]&state=TX",
            "Her number, [[457 55 5462]], is on the form.",
            "old form [[457.55.5462]]",
            "the caller gave his social as (SSN) [[457555462]]",
            "2024-03-15T14:30:00Z WARN user 77 sent ssn [[212-09-9998]] in clear",
        ),
        left=(
            Left(text="SSN 000-12-3456", why="area 000 was never issued"),
            Left(text="SSN 666-12-3456", why="area 666 was never issued"),
            Left(text="SSN 912-34-5678", why="areas from 900 belong to ITINs"),
            Left(text="SSN 212-00-1234", why="group 00 was never issued"),
            Left(text="SSN 212-09-0000", why="serial 0000 was never issued"),
            Left(text="SSN 078-05-1120", why="the number printed on a wallet card"),
            Left(text="SSN 987-65-4320", why="reserved for advertisements"),
            Left(text="order 457555462 has shipped", why="nine bare digits without a label"),
            Left(text="part 0457-55-5462-1", why="inside a longer number"),
            Left(text="rows 457-55.5462", why="mixed separators"),
            Left(text="host 212.09.1234.5", why="a longer dotted number"),
        ),
    ),
)
