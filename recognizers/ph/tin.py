"""Finds Philippine taxpayer numbers (TIN)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ph.tin",
    entity="PH_TIN",
    category=Category.GOVERNMENT_ID,
    title="Philippine taxpayer numbers (TIN)",
    source="BIR, https://www.bir.gov.ph",
    languages=("en", "fil"),
    countries=("PH",),
    patterns=(
        Pattern(
            name="dashes",
            regex=rf"{GROUP_BEFORE}(?:[1-9]\d{{2}}-\d{{3}}-\d{{3}}(?:-\d{{3,5}})?){GROUP_AFTER}",
            score=0.2,
            why="3-3-3 and a branch code: need the word",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[1-9]\d{{8}}(?:\d{{3,5}})?){AFTER}", score=0.05, why="digits need the word"),
    ),
    context=(*TAX, *spelled("TIN", "BIR", "taxpayer", "tax identification")),
    examples=Examples(
        found=(
            "TIN: [[123-456-789-000]]",
            "BIR TIN [[234-567-890]]",
            '{"TIN": "[[345678901]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form TIN=[[129-406-789-000]] saved",
        ),
        left=(
            Left(text="order 123-456-789-000 shipped", why="no word that names the number"),
            Left(text="TIN build-123-456-789-000", why="part of a longer code"),
            Left(text="TIN 2.234-567-890.1", why="part of a version"),
        ),
    ),
)
