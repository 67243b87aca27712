"""Finds Cuban identity numbers."""

from __future__ import annotations

from stdnum.cu import ni

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cu.ni",
    entity="CU_NI",
    category=Category.GOVERNMENT_ID,
    title="Cuban identity numbers",
    source="DIIE, carné de identidad",
    languages=("es",),
    countries=("CU",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{5}}){AFTER}",
            score=0.2,
            why="date of birth, century, serial: needs the word",
        ),
    ),
    context=(*CITIZEN, *spelled("carné de identidad", "carnet de identidad", "número de identidad")),
    validate=plausible(ni.is_valid),
    examples=Examples(
        found=(
            "carné de identidad: [[91021027775]]",
            "su carné de identidad [[91081024215]]",
            '{"carne_de_identidad": "[[41041027075]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form carne_de_identidad=[[91021227745]] saved",
        ),
        left=(
            Left(text="carné de identidad: 81023007035", why="the check digit is wrong"),
            Left(text="order 91021027775 shipped", why="no word that names the number"),
            Left(text="carné de identidad build-91021027775", why="part of a longer code"),
            Left(text="carné de identidad 2.91081024215.1", why="part of a version"),
            Left(text="carné de identidad 9102102777571", why="digits too many"),
        ),
    ),
)
