"""Finds Argentine tax and labour numbers (CUIT, CUIL)."""

from __future__ import annotations

from stdnum.ar import cuit

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ar.cuit",
    entity="AR_CUIT",
    category=Category.GOVERNMENT_ID,
    title="Argentine tax and labour numbers (CUIT, CUIL)",
    source="ARCA (AFIP), ANSES",
    languages=("es",),
    countries=("AR",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:(?:2[03457]|3[034])-\d{{8}}-\d){GROUP_AFTER}",
            score=0.6,
            why="2-8-1 and a check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:(?:2[03457]|3[034])\d{{9}}){AFTER}", score=0.2, why="eleven digits need the word"),
    ),
    context=(*TAX, *spelled("CUIT", "CUIL", "AFIP", "clave única de identificación")),
    validate=plausible(cuit.is_valid),
    examples=Examples(
        found=(
            "CUIT: [[20-05536168-2]]",
            "Mi CUIL es [[20267565393]].",
            '{"CUIT": "[[20-05834168-2]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CUIT=[[20687364393]] saved",
            "[[20-05536168-2]]",
            "checked [[20-05834168-2]], then went on",
        ),
        left=(
            Left(text="CUIT: 20-05536168-1", why="the check digit is wrong"),
            Left(text="order 20267565393 shipped", why="no word that names the number"),
            Left(text="CUIT build-20-05536168-2", why="part of a longer code"),
            Left(text="CUIT 2.20267565393.1", why="part of a version"),
            Left(text="CUIT 20-05536168-271", why="digits too many"),
        ),
    ),
)
