"""Finds Ecuadorian identity numbers (cédula)."""

from __future__ import annotations

from stdnum.ec import ci

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ec.cedula",
    entity="EC_CEDULA",
    category=Category.GOVERNMENT_ID,
    title="Ecuadorian identity numbers (cédula)",
    source="Registro Civil, cédula de identidad",
    languages=("es",),
    countries=("EC",),
    patterns=(
        Pattern(name="dash", regex=rf"{BEFORE}(?:(?:[01]\d|2[0-4]|30)\d{{7}}-\d){AFTER}", score=0.3, why="a dash before the check digit"),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:(?:[01]\d|2[0-4]|30)\d{{8}}){AFTER}",
            score=0.1,
            why="ten digits, also the shape of a Unix time",
        ),
    ),
    context=(*CITIZEN, *spelled("cédula", "C.I.", "cédula de identidad")),
    validate=plausible(ci.is_valid),
    examples=Examples(
        found=(
            "cédula: [[171430710-3]]",
            "mi cédula [[1714307103]] de Quito",
            '{"cedula": "[[171436710-7]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula=[[1714406103]] saved",
        ),
        left=(
            Left(text="cédula: 171430710-7", why="the check digit is wrong"),
            Left(text="order 171430710-3 shipped", why="no word that names the number"),
            Left(text="cédula build-171430710-3", why="part of a longer code"),
            Left(text="cédula 2.1714307103.1", why="part of a version"),
            Left(text="cédula 171430710-371", why="digits too many"),
        ),
    ),
)
