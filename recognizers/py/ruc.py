"""Finds Paraguayan taxpayer and identity numbers."""

from __future__ import annotations

from stdnum.py import ruc

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="py.ruc",
    entity="PY_RUC",
    category=Category.GOVERNMENT_ID,
    title="Paraguayan taxpayer and identity numbers",
    source="DNIT (SET), RUC; Policía Nacional, cédula",
    languages=("es",),
    countries=("PY",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:\d{{5,8}}-\d){GROUP_AFTER}",
            score=0.15,
            why="digits, dash, a check digit: need the word",
        ),
    ),
    context=(*TAX, *spelled("RUC", "cédula", "C.I.", "cédula de identidad")),
    validate=plausible(ruc.is_valid),
    examples=Examples(
        found=(
            "RUC: [[80028061-0]]",
            "RUC [[90026061-0]] en Asunción",
            '{"RUC": "[[80025061-3]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RUC=[[80928661-0]] saved",
        ),
        left=(
            Left(text="RUC: 80028061-5", why="the check digit is wrong"),
            Left(text="order 80028061-0 shipped", why="no word that names the number"),
            Left(text="RUC build-80028061-0", why="part of a longer code"),
            Left(text="RUC 2.90026061-0.1", why="part of a version"),
            Left(text="RUC 80028061-071", why="digits too many"),
        ),
    ),
)
