"""Finds Belarusian taxpayer numbers (UNP)."""

from __future__ import annotations

from stdnum.by import unp

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="by.unp",
    entity="BY_UNP",
    category=Category.GOVERNMENT_ID,
    title="Belarusian taxpayer numbers (UNP)",
    source="МНС РБ, УНП",
    languages=("be", "ru"),
    countries=("BY",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{9}}|[A-Z]{{2}}\d{{7}}){AFTER}", score=0.1, why="nine places need the word"),),
    context=spelled("УНП", "УНН", "UNP", "учетный номер плательщика"),
    validate=plausible(unp.is_valid),
    examples=Examples(
        found=(
            "УНП: [[200988541]]",
            "ООО «Пример», УНП [[MA1953684]]",
            '{"УНП": "[[201988508]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form УНП=[[MA1951694]] saved",
        ),
        left=(
            Left(text="УНП: 200988546", why="the check digit is wrong"),
            Left(text="order 200988541 shipped", why="no word that names the number"),
            Left(text="УНП build-200988541", why="part of a longer code"),
            Left(text="УНП 2.MA1953684.1", why="part of a version"),
            Left(text="УНП 20098854171", why="digits too many"),
        ),
    ),
)
