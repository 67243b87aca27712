"""Finds Czech tax and company numbers (DIČ, IČO)."""

from __future__ import annotations

from stdnum.cz import dic

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cz.dic",
    entity="CZ_DIC",
    category=Category.GOVERNMENT_ID,
    title="Czech tax and company numbers (DIČ, IČO)",
    source="Finanční správa, DIČ; zákon 280/2009 Sb.",
    languages=("cs",),
    countries=("CZ", "SK"),
    patterns=(
        Pattern(name="prefix", regex=rf"{BEFORE}(?:CZ ?\d{{8,10}}){AFTER}", score=0.45, why="the country prefix and a check"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{8}}){AFTER}", score=0.1, why="eight digits need the word"),
    ),
    context=spelled("DIČ", "IČO", "daňové identifikační číslo", "IČ DPH"),
    validate=plausible(dic.is_valid),
    examples=Examples(
        found=(
            "DIČ: [[CZ25123891]]",
            "Dodavatel IČO [[25123891]]",
            '{"DIC": "[[CZ25423801]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form DIC=[[25606891]] saved",
            "[[CZ25123891]]",
            "checked [[CZ25423801]], then went on",
        ),
        left=(
            Left(text="DIČ: CZ25123897", why="the check digit is wrong"),
            Left(text="order 25123891 shipped", why="no word that names the number"),
            Left(text="DIČ build-CZ25123891", why="part of a longer code"),
            Left(text="DIČ 2.25123891.1", why="part of a version"),
        ),
    ),
)
