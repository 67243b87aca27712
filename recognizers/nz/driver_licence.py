"""Finds New Zealand driver licence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="nz.driver_licence",
    entity="NZ_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="New Zealand driver licence numbers",
    source="Waka Kotahi NZ Transport Agency",
    languages=("en", "mi"),
    countries=("NZ",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:[A-Z]{{2}}\d{{6}}){AFTER}", score=0.1, why="two letters and six digits need the word"),
    ),
    context=(*DRIVING, *spelled("driver licence", "raihana")),
    examples=Examples(
        found=(
            "driver licence: [[DA123456]]",
            "driver licence [[EH654321]] version 123",
            '{"driver_licence": "[[DA183455]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form driver_licence=[[EH624331]] saved",
        ),
        left=(
            Left(text="order DA123456 shipped", why="no word that names the number"),
            Left(text="driver licence build-DA123456", why="part of a longer code"),
            Left(text="driver licence 2.EH654321.1", why="part of a version"),
            Left(text="driver licence DA12345671", why="digits too many"),
        ),
    ),
)
