"""Finds Indian provident fund account numbers (UAN)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="in_.uan",
    entity="IN_UAN",
    category=Category.GOVERNMENT_ID,
    title="Indian provident fund account numbers (UAN)",
    source="EPFO, Universal Account Number",
    languages=("en", "hi"),
    countries=("IN",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:1[0-2]\d{{10}}){AFTER}", score=0.1, why="twelve digits need the word"),),
    context=spelled("UAN", "EPFO", "provident fund", "PF account"),
    examples=Examples(
        found=(
            "UAN: [[100123456789]]",
            "EPFO UAN [[103123156718]]",
            '{"UAN": "[[109023457789]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form UAN=[[101123686702]] saved",
        ),
        left=(
            Left(text="order 100123456789 shipped", why="no word that names the number"),
            Left(text="UAN build-100123456789", why="part of a longer code"),
            Left(text="UAN 2.103123156718.1", why="part of a version"),
            Left(text="UAN 10012345678971", why="digits too many"),
        ),
    ),
)
