"""Finds Ukrainian passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ua.passport",
    entity="UA_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Ukrainian passport numbers",
    source="ДМС, паспорт громадянина України",
    languages=("uk", "ru"),
    countries=("UA",),
    patterns=(
        Pattern(
            name="book", regex=rf"{BEFORE}(?:[А-ЯІЇЄ]{{2}} ?№? ?\d{{6}}){AFTER}", score=0.15, why="series of two letters and six digits"
        ),
        Pattern(name="card", regex=rf"{BEFORE}(?:\d{{9}}|[A-Z]{{2}}\d{{6}}){AFTER}", score=0.05, why="card and travel passport"),
    ),
    context=(*PASSPORT, *spelled("паспорт", "паспорта", "серія", "ID-картка", "passport")),
    examples=Examples(
        found=(
            "паспорт: [[КН 123456]]",
            "паспорт [[001234567]] виданий",
            '{"паспорт": "[[КН 623411]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form паспорт=[[071264565]] saved",
        ),
        left=(
            Left(text="order КН 123456 shipped", why="no word that names the number"),
            Left(text="паспорт build-КН 123456", why="part of a longer code"),
            Left(text="паспорт 2.001234567.1", why="part of a version"),
            Left(text="паспорт КН 12345671", why="digits too many"),
        ),
    ),
)
