"""Finds Macedonian tax numbers (EDB)."""

from __future__ import annotations

from stdnum.mk import edb

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="rs.edb",
    entity="MK_EDB",
    category=Category.GOVERNMENT_ID,
    title="Macedonian tax numbers (EDB)",
    source="УЈП, ЕДБ",
    languages=("mk",),
    countries=("MK",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:(?:(?:MK|МК) ?)?\d{{13}}){AFTER}", score=0.1, why="thirteen digits need the word"),
    ),
    context=spelled("ЕДБ", "даночен број", "EDB"),
    validate=plausible(edb.is_valid),
    examples=Examples(
        found=(
            "ЕДБ: [[4030000375897]]",
            "ЕДБ [[MK4030000375897]]",
            '{"ЕДБ": "[[4030305377091]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ЕДБ=[[MK4030000375870]] saved",
        ),
        left=(
            Left(text="ЕДБ: 4030000375891", why="the check digit is wrong"),
            Left(text="order 4030000375897 shipped", why="no word that names the number"),
            Left(text="ЕДБ build-4030000375897", why="part of a longer code"),
            Left(text="ЕДБ 2.MK4030000375897.1", why="part of a version"),
            Left(text="ЕДБ 403000037589771", why="digits too many"),
        ),
    ),
)
