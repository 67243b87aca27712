"""Finds Ukrainian demographic register numbers (UNZR)."""

from __future__ import annotations

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.checks.national import icao_dashed
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ua.unzr",
    entity="UA_UNZR",
    category=Category.GOVERNMENT_ID,
    title="Ukrainian demographic register numbers (UNZR)",
    source="ДМС, Єдиний державний демографічний реєстр",
    languages=("uk",),
    countries=("UA",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:(?:19|20)\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{{5}}){GROUP_AFTER}",
            score=0.4,
            why="date of birth, dash, five digits",
        ),
    ),
    context=spelled("УНЗР", "запис №", "запис", "унікальний номер запису"),
    validate=plausible(icao_dashed),
    examples=Examples(
        found=(
            "УНЗР: [[19850714-91180]]",
            "УНЗР [[20010203-37819]] у реєстрі",
            '{"УНЗР": "[[19850716-91980]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form УНЗР=[[20010223-37813]] saved",
            "[[19850714-91180]]",
            "checked [[20010223-37813]], then went on",
        ),
        left=(
            Left(text="УНЗР: 19850714-91181", why="the check digit is wrong"),
            Left(text="УНЗР build-19850714-91180", why="part of a longer code"),
            Left(text="УНЗР 2.20010203-37819.1", why="part of a version"),
            Left(text="УНЗР 19850714-9118071", why="digits too many"),
        ),
    ),
)
