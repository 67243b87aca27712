"""Finds phone numbers in the national format of Turkey."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.turkey",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Turkey",
    source="BTK, numbering plan",
    countries=("TR",),
    patterns=(
        Pattern(
            name="trunk",
            regex=rf"{LEFT}(?:0[ -]?\(?[2-5]\d{{2}}\)?[ .-]?\d{{3}}[ .-]\d{{2}}[ .-]?\d{{2}}|0[ -]\([2-5]\d{{2}}\) ?\d{{7}}|0[2-5]\d{{2}} \d{{3}} \d{{2}} \d{{2}}){EXTENSION}{RIGHT}",
            score=0.55,
            why="0, area code, 3-2-2",
        ),
        Pattern(
            name="grouped",
            regex=rf"{LEFT}\(?[2-5]\d{{2}}\)?[ .-]\d{{3}}[ .-]\d{{2}}[ .-]\d{{2}}{EXTENSION}{RIGHT}",
            score=0.5,
            why="3-3-2-2",
        ),
        Pattern(name="trunk-bare", regex=rf"{LEFT}0[2-5]\d{{9}}{EXTENSION}{RIGHT}", score=0.4, why="eleven digits from 0"),
        Pattern(name="bare", regex=rf"{LEFT}[2-5]\d{{9}}{EXTENSION}{RIGHT}", score=0.15, why="ten digits need a word"),
    ),
    context=(*WORDS, "telefon", "cep", "ara", "numara", "gsm", "irtibat"),
    validate=checked("TR"),
    examples=Examples(
        found=(
            "Cep no: [[05321234567]]",
            "[[0 532 123 45 67]]",
            "[[0 (532) 1234567]]",
            "[[532-123-45-67]] ve [[532.123.45.67]]",
            "Telefon [[5321234567]]",
            "[[0216 123 45 67]]",
        ),
        left=(
            Left(text="sipariş 5321234567", why="no word near"),
            Left(text="15053212345678", why="longer"),
            Left(text="532123456", why="too short"),
            Left(text="0000 000 00 00", why="a placeholder"),
        ),
    ),
)
