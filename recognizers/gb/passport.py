"""Finds British passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gb.passport",
    entity="UK_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="British passport numbers",
    source="HM Passport Office; ICAO Doc 9303 part 4: nine digits, or two letters and seven digits",
    languages=("en",),
    countries=("GB",),
    patterns=(
        Pattern(
            name="letters",
            regex=rf"{BEFORE}(?:[A-Z]{{2}}\d{{7}}){AFTER}",
            score=0.1,
            why="two letters and seven digits: needs the word",
            caseless=True,
        ),
        Pattern(name="digits", regex=rf"{BEFORE}(?:\d{{9}}){AFTER}", score=0.05, why="nine digits: needs the word"),
        Pattern(
            name="spaced", regex=rf"{GROUP_BEFORE}(?:\d{{3}} \d{{3}} \d{{3}}){GROUP_AFTER}", score=0.05, why="in groups: needs the word"
        ),
    ),
    context=(*PASSPORT, *spelled("passport")),
    examples=Examples(
        found=(
            "passport: [[107185703]]",
            "Passport number [[AB1234567]] issued by HMPO",
            "my passport is [[531 220 482]]",
            '{"passport": "[[531 220 482]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form passport=[[307182708]] saved",
        ),
        left=(
            Left(text="order 107185703 shipped", why="no word that names the number"),
            Left(text="passport build-107185703", why="part of a longer code"),
            Left(text="passport 2.AB1234567.1", why="part of a version"),
            Left(text="passport 10718570371", why="digits too many"),
            Left(text="passport ABC123456", why="three letters"),
            Left(text="passport AB123456", why="a digit too few"),
        ),
    ),
)
