"""Finds Ukrainian company codes (EDRPOU)."""

from __future__ import annotations

from stdnum.ua import edrpou

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ua.edrpou",
    entity="UA_EDRPOU",
    category=Category.GOVERNMENT_ID,
    title="Ukrainian company codes (EDRPOU)",
    source="Держстат, ЄДРПОУ",
    languages=("uk", "ru"),
    countries=("UA",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{8}}){AFTER}", score=0.1, why="eight digits need the word"),),
    context=spelled("ЄДРПОУ", "ЕДРПОУ", "код ЄДРПОУ", "EDRPOU"),
    validate=plausible(edrpou.is_valid),
    examples=Examples(
        found=(
            "ЄДРПОУ: [[32855961]]",
            "ТОВ «Приклад», код ЄДРПОУ [[62195965]]",
            '{"ЄДРПОУ": "[[33855061]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ЄДРПОУ=[[32852981]] saved",
        ),
        left=(
            Left(text="ЄДРПОУ: 32855969", why="the check digit is wrong"),
            Left(text="order 32855961 shipped", why="no word that names the number"),
            Left(text="ЄДРПОУ build-32855961", why="part of a longer code"),
            Left(text="ЄДРПОУ 2.62195965.1", why="part of a version"),
            Left(text="ЄДРПОУ 3285596171", why="digits too many"),
        ),
    ),
)
