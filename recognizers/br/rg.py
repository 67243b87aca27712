"""Finds Brazilian identity card numbers (RG)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="br.rg",
    entity="BR_RG",
    category=Category.GOVERNMENT_ID,
    title="Brazilian identity card numbers (RG)",
    source="Lei 7.116/1983; state identification institutes",
    languages=("pt",),
    countries=("BR",),
    patterns=(
        Pattern(name="printed", regex=rf"{BEFORE}(?:\d{{1,2}}\.\d{{3}}\.\d{{3}}-[\dX]){AFTER}", score=0.4, why="2.3.3-1", caseless=True),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{7,9}}-?[\dX]?){AFTER}", score=0.05, why="digits need the word", caseless=True),
        Pattern(name="letters", regex=rf"{BEFORE}(?:[A-Z]{{2}}-?\d{{1,2}}\.?\d{{3}}\.?\d{{3}}){AFTER}", score=0.1, why="with the state"),
    ),
    context=(*CITIZEN, *spelled("RG", "carteira de identidade", "registro geral", "identidade", "documento de identidade")),
    examples=Examples(
        found=(
            "RG: [[12.345.678-9]]",
            "RG [[123456789]] SSP/SP",
            '{"RG": "[[MG-12.345.678]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RG=[[10.345.678-5]] saved",
            "[[12.345.678-9]]",
            "checked [[10.345.678-5]], then went on",
        ),
        left=(
            Left(text="order 123456789 shipped", why="no word that names the number"),
            Left(text="RG build-12.345.678-9", why="part of a longer code"),
            Left(text="RG 2.123456789.1", why="part of a version"),
            Left(text="RG 12.345.678-971", why="digits too many"),
        ),
    ),
)
