"""Finds Chinese passport and travel permit numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cn.passport",
    entity="CN_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Chinese passport and travel permit numbers",
    source="国家移民管理局；ICAO Doc 9303",
    languages=("zh",),
    countries=("CN",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[EGDSPHM]\d{{8}}|E[A-HJ-NP-Z]\d{{7}}|[HM]\d{{10}}){AFTER}",
            score=0.15,
            why="a letter and eight digits: need the word",
        ),
    ),
    context=(*PASSPORT, *spelled("护照", "护照号", "護照", "通行证", "passport")),
    examples=Examples(
        found=(
            "护照: [[E12345678]]",
            "护照号码：[[EA1234567]]",
            '{"护照": "[[E12275672]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 护照=[[EA1234174]] saved",
        ),
        left=(
            Left(text="order E12345678 shipped", why="no word that names the number"),
            Left(text="护照 build-E12345678", why="part of a longer code"),
            Left(text="护照 2.EA1234567.1", why="part of a version"),
            Left(text="护照 E1234567871", why="digits too many"),
        ),
    ),
)
