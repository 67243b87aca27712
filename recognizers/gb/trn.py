"""Finds British temporary reference numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gb.trn",
    entity="UK_TRN",
    category=Category.GOVERNMENT_ID,
    title="British temporary reference numbers",
    source="HMRC, PAYE Manual PAYE10045, temporary reference number",
    languages=("en",),
    countries=("GB",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{2}} ?[A-Z] ?(?:\d{{5}}|\d{{3}} ?\d{{2}})){AFTER}",
            score=0.1,
            why="two digits, a letter, five digits: need the word",
            caseless=True,
        ),
    ),
    context=spelled("temporary reference", "TRN", "PAYE", "temp number", "national insurance", "temporary number"),
    examples=Examples(
        found=(
            "temporary reference: [[11A12345]]",
            "Your PAYE temporary number is [[99 L 123 45]].",
            '{"temporary_reference": "[[63T 12345]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form temporary_reference=[[11A80345]] saved",
        ),
        left=(
            Left(text="order 11A12345 shipped", why="no word that names the number"),
            Left(text="temporary reference build-11A12345", why="part of a longer code"),
            Left(text="temporary reference 2.99 L 123 45.1", why="part of a version"),
            Left(text="temporary reference 11A1234571", why="digits too many"),
        ),
    ),
)
