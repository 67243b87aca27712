"""Finds Bolivian identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="bo.ci",
    entity="BO_CI",
    category=Category.GOVERNMENT_ID,
    title="Bolivian identity card numbers",
    source="SEGIP, cédula de identidad",
    languages=("es",),
    countries=("BO",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{6,8}}(?:-\d[A-Z])?(?: ?(?:LP|CB|SC|OR|PT|CH|TJ|BE|PD))?){AFTER}",
            score=0.05,
            why="digits and the department: need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("cédula de identidad", "C.I.", "carnet de identidad", "carnet")),
    examples=Examples(
        found=(
            "cédula de identidad: [[4567890 LP]]",
            "con C.I. [[1234567]]",
            '{"cedula_de_identidad": "[[5169695 LP]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula_de_identidad=[[8283570]] saved",
        ),
        left=(
            Left(text="order 4567890 LP shipped", why="no word that names the number"),
            Left(text="cédula de identidad build-4567890 LP", why="part of a longer code"),
            Left(text="cédula de identidad 2.1234567.1", why="part of a version"),
        ),
    ),
)
