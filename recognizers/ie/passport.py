"""Finds Irish passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ie.passport",
    entity="IE_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Irish passport numbers",
    source="Department of Foreign Affairs, ICAO Doc 9303 part 4",
    languages=("en", "ga"),
    countries=("IE",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z]{{1,2}}\d{{7}}){AFTER}",
            score=0.1,
            why="one or two letters and seven digits: needs the word",
            caseless=True,
        ),
    ),
    context=(*PASSPORT, *spelled("Irish passport", "passport")),
    examples=Examples(
        found=(
            "Irish passport: [[PA1234567]]",
            "an Irish passport, [[L1234567]]",
            '{"Irish_passport": "[[PA1230267]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Irish_passport=[[L1534267]] saved",
        ),
        left=(
            Left(text="order PA1234567 shipped", why="no word that names the number"),
            Left(text="Irish passport build-PA1234567", why="part of a longer code"),
            Left(text="Irish passport 2.L1234567.1", why="part of a version"),
            Left(text="Irish passport PA123456771", why="digits too many"),
        ),
    ),
)
