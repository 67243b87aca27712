"""Finds Moroccan company numbers (ICE)."""

from __future__ import annotations

from stdnum.ma import ice

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ma.ice",
    entity="MA_ICE",
    category=Category.GOVERNMENT_ID,
    title="Moroccan company numbers (ICE)",
    source="OMPIC, ICE",
    languages=("ar", "fr"),
    countries=("MA",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{15}}){AFTER}", score=0.1, why="fifteen digits need the word"),),
    context=spelled("ICE", "identifiant commun", "identifiant fiscal"),
    validate=plausible(ice.is_valid),
    examples=Examples(
        found=(
            "ICE: [[001561191000066]]",
            "ICE de la SARL [[011261191000066]] SARL",
            '{"ICE": "[[001566101140066]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ICE=[[251664191000069]] saved",
        ),
        left=(
            Left(text="ICE: 001561191000060", why="the check digit is wrong"),
            Left(text="order 001561191000066 shipped", why="no word that names the number"),
            Left(text="ICE build-001561191000066", why="part of a longer code"),
            Left(text="ICE 2.011261191000066.1", why="part of a version"),
            Left(text="ICE 00156119100006671", why="digits too many"),
        ),
    ),
)
