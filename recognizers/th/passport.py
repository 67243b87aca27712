"""Finds Thai passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="th.passport",
    entity="TH_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Thai passport numbers",
    source="กรมการกงสุล; ICAO Doc 9303 part 4",
    languages=("th",),
    countries=("TH",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:[A-Z]{{1,2}}\d{{6,7}}){AFTER}", score=0.1, why="letters and digits need the word"),
    ),
    context=(*PASSPORT, *spelled("หนังสือเดินทาง", "พาสปอร์ต", "passport")),
    examples=Examples(
        found=(
            "หนังสือเดินทาง: [[AA1234567]]",
            "หนังสือเดินทางเลขที่ [[K123456]]",
            '{"หนังสือเดินทาง": "[[AA1233067]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form หนังสือเดินทาง=[[K521252]] saved",
        ),
        left=(
            Left(text="order AA1234567 shipped", why="no word that names the number"),
            Left(text="หนังสือเดินทาง build-AA1234567", why="part of a longer code"),
            Left(text="หนังสือเดินทาง 2.K123456.1", why="part of a version"),
            Left(text="หนังสือเดินทาง AA123456771", why="digits too many"),
        ),
    ),
)
