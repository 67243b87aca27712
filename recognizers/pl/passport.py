"""Finds Polish passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pl.passport",
    entity="PL_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Polish passport numbers",
    source="MSWiA; ICAO Doc 9303 part 4",
    languages=("pl",),
    countries=("PL",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z]{{2}} ?\d{{7}}){AFTER}",
            score=0.1,
            why="two letters and seven digits: needs the word",
            caseless=True,
        ),
    ),
    context=(*PASSPORT, *spelled("paszport", "paszportu", "numer paszportu")),
    examples=Examples(
        found=(
            "paszport: [[EA1234567]]",
            "Numer paszportu: [[ZS 0000177]]",
            '{"paszport": "[[EA1264567]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form paszport=[[ZS 8000077]] saved",
        ),
        left=(
            Left(text="order EA1234567 shipped", why="no word that names the number"),
            Left(text="paszport build-EA1234567", why="part of a longer code"),
            Left(text="paszport 2.ZS 0000177.1", why="part of a version"),
            Left(text="paszport EA123456771", why="digits too many"),
        ),
    ),
)
