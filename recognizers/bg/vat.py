"""Finds Bulgarian company numbers (EIK, VAT)."""

from __future__ import annotations

from stdnum.bg import vat

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="bg.vat",
    entity="BG_EIK",
    category=Category.GOVERNMENT_ID,
    title="Bulgarian company numbers (EIK, VAT)",
    source="Търговски регистър, ЕИК",
    languages=("bg",),
    countries=("BG",),
    patterns=(
        Pattern(name="prefix", regex=rf"{BEFORE}(?:BG ?\d{{9,10}}){AFTER}", score=0.45, why="the country prefix"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{9,10}}){AFTER}", score=0.05, why="digits need the word"),
    ),
    context=spelled("ЕИК", "БУЛСТАТ", "ДДС", "EIK", "BULSTAT"),
    validate=plausible(vat.is_valid),
    examples=Examples(
        found=(
            "ЕИК: [[BG175074752]]",
            "Фирма, ЕИК [[175074752]]",
            '{"ЕИК": "[[BG176026550]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ЕИК=[[122074050]] saved",
            "[[BG175074752]]",
            "checked [[BG176026550]], then went on",
        ),
        left=(
            Left(text="ЕИК: BG175074754", why="the check digit is wrong"),
            Left(text="order 175074752 shipped", why="no word that names the number"),
            Left(text="ЕИК build-BG175074752", why="part of a longer code"),
            Left(text="ЕИК 2.175074752.1", why="part of a version"),
            Left(text="ЕИК BG17507475271", why="digits too many"),
        ),
    ),
)
