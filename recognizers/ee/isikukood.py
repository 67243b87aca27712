"""Finds Estonian personal identification codes."""

from __future__ import annotations

from stdnum.ee import ik

from recognizers._national import AFTER, BEFORE, CITIZEN, dated, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ee.isikukood",
    entity="EE_ISIKUKOOD",
    category=Category.GOVERNMENT_ID,
    title="Estonian personal identification codes",
    source="EVS 585; Siseministeerium, isikukood",
    languages=("et", "ru"),
    countries=("EE",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[1-8]\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{4}}){AFTER}",
            score=0.3,
            why="century and sex, date of birth, serial, check digit",
        ),
    ),
    context=(*CITIZEN, *spelled("isikukood", "personal code", "личный код", "isiku kood", "ik")),
    validate=dated(ik.is_valid, ik.get_birth_date),
    examples=Examples(
        found=(
            "isikukood: [[36805280109]]",
            "Minu isikukood on [[38901280140]].",
            '{"isikukood": "[[30803280109]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form isikukood=[[36505280100]] saved",
            "[[36805280109]]",
            "checked [[36505280100]], then went on",
        ),
        left=(
            Left(text="isikukood: 36805280102", why="the check digit is wrong"),
            Left(text="isikukood build-36805280109", why="part of a longer code"),
            Left(text="isikukood 2.38901280140.1", why="part of a version"),
            Left(text="isikukood 3680528010971", why="digits too many"),
        ),
    ),
)
