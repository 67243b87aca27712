"""Finds Slovenian tax numbers."""

from __future__ import annotations

from stdnum.si import ddv

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="si.ddv",
    entity="SI_DAVCNA",
    category=Category.GOVERNMENT_ID,
    title="Slovenian tax numbers",
    source="FURS, davčna številka",
    languages=("sl",),
    countries=("SI",),
    patterns=(
        Pattern(name="prefix", regex=rf"{BEFORE}(?:SI ?\d{{8}}){AFTER}", score=0.45, why="the country prefix"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[1-9]\d{{7}}){AFTER}", score=0.1, why="eight digits need the word"),
    ),
    context=spelled("davčna številka", "davčna", "ID za DDV", "davčne številke", "DDV"),
    validate=plausible(ddv.is_valid),
    examples=Examples(
        found=(
            "davčna številka: [[SI50223054]]",
            "Davčna številka: [[50223054]]",
            '{"davcna_stevilka": "[[SI55493050]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form davcna_stevilka=[[57213054]] saved",
            "[[SI50223054]]",
            "checked [[SI55493050]], then went on",
        ),
        left=(
            Left(text="davčna številka: SI50223051", why="the check digit is wrong"),
            Left(text="order 50223054 shipped", why="no word that names the number"),
            Left(text="davčna številka build-SI50223054", why="part of a longer code"),
            Left(text="davčna številka 2.50223054.1", why="part of a version"),
            Left(text="davčna številka SI5022305471", why="digits too many"),
        ),
    ),
)
