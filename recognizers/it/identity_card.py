"""Finds Italian identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="it.identity_card",
    entity="IT_IDENTITY_CARD",
    category=Category.GOVERNMENT_ID,
    title="Italian identity card numbers",
    source="Ministero dell’Interno, Carta di identità elettronica, https://www.cartaidentita.interno.gov.it",
    languages=("it",),
    countries=("IT",),
    patterns=(
        Pattern(name="cie", regex=rf"{BEFORE}(?:C[A-Z]\d{{5}}[A-Z]{{2}}){AFTER}", score=0.3, why="electronic card"),
        Pattern(
            name="any",
            regex=rf"{BEFORE}(?:[A-Z]{{2}} ?\d{{5}}[A-Z]{{2}}|[A-Z]{{2}} ?\d{{7}}|\d{{7}}[A-Z]{{2}}){AFTER}",
            score=0.1,
            why="paper cards: need the word",
            caseless=True,
        ),
    ),
    context=(
        *CITIZEN,
        *spelled("carta d'identità", "carta di identità", "carta d’identità", "CIE", "documento di identità", "documento n"),
    ),
    examples=Examples(
        found=(
            "carta d'identità: [[CA12345AA]]",
            "carta d'identità n. [[AX1234567]] rilasciata dal Comune",
            '{"carta_d\'identita": "[[1234567BB]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form carta_d'identita=[[CA22615AA]] saved",
        ),
        left=(
            Left(text="order CA12345AA shipped", why="no word that names the number"),
            Left(text="carta d'identità build-CA12345AA", why="part of a longer code"),
            Left(text="carta d'identità 2.AX1234567.1", why="part of a version"),
        ),
    ),
)
