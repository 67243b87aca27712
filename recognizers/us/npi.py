"""Finds US national provider identifiers: ten digits whose Luhn sum includes the prefix 80840."""

from __future__ import annotations

import re

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer, Refuses

_MIN_DISTINCT = 3


def provider(value: str) -> bool:
    """Check the Luhn sum over 80840 and the number.

    One in ten numbers passes by chance, Unix times among them, so a passed check leaves the score to the context.
    """
    digits = "80840" + re.sub(r"\D", "", value)
    doubled = (sum(divmod(2 * int(d), 10)) for d in digits[-2::-2])
    total = sum(int(d) for d in digits[-1::-2]) + sum(doubled)
    return total % 10 == 0 and len(set(digits[5:])) >= _MIN_DISTINCT


RECOGNIZER = Recognizer(
    id="us.npi",
    entity="US_NPI",
    category=Category.GOVERNMENT_ID,
    title="US national provider identifier",
    source="45 CFR 162.406; CMS, 'Requirements for National Provider Identifier (NPI) and NPI Check Digit'",
    countries=("US",),
    patterns=(
        Pattern(
            name="bare",
            regex=r"(?<![\w.,/+:=-])[12]\d{9}(?![\w/-])(?![.,:]\d)",
            score=0.15,
            why="ten digits, also the shape of a Unix time and of a phone number",
        ),
        Pattern(
            name="grouped",
            regex=r"(?<![\w.,/+-])[12]\d{3}([ -])\d{3}(?:-| )\d{3}(?![\w/-])(?![.,]\d)",
            score=0.25,
            why="4-3-3 groups are rare for other things, but not unknown",
        ),
        Pattern(
            name="labelled",
            regex=r"(?<![^\W_])npi(?:[ _-]?(?:number|num|no\.?|id|#))?[\"']? ?(?:[:=#]|is)? ?[\"']?(?P<value>[12]\d{9})(?![\w-])(?!\.\d)",
            score=0.85,
            why="a label or a key right before it",
            caseless=True,
        ),
    ),
    context=("npi", "national provider", "provider id", "provider number", "nppes", "physician", "prescriber"),
    validate=Refuses(provider),
    examples=Examples(
        found=(
            "NPI: [[1234567893]]",
            "NPI [[1234567893]] and NPI [[1245319599]]",
            "Provider identifier [[1245319599]]",
            '{"npi": "[[1003000126]]"}',
            "the prescriber's number is [[1234-567-893]]",
            "npi=[[1245319599]]",
        ),
        left=(
            Left(text="NPI 1234567890", why="the check digit is wrong"),
            Left(text="NPI 3234567893", why="it begins with 1 or 2"),
            Left(text="created_at 1234567893", why="a Unix time"),
            Left(text="NPI 12345678934", why="a digit too many"),
            Left(text="NPI 1111111112", why="one digit repeated"),
        ),
    ),
)
