"""Finds Nepali citizenship certificate numbers."""

from __future__ import annotations

from recognizers._national import CITIZEN, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="np.citizenship",
    entity="NP_CITIZENSHIP",
    category=Category.GOVERNMENT_ID,
    title="Nepali citizenship certificate numbers",
    source="Ministry of Home Affairs of Nepal",
    languages=("ne",),
    countries=("NP",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}}-\d{{2}}-\d{{2}}-\d{{5}}|\d{{3}}-\d{{3}}-\d{{3}}-\d){GROUP_AFTER}",
            score=0.2,
            why="district, place, year, serial: needs the word",
        ),
    ),
    context=(*CITIZEN, *spelled("नागरिकता", "citizenship", "नागरिकता नं", "राष्ट्रिय परिचयपत्र")),
    examples=Examples(
        found=(
            "नागरिकता: [[27-01-70-12345]]",
            "नागरिकता प्रमाणपत्र नं [[123-456-789-0]]",
            '{"नागरिकता": "[[27-04-90-14348]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form नागरिकता=[[823-456-789-0]] saved",
        ),
        left=(
            Left(text="order 27-01-70-12345 shipped", why="no word that names the number"),
            Left(text="नागरिकता build-27-01-70-12345", why="part of a longer code"),
            Left(text="नागरिकता 2.123-456-789-0.1", why="part of a version"),
            Left(text="नागरिकता 27-01-70-1234571", why="digits too many"),
        ),
    ),
)
