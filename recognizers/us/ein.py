"""Finds US employer identification numbers where the text speaks of one; a sole trader's EIN names a person."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: Prefixes that the IRS has assigned to its campuses and the internet.
_PREFIX = r"(?:0[1-6]|1[0-6]|2[0-7]|3\d|4[0-8]|5\d|6[0-8]|7[1-7]|8[0-8]|9[0-589])"

RECOGNIZER = Recognizer(
    id="us.ein",
    entity="US_EIN",
    category=Category.GOVERNMENT_ID,
    title="US employer identification number",
    source="IRS, 'How EINs are assigned and valid EIN prefixes'",
    countries=("US",),
    patterns=(
        Pattern(
            name="dash",
            regex=rf"(?<![\w.,/+-]){_PREFIX}-\d{{7}}(?![\w/-])(?![.,]\d)",
            score=0.2,
            why="2-7 digits occur in part numbers too",
        ),
        Pattern(name="bare", regex=rf"(?<![\w.,/+-]){_PREFIX}\d{{7}}(?![\w/-])(?![.,]\d)", score=0.02, why="nine digits say nothing alone"),
    ),
    context=("ein", "fein", "employer identification", "employer id", "federal tax id", "federal id"),
    examples=Examples(
        found=(
            "EIN: [[12-3456789]]",
            "our federal tax id is [[98-7654321]]",
            "FEIN [[123456789]]",
            '{"ein": "[[12-3456789]]"}',
        ),
        left=(
            Left(text="part 12-3456789", why="no word that speaks of an EIN"),
            Left(text="EIN 07-3456789", why="prefix 07 was never assigned"),
            Left(text="EIN 12-34567890", why="a digit too many"),
            Left(text="ein Buch fuer 19 Euro", why="the German article"),
        ),
    ),
)
