"""Finds Mozambican tax numbers (NUIT)."""

from __future__ import annotations

from stdnum.mz import nuit

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="mz.nuit",
    entity="MZ_NUIT",
    category=Category.GOVERNMENT_ID,
    title="Mozambican tax numbers (NUIT)",
    source="Autoridade Tributária de Moçambique, NUIT",
    languages=("pt",),
    countries=("MZ",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{9}}|\d{{3}} \d{{3}} \d{{3}}){GROUP_AFTER}",
            score=0.1,
            why="nine digits need the word",
        ),
    ),
    context=spelled("NUIT", "número único de identificação tributária"),
    validate=plausible(nuit.is_valid),
    examples=Examples(
        found=(
            "NUIT: [[400339910]]",
            "O meu NUIT é [[400 005 834]]",
            '{"NUIT": "[[302939470]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NUIT=[[700 001 830]] saved",
        ),
        left=(
            Left(text="NUIT: 400339915", why="the check digit is wrong"),
            Left(text="order 400339910 shipped", why="no word that names the number"),
            Left(text="NUIT build-400339910", why="part of a longer code"),
            Left(text="NUIT 2.400 005 834.1", why="part of a version"),
            Left(text="NUIT 40033991071", why="digits too many"),
        ),
    ),
)
