"""Finds Indian passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="in_.passport",
    entity="IN_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Indian passport numbers",
    source="Passport Seva, MEA; ICAO Doc 9303 part 4",
    languages=("en", "hi"),
    countries=("IN",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-PR-WY][1-9]\d ?\d{{4}}[1-9]){AFTER}",
            score=0.15,
            why="a letter and seven digits: needs the word",
            caseless=True,
        ),
    ),
    context=(*PASSPORT, *spelled("passport", "पासपोर्ट")),
    examples=Examples(
        found=(
            "passport: [[T3569075]]",
            "my passport number is [[J6932157]]",
            '{"passport": "[[T3569274]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form passport=[[J9934117]] saved",
        ),
        left=(
            Left(text="order T3569075 shipped", why="no word that names the number"),
            Left(text="passport build-T3569075", why="part of a longer code"),
            Left(text="passport 2.J6932157.1", why="part of a version"),
            Left(text="passport T356907571", why="digits too many"),
            Left(text="my passport number is T356907", why="a digit too few"),
        ),
    ),
)
