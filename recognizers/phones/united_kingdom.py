"""Finds phone numbers in the national format of the United Kingdom."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.united_kingdom",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of the United Kingdom",
    source="Ofcom, National Telephone Numbering Plan",
    countries=("GB",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{LEFT}(?:\(?0(?:1\d{{2,4}}|2\d{{1,2}}|3\d{{2}}|7\d{{3}}|8\d{{2}})\)?[ -]\d{{3,4}}[ -]?\d{{3,4}}){EXTENSION}{RIGHT}",
            score=0.5,
            why="area code or mobile prefix, then two groups",
        ),
        Pattern(
            name="mobile",
            regex=rf"{LEFT}07[1-9]\d{{8}}{EXTENSION}{RIGHT}",
            score=0.45,
            why="eleven digits from 07 are hardly anything else",
        ),
        Pattern(name="mobile-split", regex=rf"{LEFT}07\d{{3}}[ -]\d{{6}}{EXTENSION}{RIGHT}", score=0.5, why="five and six"),
        Pattern(name="long-area", regex=rf"{LEFT}0[12]\d{{3}} \d{{5,6}}{EXTENSION}{RIGHT}", score=0.5, why="01632 960123"),
        Pattern(name="bare", regex=rf"{LEFT}0[1238]\d{{8,9}}{EXTENSION}{RIGHT}", score=0.2, why="a landline in a row needs a word"),
    ),
    context=(*WORDS, "ring us", "mob", "telephone"),
    validate=checked("GB"),
    examples=Examples(
        found=(
            "Ring me on [[020 7946 0958]].",
            "mob [[07700 900123]], [[07911123456]]",
            "[[(0131) 496 0123]]",
            "[[01632 960123]] or [[0161 496 0123]]",
            "tel: [[02079460958]]",
            "[[07700 900 123]] is my number",
        ),
        left=(
            Left(text="ref 02079460958", why="no word near"),
            Left(text="07/12/2024", why="a date"),
            Left(text="070 1234", why="too short"),
            Left(text="0000 000 0000", why="a placeholder"),
            Left(text="x07911123456 and 079111234567", why="longer"),
        ),
    ),
)
