"""Finds Ugandan national identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ug.nin",
    entity="UG_NIN",
    category=Category.GOVERNMENT_ID,
    title="Ugandan national identity numbers",
    source="NIRA, https://www.nira.go.ug",
    languages=("en", "sw"),
    countries=("UG",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:C[MF]\d{{5}}[A-Z\d]{{6}}[A-Z]){AFTER}",
            score=0.3,
            why="CM or CF, year, digits, letters: needs the word or is long enough",
        ),
    ),
    context=(*CITIZEN, *spelled("NIN", "national ID", "NIRA")),
    examples=Examples(
        found=(
            "NIN: [[CM900123451ABC]]",
            "her NIN [[CF850512345XYK]] from NIRA",
            '{"NIN": "[[CM905329451ABC]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIN=[[CF130512345XYK]] saved",
        ),
        left=(
            Left(text="order CM900123451ABC shipped", why="no word that names the number"),
            Left(text="NIN build-CM900123451ABC", why="part of a longer code"),
            Left(text="NIN 2.CF850512345XYK.1", why="part of a version"),
        ),
    ),
)
