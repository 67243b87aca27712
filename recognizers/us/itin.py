"""Finds US individual taxpayer identification numbers by the ranges that the IRS issues."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: Fourth and fifth digit: 50 to 65, 70 to 88, 90 to 92, 94 to 99.
_GROUP = r"(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])"


def _shape(separator: str) -> str:
    return rf"(?<![\w.,/-])9\d{{2}}{separator}{_GROUP}{separator}\d{{4}}(?![\w/-])(?![.,]\d)"


RECOGNIZER = Recognizer(
    id="us.itin",
    entity="US_ITIN",
    category=Category.GOVERNMENT_ID,
    title="US individual taxpayer identification number",
    source="IRS, Internal Revenue Manual 3.21.263.5.2 (valid ITIN ranges)",
    countries=("US",),
    patterns=(
        Pattern(name="dashes", regex=_shape("-"), score=0.6, why="3-2-4 with dashes and an ITIN group"),
        Pattern(name="spaces", regex=_shape(" "), score=0.3, why="with spaces it may be a phone or a table"),
        Pattern(name="bare", regex=_shape(""), score=0.1, why="nine digits from 9 need the word"),
    ),
    context=("itin", "taxpayer", "tax id", "tax_id", "taxid", "tin", "individual taxpayer"),
    examples=Examples(
        found=(
            "My ITIN is [[912-70-1234]].",
            "[[911-53-1234]]",
            "itin=[[911701234]]",
            "taxpayer id [[911 64 1234]] was rejected",
            '{"tax_id": "[[900-88-0001]]"}',
        ),
        left=(
            Left(text="my tax id 911-89-1234", why="group 89 was never issued"),
            Left(text="ITIN 911-93-1234", why="group 93 belongs to adoption numbers"),
            Left(text="ITIN 811-70-1234", why="ITINs begin with 9"),
            Left(text="order 911701234", why="nine bare digits without the word"),
            Left(text="tax id 911-70-12345", why="a digit too many"),
        ),
    ),
)
