"""Finds Italian passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="it.passport",
    entity="IT_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Italian passport numbers",
    source="Polizia di Stato; ICAO Doc 9303 part 4",
    languages=("it",),
    countries=("IT",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z]{{2}} ?\d{{7}}){AFTER}",
            score=0.1,
            why="two letters and seven digits: needs the word",
            caseless=True,
        ),
    ),
    context=(*PASSPORT, *spelled("passaporto", "numero passaporto", "numero di passaporto")),
    examples=Examples(
        found=(
            "passaporto: [[YA1234567]]",
            "passaporto n. [[AA 7654321]]",
            '{"passaporto": "[[YA2515597]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form passaporto=[[AA 7554720]] saved",
        ),
        left=(
            Left(text="order YA1234567 shipped", why="no word that names the number"),
            Left(text="passaporto build-YA1234567", why="part of a longer code"),
            Left(text="passaporto 2.AA 7654321.1", why="part of a version"),
            Left(text="passaporto YA123456771", why="digits too many"),
        ),
    ),
)
