"""Finds Russian passport numbers."""

from __future__ import annotations

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ru.passport",
    entity="RU_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Russian passport numbers",
    source="МВД России, паспорт гражданина РФ",
    languages=("ru",),
    countries=("RU",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}} \d{{2}} (?:№ ?)?\d{{6}}|\d{{4}} (?:№ ?)?\d{{6}}){GROUP_AFTER}",
            score=0.2,
            why="series and number",
        ),
        Pattern(
            name="bare", regex=rf"{GROUP_BEFORE}(?:\d{{10}}|\d{{9}}|\d{{2}} \d{{7}}){GROUP_AFTER}", score=0.05, why="digits need the word"
        ),
    ),
    context=(*PASSPORT, *spelled("паспорт", "паспорта", "паспортные данные", "загранпаспорт", "серия и номер", "серия", "загранпаспорта")),
    examples=Examples(
        found=(
            "паспорт: [[45 08 123456]]",
            "Паспорт [[4508 654321]] выдан ОВД",
            "загранпаспорт [[4508123456]]",
            '{"паспорт": "[[4508123456]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form паспорт=[[45 48 123456]] saved",
        ),
        left=(
            Left(text="order 45 08 123456 shipped", why="no word that names the number"),
            Left(text="паспорт build-45 08 123456", why="part of a longer code"),
            Left(text="паспорт 2.4508 654321.1", why="part of a version"),
            Left(text="паспорт 45 08 12345671", why="digits too many"),
        ),
    ),
)
