"""Finds Swiss passport and identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ch.passport",
    entity="CH_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Swiss passport and identity card numbers",
    source="fedpol; ICAO Doc 9303",
    languages=("de", "fr", "it"),
    countries=("CH", "LI"),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z]\d{{7}}|[A-Z]\d[A-Z]\d{{5}}){AFTER}",
            score=0.1,
            why="a letter and seven places: needs the word",
        ),
    ),
    context=(*PASSPORT, *spelled("Reisepass", "Passnummer", "passeport", "passaporto", "Identitätskarte", "ID-Nummer", "Schweizer Pass")),
    examples=Examples(
        found=(
            "Reisepass: [[X1234567]]",
            "Schweizer Pass [[C1234567]]",
            '{"Reisepass": "[[X7054567]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Reisepass=[[C1854567]] saved",
        ),
        left=(
            Left(text="order X1234567 shipped", why="no word that names the number"),
            Left(text="Reisepass build-X1234567", why="part of a longer code"),
            Left(text="Reisepass 2.C1234567.1", why="part of a version"),
            Left(text="Reisepass X123456771", why="digits too many"),
        ),
    ),
)
