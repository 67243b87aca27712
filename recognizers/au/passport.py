"""Finds Australian passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="au.passport",
    entity="AU_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Australian passport numbers",
    source="Australian Passport Office; ICAO Doc 9303 part 4",
    languages=("en",),
    countries=("AU",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:[A-Z]{{1,2}} ?\d{{7}}){AFTER}", score=0.1, why="letters and seven digits need the word"),
    ),
    context=(*PASSPORT, *spelled("Australian passport", "passport")),
    examples=Examples(
        found=(
            "Australian passport: [[N1234567]]",
            "an Australian passport, [[PA 1234567]]",
            '{"Australian_passport": "[[N7234563]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Australian_passport=[[PA 1637967]] saved",
        ),
        left=(
            Left(text="order N1234567 shipped", why="no word that names the number"),
            Left(text="Australian passport build-N1234567", why="part of a longer code"),
            Left(text="Australian passport 2.PA 1234567.1", why="part of a version"),
            Left(text="Australian passport N123456771", why="digits too many"),
        ),
    ),
)
