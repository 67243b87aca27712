"""Finds US passport numbers where the text speaks of a passport."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="us.passport",
    entity="US_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="US passport number",
    source="US Department of State, travel.state.gov: nine digits, or one letter and eight digits since 2021; ICAO Doc 9303",
    countries=("US",),
    patterns=(
        Pattern(
            name="letter",
            regex=r"(?<![\w.-])[A-Z]\d{8}(?![\w-])(?!\.\d)",
            score=0.15,
            why="next generation book (from 2021) and card: a letter and eight digits",
            caseless=True,
        ),
        Pattern(
            name="digits",
            regex=r"(?<![\w.,/-])\d{9}(?![\w/-])(?![.,]\d)",
            score=0.05,
            why="older books: nine digits, which mean nothing without the word",
        ),
    ),
    context=("passport", "travel document", "passeport", "pasaporte", "reisepass"),
    examples=Examples(
        found=(
            "My passport number is [[A12345678]].",
            "passport no. [[340020013]], expires 2031",
            "US passport: [[C03005988]]",
            '{"passport_number": "[[340020013]]"}',
            "[[Z98765432]] is my passport",
        ),
        left=(
            Left(text="invoice A12345678", why="the shape alone says nothing"),
            Left(text="passport to success in 2024", why="no number of that length"),
            Left(text="passport photo job 1234567890", why="ten digits"),
            Left(text="ticket 340020013 was closed", why="nine digits without the word"),
            Left(text="passport-js v0.340020013", why="part of a version"),
        ),
    ),
)
