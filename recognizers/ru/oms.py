"""Finds Russian health insurance numbers."""

from __future__ import annotations

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, HEALTH, plausible, spelled
from redactor.checks.national import passes_luhn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ru.oms",
    entity="RU_OMS",
    category=Category.GOVERNMENT_ID,
    title="Russian health insurance numbers",
    source="ФОМС, полис ОМС единого образца",
    languages=("ru",),
    countries=("RU",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{16}}|\d{{4}} \d{{4}} \d{{4}} \d{{4}}){GROUP_AFTER}",
            score=0.05,
            why="sixteen digits with a Luhn digit: need the word",
        ),
    ),
    context=(*HEALTH, *spelled("полис ОМС", "полис", "ОМС", "номер полиса", "медицинский полис")),
    validate=plausible(passes_luhn),
    examples=Examples(
        found=(
            "полис ОМС: [[7749542810827859]]",
            "Полис ОМС [[5094 7984 3040 2631]]",
            '{"полис_ОМС": "[[7789562810191859]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form полис_ОМС=[[5094 7884 3040 2731]] saved",
        ),
        left=(
            Left(text="полис ОМС: 7749542810827853", why="the check digit is wrong"),
            Left(text="order 7749542810827859 shipped", why="no word that names the number"),
            Left(text="полис ОМС build-7749542810827859", why="part of a longer code"),
            Left(text="полис ОМС 2.5094 7984 3040 2631.1", why="part of a version"),
            Left(text="полис ОМС 774954281082785971", why="digits too many"),
        ),
    ),
)
