"""Finds Russian taxpayer numbers (INN)."""

from __future__ import annotations

from stdnum.ru import inn

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ru.inn",
    entity="RU_INN",
    category=Category.GOVERNMENT_ID,
    title="Russian taxpayer numbers (INN)",
    source="ФНС, приказ ММВ-7-6/435@, ИНН",
    languages=("ru",),
    countries=("RU",),
    patterns=(
        Pattern(name="person", regex=rf"{BEFORE}(?:\d{{12}}){AFTER}", score=0.2, why="twelve digits, two of them check digits"),
        Pattern(name="company", regex=rf"{BEFORE}(?:\d{{10}}){AFTER}", score=0.1, why="ten digits need the word"),
    ),
    context=(*TAX, *spelled("ИНН", "INN", "идентификационный номер налогоплательщика", "налогоплательщик")),
    validate=plausible(inn.is_valid),
    examples=Examples(
        found=(
            "ИНН: [[123456789047]]",
            "Мой ИНН [[1234567894]].",
            '{"ИНН": "[[129556789443]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ИНН=[[5238557894]] saved",
        ),
        left=(
            Left(text="ИНН: 123456789042", why="the check digit is wrong"),
            Left(text="order 123456789047 shipped", why="no word that names the number"),
            Left(text="ИНН build-123456789047", why="part of a longer code"),
            Left(text="ИНН 2.1234567894.1", why="part of a version"),
            Left(text="ИНН 12345678904771", why="digits too many"),
        ),
    ),
)
