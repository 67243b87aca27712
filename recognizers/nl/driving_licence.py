"""Finds Dutch driving licence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="nl.driving_licence",
    entity="NL_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="Dutch driving licence numbers",
    source="RDW, rijbewijsnummer, https://www.rdw.nl",
    languages=("nl",),
    countries=("NL",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:[3-9]\d{{9}}){AFTER}", score=0.05, why="ten digits need the word"),),
    context=(*DRIVING, *spelled("rijbewijs", "rijbewijsnummer", "rijbewijs nr")),
    examples=Examples(
        found=(
            "rijbewijs: [[5123456789]]",
            "rijbewijsnummer [[5129401789]]",
            '{"rijbewijs": "[[4123756389]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form rijbewijs=[[5523456483]] saved",
        ),
        left=(
            Left(text="order 5123456789 shipped", why="no word that names the number"),
            Left(text="rijbewijs build-5123456789", why="part of a longer code"),
            Left(text="rijbewijs 2.5129401789.1", why="part of a version"),
            Left(text="rijbewijs 512345678971", why="digits too many"),
        ),
    ),
)
