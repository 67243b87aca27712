"""Finds phone numbers in the national format of the Philippines."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.philippines",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of the Philippines",
    source="National Telecommunications Commission, numbering plan",
    countries=("PH",),
    patterns=(
        Pattern(
            name="mobile",
            regex=rf"{LEFT}0[ -]?\(?9\d{{2}}\)?[ .-]\d{{3}}[ .-]?\d{{4}}{EXTENSION}{RIGHT}",
            score=0.5,
            why="0, prefix from 9, 3-4",
        ),
        Pattern(name="mobile-bare", regex=rf"{LEFT}09\d{{9}}{RIGHT}", score=0.45, why="eleven digits from 09 are hardly anything else"),
        Pattern(
            name="landline",
            regex=rf"{LEFT}\(0[2-8]\d?\) ?\d{{3,4}}[ -]\d{{4}}{EXTENSION}{RIGHT}",
            score=0.45,
            why="area code in parentheses",
        ),
        Pattern(name="bare", regex=rf"{LEFT}9\d{{9}}{RIGHT}", score=0.1, why="ten digits need a word"),
    ),
    context=(*WORDS, "tawag", "tumawag", "gcash", "globe", "smart"),
    validate=checked("PH"),
    examples=Examples(
        found=(
            "Tawag ka sa [[0917 123 4567]]",
            "[[09171234567]] or [[0917-123-4567]]",
            "[[0 (917) 123 4567]]",
            "gcash: [[9171234567]]",
        ),
        left=(
            Left(text="order 9171234567", why="no word near"),
            Left(text="091712345678", why="longer"),
            Left(text="0917 123", why="too short"),
            Left(text="09/17/2024", why="a date"),
        ),
    ),
)
