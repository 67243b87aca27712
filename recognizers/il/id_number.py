"""Finds Israeli identity numbers."""

from __future__ import annotations

from stdnum.il import idnr

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="il.id_number",
    entity="IL_ID_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Israeli identity numbers",
    source="רשות האוכלוסין, מספר זהות",
    languages=("he", "ar"),
    countries=("IL",),
    patterns=(
        Pattern(name="dash", regex=rf"{GROUP_BEFORE}(?:\d{{7,8}}-\d){GROUP_AFTER}", score=0.3, why="a dash before the check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{8,9}}){AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=(*CITIZEN, *spelled("תעודת זהות", "ת.ז", 'ת"ז', "מספר זהות", "teudat zehut", "Israeli ID", "ת״ז")),
    validate=plausible(idnr.is_valid),
    examples=Examples(
        found=(
            "תעודת זהות: [[03933742-3]]",
            "מספר זהות שלי [[039337423]]",
            "ת.ז. [[03934112-8]]",
            '{"תעודת_זהות": "[[03934112-8]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form תעודת_זהות=[[839337425]] saved",
        ),
        left=(
            Left(text="תעודת זהות: 03933742-9", why="the check digit is wrong"),
            Left(text="order 03933742-3 shipped", why="no word that names the number"),
            Left(text="תעודת זהות build-03933742-3", why="part of a longer code"),
            Left(text="תעודת זהות 2.039337423.1", why="part of a version"),
            Left(text="תעודת זהות 03933742-371", why="digits too many"),
        ),
    ),
)
