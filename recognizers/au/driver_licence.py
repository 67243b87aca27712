"""Finds Australian driver licence numbers."""

from __future__ import annotations

from recognizers._national import DRIVING, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="au.driver_licence",
    entity="AU_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="Australian driver licence numbers",
    source="Austroads; state road authorities",
    languages=("en",),
    countries=("AU",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{6,10}}|[A-Z]\d{{4,5}}|\d{{2}} \d{{3}} \d{{3}}){GROUP_AFTER}",
            score=0.05,
            why="digits need the word",
        ),
    ),
    context=(*DRIVING, *spelled("driver licence", "drivers licence", "licence number")),
    examples=Examples(
        found=(
            "driver licence: [[12345678]]",
            "her NSW driver licence [[12 345 678]]",
            '{"driver_licence": "[[34325376]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form driver_licence=[[52 342 628]] saved",
        ),
        left=(
            Left(text="order 12345678 shipped", why="no word that names the number"),
            Left(text="driver licence build-12345678", why="part of a longer code"),
            Left(text="driver licence 2.12 345 678.1", why="part of a version"),
        ),
    ),
)
