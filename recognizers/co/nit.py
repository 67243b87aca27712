"""Finds Colombian tax numbers (NIT)."""

from __future__ import annotations

from stdnum.co import nit

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="co.nit",
    entity="CO_NIT",
    category=Category.GOVERNMENT_ID,
    title="Colombian tax numbers (NIT)",
    source="DIAN, NIT",
    languages=("es",),
    countries=("CO",),
    patterns=(
        Pattern(name="printed", regex=rf"{BEFORE}(?:\d{{3}}\.\d{{3}}\.\d{{3}}-\d){AFTER}", score=0.45, why="3.3.3-1 and a check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{8,10}}-?\d){AFTER}", score=0.1, why="digits need the word"),
    ),
    context=(*TAX, *spelled("NIT", "N.I.T.", "DIAN")),
    validate=plausible(nit.is_valid),
    examples=Examples(
        found=(
            "NIT: [[213.123.432-1]]",
            "Empresa Ejemplo S.A.S., NIT [[2131234321]]",
            '{"NIT": "[[213.123.592-1]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIT=[[0832297321]] saved",
            "[[213.123.432-1]]",
            "checked [[213.123.592-1]], then went on",
        ),
        left=(
            Left(text="NIT: 213.123.432-2", why="the check digit is wrong"),
            Left(text="order 2131234321 shipped", why="no word that names the number"),
            Left(text="NIT build-213.123.432-1", why="part of a longer code"),
            Left(text="NIT 2.2131234321.1", why="part of a version"),
            Left(text="NIT 213.123.432-171", why="digits too many"),
        ),
    ),
)
