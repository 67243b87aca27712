"""Finds Argentine identity numbers (DNI)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ar.dni",
    entity="AR_DNI",
    category=Category.GOVERNMENT_ID,
    title="Argentine identity numbers (DNI)",
    source="RENAPER, DNI",
    languages=("es",),
    countries=("AR",),
    patterns=(
        Pattern(
            name="dots", regex=rf"{BEFORE}(?:\d{{1,2}}\.\d{{3}}\.\d{{3}}){AFTER}", score=0.1, why="dots, also an amount: needs the word"
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{7,8}}){AFTER}", score=0.05, why="digits need the word"),
    ),
    context=(*CITIZEN, *spelled("DNI", "D.N.I.", "documento nacional", "documento nº", "libreta cívica")),
    examples=Examples(
        found=(
            "DNI: [[20.123.456]]",
            "Juan Ejemplo, DNI [[20123456]], con domicilio",
            '{"DNI": "[[40.493.456]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form DNI=[[20955456]] saved",
        ),
        left=(
            Left(text="order 20.123.456 shipped", why="no word that names the number"),
            Left(text="DNI build-20.123.456", why="part of a longer code"),
            Left(text="DNI 2.20123456.1", why="part of a version"),
            Left(text="DNI 20.123.45671", why="digits too many"),
        ),
    ),
)
