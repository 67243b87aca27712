"""Finds Mexican passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="mx.passport",
    entity="MX_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Mexican passport numbers",
    source="SRE; ICAO Doc 9303 part 4",
    languages=("es",),
    countries=("MX",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:[A-Z]\d{{8}}){AFTER}", score=0.1, why="a letter and eight digits need the word"),),
    context=(*PASSPORT, *spelled("pasaporte", "pasaporte mexicano", "passport")),
    examples=Examples(
        found=(
            "pasaporte: [[G12345678]]",
            "pasaporte mexicano [[N01234567]]",
            '{"pasaporte": "[[G15345609]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form pasaporte=[[N70234567]] saved",
        ),
        left=(
            Left(text="order G12345678 shipped", why="no word that names the number"),
            Left(text="pasaporte build-G12345678", why="part of a longer code"),
            Left(text="pasaporte 2.N01234567.1", why="part of a version"),
            Left(text="pasaporte G1234567871", why="digits too many"),
        ),
    ),
)
