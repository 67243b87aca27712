"""Finds Bulgarian numbers of foreigners (LNCh)."""

from __future__ import annotations

from stdnum.bg import pnf

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="bg.pnf",
    entity="BG_LNCH",
    category=Category.GOVERNMENT_ID,
    title="Bulgarian numbers of foreigners (LNCh)",
    source="МВР, ЛНЧ",
    languages=("bg",),
    countries=("BG",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{10}}){AFTER}", score=0.05, why="ten digits need the word"),),
    context=spelled("ЛНЧ", "личен номер на чужденец", "ЛНЧ/ЕГН"),
    validate=plausible(pnf.is_valid),
    examples=Examples(
        found=(
            "ЛНЧ: [[7111042925]]",
            "ЛНЧ [[7511042921]] на заявителя",
            '{"ЛНЧ": "[[1211042928]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ЛНЧ=[[7111045225]] saved",
        ),
        left=(
            Left(text="ЛНЧ: 7111042928", why="the check digit is wrong"),
            Left(text="order 7111042925 shipped", why="no word that names the number"),
            Left(text="ЛНЧ build-7111042925", why="part of a longer code"),
            Left(text="ЛНЧ 2.7511042921.1", why="part of a version"),
            Left(text="ЛНЧ 711104292571", why="digits too many"),
        ),
    ),
)
