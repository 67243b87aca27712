"""Finds Slovak VAT numbers."""

from __future__ import annotations

from stdnum.sk import dph

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="sk.dph",
    entity="SK_DPH",
    category=Category.GOVERNMENT_ID,
    title="Slovak VAT numbers",
    source="Finančná správa SR, IČ DPH",
    languages=("sk",),
    countries=("SK",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:(?:SK ?)?[1-9]\d[2-47-9]\d{{7}}){AFTER}", score=0.1, why="ten digits: need the word"),
    ),
    context=spelled("IČ DPH", "DIČ", "daňové identifikačné číslo"),
    validate=plausible(dph.is_valid),
    examples=Examples(
        found=(
            "IČ DPH: [[2022749619]]",
            "IČ DPH: [[SK2022749619]]",
            '{"IC_DPH": "[[2682749619]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form IC_DPH=[[SK2825749619]] saved",
        ),
        left=(
            Left(text="IČ DPH: 2022749610", why="the check digit is wrong"),
            Left(text="order 2022749619 shipped", why="no word that names the number"),
            Left(text="IČ DPH build-2022749619", why="part of a longer code"),
            Left(text="IČ DPH 2.SK2022749619.1", why="part of a version"),
            Left(text="IČ DPH 202274961971", why="digits too many"),
        ),
    ),
)
