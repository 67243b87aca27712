"""Finds German physician numbers (LANR)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.checks.national import de_physician
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.lanr",
    entity="DE_LANR",
    category=Category.GOVERNMENT_ID,
    title="German physician numbers (LANR)",
    source="KBV, Arztnummern-Richtlinie, lebenslange Arztnummer",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{7}}(?:0[1-9]|[1-9]\d)){AFTER}",
            score=0.1,
            why="six digits, a check digit, the speciality: need the word",
        ),
    ),
    context=spelled("LANR", "Arztnummer", "Arzt-Nr", "behandelnder Arzt", "lebenslange Arztnummer", "Vertragsarzt"),
    validate=plausible(de_physician),
    examples=Examples(
        found=(
            "LANR: [[123456601]]",
            "Arztnummer [[987654401]] auf dem Rezept.",
            '{"LANR": "[[123640601]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form LANR=[[981911401]] saved",
        ),
        left=(
            Left(text="LANR: 123456305", why="the check digit is wrong"),
            Left(text="order 123456601 shipped", why="no word that names the number"),
            Left(text="LANR build-123456601", why="part of a longer code"),
            Left(text="LANR 2.987654401.1", why="part of a version"),
            Left(text="LANR 12345660171", why="digits too many"),
        ),
    ),
)
