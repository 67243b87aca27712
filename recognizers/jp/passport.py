"""Finds Japanese passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="jp.passport",
    entity="JP_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Japanese passport numbers",
    source="外務省；ICAO Doc 9303 part 4",
    languages=("ja",),
    countries=("JP",),
    patterns=(
        Pattern(
            name="number", regex=rf"{BEFORE}(?:[A-Z]{{2}}\d{{7}}){AFTER}", score=0.15, why="two letters and seven digits: need the word"
        ),
    ),
    context=(*PASSPORT, *spelled("旅券", "旅券番号", "パスポート", "passport")),
    examples=Examples(
        found=(
            "旅券: [[TK1234567]]",
            "パスポート番号は[[MU7654321]]です",
            '{"旅券": "[[TK1134261]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 旅券=[[MU7257921]] saved",
        ),
        left=(
            Left(text="order TK1234567 shipped", why="no word that names the number"),
            Left(text="旅券 build-TK1234567", why="part of a longer code"),
            Left(text="旅券 2.MU7654321.1", why="part of a version"),
            Left(text="旅券 TK123456771", why="digits too many"),
        ),
    ),
)
