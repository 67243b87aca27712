"""Finds Costa Rican identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cr.cedula",
    entity="CR_CEDULA",
    category=Category.GOVERNMENT_ID,
    title="Costa Rican identity numbers",
    source="TSE, cédula de identidad; Registro Nacional",
    languages=("es",),
    countries=("CR",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:[1-9]-\d{{4}}-\d{{4}}){GROUP_AFTER}",
            score=0.2,
            why="1-4-4 with dashes: needs the word",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[1-9]\d{{8}}|1\d{{11}}){AFTER}", score=0.05, why="digits need the word"),
    ),
    context=(*CITIZEN, *spelled("cédula", "cédula de identidad", "DIMEX", "identificación")),
    examples=Examples(
        found=(
            "cédula: [[1-0613-0584]]",
            "mi cédula es [[106130584]]",
            '{"cedula": "[[6-0628-3582]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula=[[106080584]] saved",
        ),
        left=(
            Left(text="order 1-0613-0584 shipped", why="no word that names the number"),
            Left(text="cédula build-1-0613-0584", why="part of a longer code"),
            Left(text="cédula 2.106130584.1", why="part of a version"),
            Left(text="cédula 1-0613-058471", why="digits too many"),
        ),
    ),
)
