"""Finds phone numbers in the national format of Russia and Kazakhstan."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.russia",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Russia and Kazakhstan",
    source="Mintsifry, numbering plan",
    countries=("RU", "KZ"),
    patterns=(
        Pattern(
            name="parenthesised",
            regex=rf"{LEFT}[78][ -]?\(\d{{3,5}}\)[ -]?\d{{1,3}}[ -]?\d{{2}}[ -]?\d{{2}}{EXTENSION}{RIGHT}",
            score=0.6,
            why="8 (area) number",
        ),
        Pattern(
            name="grouped",
            regex=rf"{LEFT}[78][ -][3-9]\d{{2}}[ -]\d{{3}}[ -]\d{{2}}[ -]?\d{{2}}{EXTENSION}{RIGHT}",
            score=0.55,
            why="8 3-3-2-2",
        ),
        Pattern(name="bare", regex=rf"{LEFT}[78]9\d{{9}}{EXTENSION}{RIGHT}", score=0.3, why="eleven digits from 89 or 79 need a word"),
    ),
    context=(*WORDS, "телефон", "тел", "звони", "моб", "сотов", "номер", "позвони"),
    validate=checked("RU", "KZ"),
    examples=Examples(
        found=(
            "Звони: [[8 (912) 345-67-89]]",
            "тел. [[8 912 345-67-89]]",
            "мой номер [[89123456789]]",
            "[[8(495)123-45-67]]",
        ),
        left=(
            Left(text="заказ 89123456789", why="no word near"),
            Left(text="8 912 345", why="too short"),
            Left(text="891234567890", why="longer"),
            Left(text="8 (000) 000-00-00", why="a placeholder"),
        ),
    ),
)
