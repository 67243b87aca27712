"""Finds Peruvian identity numbers (DNI)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pe.dni",
    entity="PE_DNI",
    category=Category.GOVERNMENT_ID,
    title="Peruvian identity numbers (DNI)",
    source="RENIEC, DNI",
    languages=("es",),
    countries=("PE",),
    patterns=(
        Pattern(name="dash", regex=rf"{BEFORE}(?:\d{{8}}-[\dA-K]){AFTER}", score=0.2, why="with its check place"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{8}}){AFTER}", score=0.05, why="eight digits need the word"),
    ),
    context=(*CITIZEN, *spelled("DNI", "documento nacional de identidad", "RENIEC")),
    examples=Examples(
        found=(
            "DNI: [[10117410-2]]",
            "con DNI [[10117410]] y domicilio en Lima",
            '{"DNI": "[[20687418-2]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form DNI=[[11117412]] saved",
        ),
        left=(
            Left(text="order 10117410-2 shipped", why="no word that names the number"),
            Left(text="DNI build-10117410-2", why="part of a longer code"),
            Left(text="DNI 2.10117410.1", why="part of a version"),
            Left(text="DNI 10117410-271", why="digits too many"),
        ),
    ),
)
