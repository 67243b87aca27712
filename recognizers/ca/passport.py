"""Finds Canadian passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ca.passport",
    entity="CA_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Canadian passport numbers",
    source="IRCC; ICAO Doc 9303 part 4",
    languages=("en", "fr"),
    countries=("CA",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z]{{2}}\d{{6}}|[A-Z]\d{{6}}[A-Z]{{2}}){AFTER}",
            score=0.1,
            why="letters and six digits need the word",
        ),
    ),
    context=(*PASSPORT, *spelled("Canadian passport", "passeport", "passport")),
    examples=Examples(
        found=(
            "Canadian passport: [[AB123456]]",
            "my Canadian passport [[P123456AA]]",
            '{"Canadian_passport": "[[AB223450]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Canadian_passport=[[P145256AA]] saved",
        ),
        left=(
            Left(text="order AB123456 shipped", why="no word that names the number"),
            Left(text="Canadian passport build-AB123456", why="part of a longer code"),
            Left(text="Canadian passport 2.P123456AA.1", why="part of a version"),
            Left(text="Canadian passport AB12345671", why="digits too many"),
        ),
    ),
)
