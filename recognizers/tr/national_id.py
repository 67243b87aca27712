"""Finds Turkish identity numbers."""

from __future__ import annotations

from stdnum.tr import tckimlik

from recognizers._national import AFTER, BEFORE, CITIZEN, proves, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="tr.national_id",
    entity="TR_NATIONAL_ID",
    category=Category.GOVERNMENT_ID,
    title="Turkish identity numbers",
    source="Nüfus Hizmetleri Kanunu 5490; NVİ, T.C. kimlik numarası",
    languages=("tr",),
    countries=("TR",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:[1-9]\d{{10}}){AFTER}", score=0.3, why="eleven digits, two of them check digits"),
    ),
    context=(*CITIZEN, *spelled("TC kimlik", "T.C. kimlik", "kimlik no", "TCKN", "kimlik numarası", "TC no", "kimlik")),
    validate=proves(tckimlik.is_valid),
    examples=Examples(
        found=(
            "TC kimlik: [[17291716060]]",
            "T.C. kimlik numaram [[10000000146]].",
            '{"TC_kimlik": "[[17294786060]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form TC_kimlik=[[10000005646]] saved",
            "[[17291716060]]",
            "checked [[10000005646]], then went on",
        ),
        left=(
            Left(text="TC kimlik: 17291716066", why="the check digit is wrong"),
            Left(text="TC kimlik build-17291716060", why="part of a longer code"),
            Left(text="TC kimlik 2.10000000146.1", why="part of a version"),
            Left(text="TC kimlik 1729171606071", why="digits too many"),
        ),
    ),
)
