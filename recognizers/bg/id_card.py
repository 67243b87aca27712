"""Finds Bulgarian identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="bg.id_card",
    entity="BG_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="Bulgarian identity card numbers",
    source="МВР, лична карта",
    languages=("bg",),
    countries=("BG",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{9}}|[A-Z]{{2}}\d{{7}}){AFTER}", score=0.05, why="nine places need the word"),),
    context=(*CITIZEN, *spelled("лична карта", "л.к.", "ЛК №", "паспорт", "лк номер")),
    examples=Examples(
        found=(
            "лична карта: [[643123456]]",
            "лична карта № [[AA1234567]]",
            '{"лична_карта": "[[143128656]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form лична_карта=[[AA1334565]] saved",
        ),
        left=(
            Left(text="order 643123456 shipped", why="no word that names the number"),
            Left(text="лична карта build-643123456", why="part of a longer code"),
            Left(text="лична карта 2.AA1234567.1", why="part of a version"),
            Left(text="лична карта 64312345671", why="digits too many"),
        ),
    ),
)
