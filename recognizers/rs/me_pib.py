"""Finds Montenegrin tax numbers (PIB)."""

from __future__ import annotations

from stdnum.me import pib

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="rs.me_pib",
    entity="ME_PIB",
    category=Category.GOVERNMENT_ID,
    title="Montenegrin tax numbers (PIB)",
    source="Poreska uprava Crne Gore, PIB",
    languages=("sr",),
    countries=("ME",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{8}}){AFTER}", score=0.05, why="eight digits need the word"),),
    context=spelled("PIB", "poreski broj"),
    validate=plausible(pib.is_valid),
    examples=Examples(
        found=(
            "PIB: [[02655284]]",
            "PIB firme: [[05155584]]",
            '{"PIB": "[[02855283]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form PIB=[[82652287]] saved",
        ),
        left=(
            Left(text="PIB: 02655287", why="the check digit is wrong"),
            Left(text="order 02655284 shipped", why="no word that names the number"),
            Left(text="PIB build-02655284", why="part of a longer code"),
            Left(text="PIB 2.05155584.1", why="part of a version"),
            Left(text="PIB 0265528471", why="digits too many"),
        ),
    ),
)
