"""Finds Nicaraguan identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ni.cedula",
    entity="NI_CEDULA",
    category=Category.GOVERNMENT_ID,
    title="Nicaraguan identity numbers",
    source="CSE, cédula de identidad",
    languages=("es",),
    countries=("NI",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{BEFORE}(?:\d{{3}}-(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{{2}}-\d{{4}}[A-Z]){AFTER}",
            score=0.8,
            why="place, date of birth, serial, check letter",
            caseless=True,
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:\d{{3}}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{{6}}[A-Z]){AFTER}",
            score=0.4,
            why="without dashes",
        ),
    ),
    context=(*CITIZEN, *spelled("cédula", "cédula de identidad")),
    examples=Examples(
        found=(
            "cédula: [[001-150588-0012K]]",
            "mi cédula es [[0011505880012K]]",
            '{"cedula": "[[001-160945-0612K]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula=[[0051505880092K]] saved",
            "[[001-150588-0012K]]",
            "checked [[0051505880092K]], then went on",
        ),
        left=(
            Left(text="cédula build-001-150588-0012K", why="part of a longer code"),
            Left(text="cédula 2.0011505880012K.1", why="part of a version"),
        ),
    ),
)
