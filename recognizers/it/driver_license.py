"""Finds Italian driving licence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="it.driver_license",
    entity="IT_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="Italian driving licence numbers",
    source="Codice della Strada art. 116; MIT, patente di guida",
    languages=("it",),
    countries=("IT",),
    patterns=(
        Pattern(name="province", regex=rf"{BEFORE}(?:[A-Z]{{2}}\d{{7}}[A-Z]){AFTER}", score=0.4, why="two letters, seven digits, a letter"),
        Pattern(
            name="central",
            regex=rf"{BEFORE}(?:U1[B-DF-HJ-NP-TV-Z\d]{{7}}[A-Z]){AFTER}",
            score=0.45,
            why="U1, seven places without vowels, a letter",
        ),
        Pattern(
            name="any_case",
            regex=rf"{BEFORE}(?:[A-Z]{{2}}\d{{7}}[A-Z]|U1[B-DF-HJ-NP-TV-Z\d]{{7}}[A-Z]){AFTER}",
            score=0.1,
            why="small letters need the word",
            caseless=True,
        ),
    ),
    context=(*DRIVING, *spelled("patente", "patente di guida", "numero patente")),
    examples=Examples(
        found=(
            "patente: [[AA0123456B]]",
            "patente di guida [[U1K711J11M]] rilasciata dalla MCTC",
            '{"patente": "[[RM7654321Z]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form patente=[[AA2123456B]] saved",
            "[[AA0123456B]]",
            "checked [[AA2123456B]], then went on",
        ),
        left=(
            Left(text="patente build-AA0123456B", why="part of a longer code"),
            Left(text="patente 2.U1K711J11M.1", why="part of a version"),
            Left(text="U1H00A000B", why="A does not occur"),
        ),
    ),
)
