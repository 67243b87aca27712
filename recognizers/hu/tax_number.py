"""Finds Hungarian company tax numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="hu.tax_number",
    entity="HU_TAX_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Hungarian company tax numbers",
    source="NAV, adószám",
    languages=("hu",),
    countries=("HU",),
    patterns=(
        Pattern(name="printed", regex=rf"{GROUP_BEFORE}(?:\d{{8}}-[1-5]-\d{{2}}){GROUP_AFTER}", score=0.5, why="8-1-2 with dashes"),
        Pattern(name="eu", regex=rf"{BEFORE}(?:HU ?\d{{8}}){AFTER}", score=0.5, why="the country prefix"),
    ),
    context=spelled("adószám", "adószáma", "közösségi adószám"),
    examples=Examples(
        found=(
            "adószám: [[12892312-2-41]]",
            "Adószám: [[HU12892312]]",
            '{"adoszam": "[[02892312-2-01]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form adoszam=[[HU15540342]] saved",
            "[[12892312-2-41]]",
            "checked [[HU15540342]], then went on",
        ),
        left=(
            Left(text="adószám build-12892312-2-41", why="part of a longer code"),
            Left(text="adószám 2.HU12892312.1", why="part of a version"),
            Left(text="adószám 12892312-2-4171", why="digits too many"),
        ),
    ),
)
