"""Finds Tunisian identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="tn.cin",
    entity="TN_CIN",
    category=Category.GOVERNMENT_ID,
    title="Tunisian identity card numbers",
    source="وزارة الداخلية التونسية، بطاقة التعريف الوطنية",
    languages=("ar", "fr"),
    countries=("TN",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:[01]\d{{7}}){AFTER}", score=0.1, why="eight digits need the word"),),
    context=(*CITIZEN, *spelled("CIN", "بطاقة التعريف", "carte d'identité nationale", "ب.ت.و")),
    examples=Examples(
        found=(
            "CIN: [[01234567]]",
            "بطاقة التعريف رقم [[12345678]]",
            '{"CIN": "[[11254343]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CIN=[[12391675]] saved",
        ),
        left=(
            Left(text="order 01234567 shipped", why="no word that names the number"),
            Left(text="CIN build-01234567", why="part of a longer code"),
            Left(text="CIN 2.12345678.1", why="part of a version"),
            Left(text="CIN 0123456771", why="digits too many"),
        ),
    ),
)
