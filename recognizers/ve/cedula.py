"""Finds Venezuelan identity numbers (cédula)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ve.cedula",
    entity="VE_CEDULA",
    category=Category.GOVERNMENT_ID,
    title="Venezuelan identity numbers (cédula)",
    source="SAIME, cédula de identidad",
    languages=("es",),
    countries=("VE",),
    patterns=(
        Pattern(name="dots", regex=rf"{BEFORE}(?:[VE]-? ?\d{{1,2}}\.\d{{3}}\.\d{{3}}){AFTER}", score=0.5, why="V or E, dots"),
        Pattern(name="plain", regex=rf"{BEFORE}(?:[VE]-? ?\d{{6,8}}){AFTER}", score=0.1, why="needs the word"),
    ),
    context=(*CITIZEN, *spelled("cédula", "C.I.", "cédula de identidad")),
    examples=Examples(
        found=(
            "cédula: [[V-12.345.678]]",
            "titular de la cédula de identidad [[V-12345678]]",
            '{"cedula": "[[E 84.123.456]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula=[[V-14.821.678]] saved",
            "[[V-12.345.678]]",
            "checked [[V-14.821.678]], then went on",
        ),
        left=(
            Left(text="order V-12345678 shipped", why="no word that names the number"),
            Left(text="cédula build-V-12.345.678", why="part of a longer code"),
            Left(text="cédula 2.V-12345678.1", why="part of a version"),
            Left(text="cédula V-12.345.67871", why="digits too many"),
        ),
    ),
)
