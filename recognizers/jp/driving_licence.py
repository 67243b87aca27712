"""Finds Japanese driving licence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="jp.driving_licence",
    entity="JP_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="Japanese driving licence numbers",
    source="警察庁，運転免許証の番号",
    languages=("ja",),
    countries=("JP",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{12}}){AFTER}", score=0.1, why="twelve digits need the word"),),
    context=(*DRIVING, *spelled("運転免許", "免許証番号", "免許証", "運転免許証")),
    examples=Examples(
        found=(
            "運転免許: [[301234567890]]",
            "免許証番号 [[301334467890]]",
            '{"運転免許": "[[367265562890]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 運転免許=[[381234693890]] saved",
        ),
        left=(
            Left(text="order 301234567890 shipped", why="no word that names the number"),
            Left(text="運転免許 build-301234567890", why="part of a longer code"),
            Left(text="運転免許 2.301334467890.1", why="part of a version"),
            Left(text="運転免許 30123456789071", why="digits too many"),
        ),
    ),
)
