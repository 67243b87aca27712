"""Finds Russian driving licence numbers."""

from __future__ import annotations

from recognizers._national import DRIVING, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ru.driving_licence",
    entity="RU_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="Russian driving licence numbers",
    source="ГИБДД, водительское удостоверение",
    languages=("ru",),
    countries=("RU",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}} ?(?:\d{{2}}|[А-Я]{{2}}) ?\d{{6}}){GROUP_AFTER}",
            score=0.1,
            why="series and number: need the word",
        ),
    ),
    context=(*DRIVING, *spelled("водительское удостоверение", "водительского удостоверения", "права", "в/у")),
    examples=Examples(
        found=(
            "водительское удостоверение: [[77 22 123456]]",
            "водительское удостоверение [[99 АВ 654321]]",
            '{"водительское_удостоверение": "[[77 12 103456]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form водительское_удостоверение=[[99 АВ 644321]] saved",
        ),
        left=(
            Left(text="order 77 22 123456 shipped", why="no word that names the number"),
            Left(text="водительское удостоверение build-77 22 123456", why="part of a longer code"),
            Left(text="водительское удостоверение 2.99 АВ 654321.1", why="part of a version"),
            Left(text="водительское удостоверение 77 22 12345671", why="digits too many"),
        ),
    ),
)
