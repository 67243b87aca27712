"""Finds Dominican identity numbers (cédula)."""

from __future__ import annotations

from stdnum.do import cedula

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="do.cedula",
    entity="DO_CEDULA",
    category=Category.GOVERNMENT_ID,
    title="Dominican identity numbers (cédula)",
    source="JCE, cédula de identidad y electoral",
    languages=("es",),
    countries=("DO",),
    patterns=(
        Pattern(name="printed", regex=rf"{GROUP_BEFORE}(?:\d{{3}}-\d{{7}}-\d){GROUP_AFTER}", score=0.5, why="3-7-1, a Luhn digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.1, why="eleven digits need the word"),
    ),
    context=(*CITIZEN, *spelled("cédula", "cédula de identidad", "JCE")),
    validate=plausible(cedula.is_valid),
    examples=Examples(
        found=(
            "cédula: [[001-1391820-5]]",
            "mi cédula es [[00113918205]].",
            '{"cedula": "[[011-8391470-2]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula=[[60113711265]] saved",
            "[[001-1391820-5]]",
            "checked [[011-8391470-2]], then went on",
        ),
        left=(
            Left(text="cédula: 001-1391820-4", why="the check digit is wrong"),
            Left(text="order 00113918205 shipped", why="no word that names the number"),
            Left(text="cédula build-001-1391820-5", why="part of a longer code"),
            Left(text="cédula 2.00113918205.1", why="part of a version"),
            Left(text="cédula 001-1391820-571", why="digits too many"),
        ),
    ),
)
