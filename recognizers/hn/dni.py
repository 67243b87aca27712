"""Finds Honduran identity numbers (DNI)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="hn.dni",
    entity="HN_DNI",
    category=Category.GOVERNMENT_ID,
    title="Honduran identity numbers (DNI)",
    source="RNP, DNI",
    languages=("es",),
    countries=("HN",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:(?:0[1-9]|1[0-8])\d{{2}}-(?:19|20)\d{{2}}-\d{{5}}){GROUP_AFTER}",
            score=0.6,
            why="place, year, serial",
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:(?:0[1-9]|1[0-8])\d{{2}}(?:19|20)\d{{7}}){AFTER}",
            score=0.15,
            why="thirteen digits need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("DNI", "identidad", "tarjeta de identidad", "RTN")),
    examples=Examples(
        found=(
            "DNI: [[0801-1990-12345]]",
            "mi número de identidad es [[0801199012345]]",
            '{"DNI": "[[0601-1999-12345]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form DNI=[[0851199012345]] saved",
            "[[0801-1990-12345]]",
            "checked [[0601-1999-12345]], then went on",
        ),
        left=(
            Left(text="order 0801199012345 shipped", why="no word that names the number"),
            Left(text="DNI build-0801-1990-12345", why="part of a longer code"),
            Left(text="DNI 2.0801199012345.1", why="part of a version"),
            Left(text="DNI 0801-1990-1234571", why="digits too many"),
        ),
    ),
)
