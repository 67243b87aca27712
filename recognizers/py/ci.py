"""Finds Paraguayan identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="py.ci",
    entity="PY_CI",
    category=Category.GOVERNMENT_ID,
    title="Paraguayan identity card numbers",
    source="Policía Nacional, cédula de identidad civil",
    languages=("es",),
    countries=("PY",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:\d{{1,2}}\.\d{{3}}\.\d{{3}}|\d{{6,7}}){AFTER}", score=0.05, why="digits need the word"),
    ),
    context=(*CITIZEN, *spelled("cédula de identidad", "C.I. Nº", "cédula", "C.I.N.")),
    examples=Examples(
        found=(
            "cédula de identidad: [[1.234.567]]",
            "con cédula de identidad [[4567890]]",
            '{"cedula_de_identidad": "[[1.254.177]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula_de_identidad=[[4597899]] saved",
        ),
        left=(
            Left(text="order 1.234.567 shipped", why="no word that names the number"),
            Left(text="cédula de identidad build-1.234.567", why="part of a longer code"),
            Left(text="cédula de identidad 2.4567890.1", why="part of a version"),
            Left(text="cédula de identidad 1.234.56771", why="digits too many"),
        ),
    ),
)
