"""Finds Nigerian identity numbers (NIN)."""

from __future__ import annotations

from recognizers._national import CITIZEN, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ng.nin",
    entity="NG_NIN",
    category=Category.GOVERNMENT_ID,
    title="Nigerian identity numbers (NIN)",
    source="NIMC Act 2007; https://nimc.gov.ng",
    languages=("en",),
    countries=("NG",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{11}}|\d{{4}}[ -]\d{{3}}[ -]\d{{4}}){GROUP_AFTER}",
            score=0.1,
            why="eleven digits need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("NIN", "national identification number", "NIMC", "national identity number")),
    examples=Examples(
        found=(
            "NIN: [[12345678901]]",
            "His NIN is [[2345 678 9012]].",
            '{"NIN": "[[12349678907]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIN=[[2385 678 9232]] saved",
        ),
        left=(
            Left(text="order 12345678901 shipped", why="no word that names the number"),
            Left(text="NIN build-12345678901", why="part of a longer code"),
            Left(text="NIN 2.2345 678 9012.1", why="part of a version"),
            Left(text="NIN 1234567890171", why="digits too many"),
            Left(text="NIN 1234567890a", why="a letter last"),
        ),
    ),
)
