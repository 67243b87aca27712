"""Finds Slovak identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="sk.id_card",
    entity="SK_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="Slovak identity card numbers",
    source="MV SR, občiansky preukaz",
    languages=("sk",),
    countries=("SK",),
    patterns=(
        Pattern(
            name="number", regex=rf"{BEFORE}(?:[A-Z]{{2}} ?\d{{6}}){AFTER}", score=0.1, why="two letters and six digits: need the word"
        ),
    ),
    context=(*CITIZEN, *spelled("občiansky preukaz", "číslo OP", "č. OP", "preukaz totožnosti", "občianskeho preukazu")),
    examples=Examples(
        found=(
            "občiansky preukaz: [[EA123456]]",
            "číslo občianskeho preukazu [[HX 654321]]",
            '{"obciansky_preukaz": "[[EA121446]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form obciansky_preukaz=[[HX 751321]] saved",
        ),
        left=(
            Left(text="order EA123456 shipped", why="no word that names the number"),
            Left(text="občiansky preukaz build-EA123456", why="part of a longer code"),
            Left(text="občiansky preukaz 2.HX 654321.1", why="part of a version"),
            Left(text="občiansky preukaz EA12345671", why="digits too many"),
        ),
    ),
)
