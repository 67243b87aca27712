"""Finds Serbian tax numbers (PIB)."""

from __future__ import annotations

from stdnum.rs import pib

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="rs.pib",
    entity="RS_PIB",
    category=Category.GOVERNMENT_ID,
    title="Serbian tax numbers (PIB)",
    source="Пореска управа, ПИБ",
    languages=("sr",),
    countries=("RS",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:[1-9]\d{{8}}){AFTER}", score=0.1, why="nine digits need the word"),),
    context=spelled("PIB", "ПИБ", "poreski identifikacioni broj"),
    validate=plausible(pib.is_valid),
    examples=Examples(
        found=(
            "PIB: [[101134702]]",
            "PIB: [[141496702]] firme",
            '{"PIB": "[[303138704]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form PIB=[[101138674]] saved",
        ),
        left=(
            Left(text="PIB: 101134708", why="the check digit is wrong"),
            Left(text="order 101134702 shipped", why="no word that names the number"),
            Left(text="PIB build-101134702", why="part of a longer code"),
            Left(text="PIB 2.141496702.1", why="part of a version"),
            Left(text="PIB 10113470271", why="digits too many"),
        ),
    ),
)
