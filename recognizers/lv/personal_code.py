"""Finds Latvian personal codes."""

from __future__ import annotations

from stdnum.lv import pvn

from recognizers._national import AFTER, BEFORE, CITIZEN, printed, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="lv.personal_code",
    entity="LV_PERSONAL_CODE",
    category=Category.GOVERNMENT_ID,
    title="Latvian personal codes",
    source="PMLP, personas kods, https://www.pmlp.gov.lv",
    languages=("lv", "ru"),
    countries=("LV",),
    patterns=(
        Pattern(name="dash", regex=rf"{BEFORE}(?:(?:[0-2]\d|3[0-2])\d{{4}}-\d{{5}}){AFTER}", score=0.4, why="6-5 with a dash"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:(?:[0-2]\d|3[0-2])\d{{9}}){AFTER}", score=0.1, why="eleven digits need the word"),
    ),
    context=(*CITIZEN, *spelled("personas kods", "personas kodu", "p.k.", "персональный код", "personal code", "personas kodā")),
    validate=printed(pvn.is_valid),
    examples=Examples(
        found=(
            "personas kods: [[161175-19997]]",
            "Mans personas kods ir [[328673-00679]].",
            '{"personas_kods": "[[16117519997]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form personas_kods=[[161175-89717]] saved",
            "[[161175-19997]]",
            "checked [[161175-89717]], then went on",
        ),
        left=(
            Left(text="personas kods: 161175-19995", why="the check digit is wrong"),
            Left(text="order 16117519997 shipped", why="no word that names the number"),
            Left(text="personas kods build-161175-19997", why="part of a longer code"),
            Left(text="personas kods 2.328673-00679.1", why="part of a version"),
            Left(text="personas kods 161175-1999771", why="digits too many"),
        ),
    ),
)
