"""Finds US Medicare beneficiary identifiers, whose eleven places each allow a set of digits and letters."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: Letters without S, L, O, I, B and Z; places: C A AN N A AN N A A N N.
_A = "[AC-HJKMNP-RT-Y]"
_AN = "[0-9AC-HJKMNP-RT-Y]"

RECOGNIZER = Recognizer(
    id="us.mbi",
    entity="US_MBI",
    category=Category.GOVERNMENT_ID,
    title="US Medicare beneficiary identifier",
    source="CMS, 'Understanding the Medicare Beneficiary Identifier (MBI) Format'",
    countries=("US",),
    patterns=(
        Pattern(
            name="dashes",
            regex=rf"(?<![\w-])[1-9]{_A}{_AN}\d-{_A}{_AN}\d-{_A}{{2}}\d{{2}}(?![\w-])",
            score=0.85,
            why="as printed on the card, which no other number resembles",
            caseless=True,
        ),
        Pattern(
            name="bare",
            regex=rf"(?<![\w-])[1-9]{_A}{_AN}\d{_A}{_AN}\d{_A}{{2}}\d{{2}}(?![\w-])",
            score=0.5,
            why="eleven places that follow the alphabet; random codes seldom do",
        ),
        Pattern(
            name="bare_lower",
            regex=rf"(?<![\w-])[1-9]{_A}{_AN}\d{_A}{_AN}\d{_A}{{2}}\d{{2}}(?![\w-])",
            score=0.2,
            why="in small letters it may be a hash or a base-36 key",
            caseless=True,
        ),
    ),
    context=("mbi", "medicare", "beneficiary"),
    examples=Examples(
        found=(
            "Medicare ID: [[1EG4-TE5-MK73]]",
            "[[1EG4TE5MK73]]",
            "Patient [[1EG4-TE5-MK73]] and [[2AG9-XC4-NN22]]",
            "the MBI is [[4ef6gh8jk12]] for this patient",
            '{"mbi":"[[9XX9-XX9-XX99]]"}',
        ),
        left=(
            Left(text="1SG4-TE5-MK73", why="S is not in the alphabet"),
            Left(text="1EG4-TE5-OK73", why="O is not in the alphabet"),
            Left(text="AEG4-TE5-MK73", why="the first place is a digit"),
            Left(text="MBI 1EG4TE5MK734", why="a digit too many"),
            Left(text="key 4ef6gh8jk12", why="small letters without the word may be any key"),
        ),
    ),
)
