"""Finds New Zealand passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="nz.passport",
    entity="NZ_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="New Zealand passport numbers",
    source="DIA; ICAO Doc 9303 part 4",
    languages=("en", "mi"),
    countries=("NZ",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:[A-Z]{{2}}\d{{6}}){AFTER}", score=0.1, why="two letters and six digits need the word"),
    ),
    context=(*PASSPORT, *spelled("New Zealand passport", "uruwhenua", "passport")),
    examples=Examples(
        found=(
            "New Zealand passport: [[LA123456]]",
            "NZ passport [[EA654321]]",
            '{"New_Zealand_passport": "[[LA113276]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form New_Zealand_passport=[[EA318911]] saved",
        ),
        left=(
            Left(text="order LA123456 shipped", why="no word that names the number"),
            Left(text="New Zealand passport build-LA123456", why="part of a longer code"),
            Left(text="New Zealand passport 2.EA654321.1", why="part of a version"),
            Left(text="New Zealand passport LA12345671", why="digits too many"),
        ),
    ),
)
