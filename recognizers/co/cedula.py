"""Finds Colombian identity numbers (cédula, tarjeta de identidad)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="co.cedula",
    entity="CO_CEDULA",
    category=Category.GOVERNMENT_ID,
    title="Colombian identity numbers (cédula, tarjeta de identidad)",
    source="Registraduría Nacional del Estado Civil",
    languages=("es",),
    countries=("CO",),
    patterns=(
        Pattern(
            name="dots", regex=rf"{BEFORE}(?:\d{{1,3}}(?:\.\d{{3}}){{2,3}}){AFTER}", score=0.1, why="dots, also an amount: needs the word"
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{6,10}}){AFTER}", score=0.05, why="digits need the word"),
    ),
    context=(*CITIZEN, *spelled("cédula", "C.C.", "cédula de ciudadanía", "tarjeta de identidad", "c.c. no", "cédula de extranjería")),
    examples=Examples(
        found=(
            "cédula: [[1.020.345.678]]",
            "identificado con C.C. [[52123456]]",
            "cédula de ciudadanía No. [[4.010.945.218]]",
            '{"cedula": "[[4.010.945.218]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula=[[53025476]] saved",
        ),
        left=(
            Left(text="order 1.020.345.678 shipped", why="no word that names the number"),
            Left(text="cédula build-1.020.345.678", why="part of a longer code"),
            Left(text="cédula 2.52123456.1", why="part of a version"),
            Left(text="cédula 1.020.345.67871", why="digits too many"),
        ),
    ),
)
