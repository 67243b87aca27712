"""Finds Uruguayan identity numbers (cédula)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.checks.national import uy_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="uy.ci",
    entity="UY_CI",
    category=Category.GOVERNMENT_ID,
    title="Uruguayan identity numbers (cédula)",
    source="DNIC, cédula de identidad",
    languages=("es",),
    countries=("UY",),
    patterns=(
        Pattern(name="printed", regex=rf"{BEFORE}(?:\d\.\d{{3}}\.\d{{3}}-\d){AFTER}", score=0.45, why="1.3.3-1 and a check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{7}}-?\d){AFTER}", score=0.1, why="digits need the word"),
    ),
    context=(*CITIZEN, *spelled("cédula", "C.I.", "cédula de identidad", "documento")),
    validate=plausible(uy_person),
    examples=Examples(
        found=(
            "cédula: [[1.234.567-2]]",
            "mi cédula de identidad es [[12345672]]",
            '{"cedula": "[[1.284.567-2]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula=[[32345662]] saved",
            "[[1.234.567-2]]",
            "checked [[1.284.567-2]], then went on",
        ),
        left=(
            Left(text="cédula: 1.234.567-0", why="the check digit is wrong"),
            Left(text="order 12345672 shipped", why="no word that names the number"),
            Left(text="cédula build-1.234.567-2", why="part of a longer code"),
            Left(text="cédula 2.12345672.1", why="part of a version"),
            Left(text="cédula 1.234.567-271", why="digits too many"),
        ),
    ),
)
