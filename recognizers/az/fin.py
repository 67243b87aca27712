"""Finds Azerbaijani personal numbers (FIN) and identity cards."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="az.fin",
    entity="AZ_FIN",
    category=Category.GOVERNMENT_ID,
    title="Azerbaijani personal numbers (FIN) and identity cards",
    source="DİN, şəxsiyyət vəsiqəsi",
    languages=("az",),
    countries=("AZ",),
    patterns=(
        Pattern(
            name="fin",
            regex=rf"{BEFORE}(?:(?=[A-Z\d]{{0,6}}\d)[A-HJ-NP-Z\d]{{7}}){AFTER}",
            score=0.02,
            why="seven letters and digits: need the word",
        ),
        Pattern(name="card", regex=rf"{BEFORE}(?:AZE ?\d{{8}}|AA\d{{7}}){AFTER}", score=0.2, why="series and number"),
    ),
    context=(*CITIZEN, *spelled("FIN kod", "şəxsiyyət vəsiqəsi", "vəsiqə")),
    examples=Examples(
        found=(
            "FIN kod: [[5JKLM2A]]",
            "şəxsiyyət vəsiqəsi [[AZE12345678]]",
            '{"FIN_kod": "[[1JKLM6A]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form FIN_kod=[[AZE12175691]] saved",
        ),
        left=(
            Left(text="order 5JKLM2A shipped", why="no word that names the number"),
            Left(text="FIN kod build-5JKLM2A", why="part of a longer code"),
            Left(text="FIN kod 2.AZE12345678.1", why="part of a version"),
        ),
    ),
)
