"""Finds Kenyan national identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ke.national_id",
    entity="KE_NATIONAL_ID",
    category=Category.GOVERNMENT_ID,
    title="Kenyan national identity card numbers",
    source="National Registration Bureau; Huduma",
    languages=("en", "sw"),
    countries=("KE",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{7,8}}){AFTER}", score=0.05, why="seven or eight digits: need the word"),),
    context=(*CITIZEN, *spelled("kitambulisho", "Kenyan ID", "huduma", "ID card")),
    examples=Examples(
        found=(
            "kitambulisho: [[23456789]]",
            "Nambari ya kitambulisho [[1234567]]",
            '{"kitambulisho": "[[11456769]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form kitambulisho=[[1204937]] saved",
        ),
        left=(
            Left(text="order 23456789 shipped", why="no word that names the number"),
            Left(text="kitambulisho build-23456789", why="part of a longer code"),
            Left(text="kitambulisho 2.1234567.1", why="part of a version"),
            Left(text="kitambulisho 2345678971", why="digits too many"),
        ),
    ),
)
