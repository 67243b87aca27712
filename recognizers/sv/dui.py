"""Finds Salvadoran identity numbers (DUI)."""

from __future__ import annotations

from recognizers._national import CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.checks.national import sv_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="sv.dui",
    entity="SV_DUI",
    category=Category.GOVERNMENT_ID,
    title="Salvadoran identity numbers (DUI)",
    source="RNPN, DUI",
    languages=("es",),
    countries=("SV",),
    patterns=(
        Pattern(
            name="dash",
            regex=rf"{GROUP_BEFORE}(?:\d{{8}}-\d){GROUP_AFTER}",
            score=0.25,
            why="eight digits, dash, a check digit: need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("DUI", "documento único de identidad")),
    validate=plausible(sv_person),
    examples=Examples(
        found=(
            "DUI: [[00016297-5]]",
            "Mi DUI es [[00216290-5]].",
            '{"DUI": "[[00216217-5]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form DUI=[[60016197-5]] saved",
        ),
        left=(
            Left(text="DUI: 00016297-0", why="the check digit is wrong"),
            Left(text="order 00016297-5 shipped", why="no word that names the number"),
            Left(text="DUI build-00016297-5", why="part of a longer code"),
            Left(text="DUI 2.00216290-5.1", why="part of a version"),
            Left(text="DUI 00016297-571", why="digits too many"),
        ),
    ),
)
