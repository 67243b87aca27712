"""Finds Zambian national registration card numbers."""

from __future__ import annotations

from recognizers._national import CITIZEN, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="zm.nrc",
    entity="ZM_NRC",
    category=Category.GOVERNMENT_ID,
    title="Zambian national registration card numbers",
    source="Department of National Registration",
    languages=("en",),
    countries=("ZM",),
    patterns=(Pattern(name="number", regex=rf"{GROUP_BEFORE}(?:\d{{6}}/\d{{2}}/\d){GROUP_AFTER}", score=0.45, why="6/2/1 with slashes"),),
    context=(*CITIZEN, *spelled("NRC", "national registration")),
    examples=Examples(
        found=(
            "NRC: [[123456/10/1]]",
            "NRC number [[654321/61/1]]",
            '{"NRC": "[[163756/25/1]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NRC=[[654321/64/6]] saved",
            "[[123456/10/1]]",
            "checked [[654321/64/6]], then went on",
        ),
        left=(
            Left(text="NRC build-123456/10/1", why="part of a longer code"),
            Left(text="NRC 2.654321/61/1.1", why="part of a version"),
            Left(text="NRC 123456/10/171", why="digits too many"),
        ),
    ),
)
