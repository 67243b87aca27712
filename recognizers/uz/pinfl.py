"""Finds Uzbek personal numbers (PINFL)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.checks.national import icao
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="uz.pinfl",
    entity="UZ_PINFL",
    category=Category.GOVERNMENT_ID,
    title="Uzbek personal numbers (PINFL)",
    source="ПИНФЛ, ЖШШИР; Персонализация маркази",
    languages=("uz", "ru"),
    countries=("UZ",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[3-6](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{{9}}){AFTER}",
            score=0.2,
            why="sex and century, date of birth, district, serial",
        ),
    ),
    context=(*CITIZEN, *spelled("ПИНФЛ", "PINFL", "JSHSHIR", "ЖШШИР")),
    validate=plausible(icao),
    examples=Examples(
        found=(
            "ПИНФЛ: [[31505892983810]]",
            "JSHSHIR raqami: [[31509842983817]]",
            '{"ПИНФЛ": "[[31502892953810]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ПИНФЛ=[[32504892983810]] saved",
        ),
        left=(
            Left(text="ПИНФЛ: 31505892983816", why="the check digit is wrong"),
            Left(text="order 31505892983810 shipped", why="no word that names the number"),
            Left(text="ПИНФЛ build-31505892983810", why="part of a longer code"),
            Left(text="ПИНФЛ 2.31509842983817.1", why="part of a version"),
            Left(text="ПИНФЛ 3150589298381071", why="digits too many"),
        ),
    ),
)
