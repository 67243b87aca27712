"""Finds Austrian passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="at.passport",
    entity="AT_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Austrian passport numbers",
    source="BMI; ICAO Doc 9303 part 4",
    languages=("de",),
    countries=("AT",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z] ?\d{{7}}){AFTER}",
            score=0.1,
            why="a letter and seven digits: needs the word",
            caseless=True,
        ),
    ),
    context=(*PASSPORT, *spelled("Reisepass", "Passnummer", "Pass-Nr", "Pass Nr")),
    examples=Examples(
        found=(
            "Reisepass: [[P1234567]]",
            "Reisepass Nr. [[U 7654321]]",
            '{"Reisepass": "[[P5234267]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Reisepass=[[U 5658921]] saved",
        ),
        left=(
            Left(text="order P1234567 shipped", why="no word that names the number"),
            Left(text="Reisepass build-P1234567", why="part of a longer code"),
            Left(text="Reisepass 2.U 7654321.1", why="part of a version"),
            Left(text="Reisepass P123456771", why="digits too many"),
        ),
    ),
)
