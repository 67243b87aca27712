"""Finds Icelandic identification numbers."""

from __future__ import annotations

from stdnum.is_ import kennitala

from recognizers._national import AFTER, BEFORE, CITIZEN, printed, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="is_.kennitala",
    entity="IS_KENNITALA",
    category=Category.GOVERNMENT_ID,
    title="Icelandic identification numbers",
    source="Þjóðskrá, Kennitala, https://www.skra.is",
    languages=("is",),
    countries=("IS",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[0-7]\d[01]\d{{3}}-?\d{{4}}){AFTER}",
            score=0.3,
            why="date of birth (companies +40), serial, check digit, century",
        ),
    ),
    context=(*CITIZEN, *spelled("kennitala", "kt.", "kennitölu", "kennitalan")),
    validate=printed(kennitala.is_valid),
    examples=Examples(
        found=(
            "kennitala: [[120174-3399]]",
            "Kennitalan mín er [[1201743399]].",
            '{"kennitala": "[[020774-3399]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form kennitala=[[1501493399]] saved",
            "[[120174-3399]]",
            "checked [[020774-3399]], then went on",
        ),
        left=(
            Left(text="kennitala: 120174-3396", why="the check digit is wrong"),
            Left(text="order 1201743399 shipped", why="no word that names the number"),
            Left(text="kennitala build-120174-3399", why="part of a longer code"),
            Left(text="kennitala 2.1201743399.1", why="part of a version"),
            Left(text="kennitala 120174-339971", why="digits too many"),
        ),
    ),
)
