"""Finds phone numbers in the national format of Israel."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.israel",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Israel",
    source="Ministry of Communications, numbering plan",
    countries=("IL",),
    patterns=(
        Pattern(name="mobile", regex=rf"{LEFT}05\d[ -]\d{{3}}[ -]?\d{{4}}{EXTENSION}{RIGHT}", score=0.5, why="three and seven"),
        Pattern(name="mobile-split", regex=rf"{LEFT}05\d-\d{{7}}{EXTENSION}{RIGHT}", score=0.5, why="three, hyphen, seven"),
        Pattern(name="landline", regex=rf"{LEFT}0[23489][ -]\d{{3}}[ -]?\d{{4}}{EXTENSION}{RIGHT}", score=0.45, why="two and seven"),
        Pattern(name="mobile-bare", regex=rf"{LEFT}05\d{{8}}{EXTENSION}{RIGHT}", score=0.4, why="ten digits from 05"),
        Pattern(name="bare", regex=rf"{LEFT}0[2-489]\d{{7}}{EXTENSION}{RIGHT}", score=0.2, why="in a row needs a word"),
    ),
    context=(*WORDS, "טלפון", "נייד", "פלאפון", "להתקשר", "תתקשר"),
    validate=checked("IL"),
    examples=Examples(
        found=(
            "טלפון [[052-1234567]]",
            "[[052-123-4567]]",
            "call [[03-1234567]]",
            "[[0502345678]]",
            "נייד: [[054 123 4567]]",
        ),
        left=(
            Left(text="order 031234567", why="no word near"),
            Left(text="05-12-2024", why="a date"),
            Left(text="052-123", why="too short"),
            Left(text="05023456788", why="longer"),
        ),
    ),
)
