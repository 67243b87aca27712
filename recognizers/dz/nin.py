"""Finds Algerian national identity numbers (NIN)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="dz.nin",
    entity="DZ_NIN",
    category=Category.GOVERNMENT_ID,
    title="Algerian national identity numbers (NIN)",
    source="وزارة الداخلية الجزائرية، رقم التعريف الوطني",
    languages=("ar", "fr"),
    countries=("DZ",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{18}}){AFTER}", score=0.1, why="eighteen digits need the word"),),
    context=(*CITIZEN, *spelled("NIN", "رقم التعريف الوطني", "numéro d'identification national")),
    examples=Examples(
        found=(
            "NIN: [[109880512345678901]]",
            "رقم التعريف الوطني [[109580512345675901]]",
            '{"NIN": "[[109880516395676981]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIN=[[109860552845678901]] saved",
        ),
        left=(
            Left(text="order 109880512345678901 shipped", why="no word that names the number"),
            Left(text="NIN build-109880512345678901", why="part of a longer code"),
            Left(text="NIN 2.109580512345675901.1", why="part of a version"),
            Left(text="NIN 10988051234567890171", why="digits too many"),
        ),
    ),
)
