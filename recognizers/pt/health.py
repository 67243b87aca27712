"""Finds Portuguese health user numbers."""

from __future__ import annotations

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pt.health",
    entity="PT_SNS",
    category=Category.GOVERNMENT_ID,
    title="Portuguese health user numbers",
    source="SNS, número de utente, https://www.sns24.gov.pt",
    languages=("pt",),
    countries=("PT",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{9}}|\d{{3}} \d{{3}} \d{{3}}){GROUP_AFTER}",
            score=0.05,
            why="nine digits need the word",
        ),
    ),
    context=spelled("número de utente", "utente", "SNS", "nº utente"),
    examples=Examples(
        found=(
            "número de utente: [[123456789]]",
            "número de utente [[987 654 321]] do SNS",
            '{"numero_de_utente": "[[523456959]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form numero_de_utente=[[689 354 761]] saved",
        ),
        left=(
            Left(text="order 123456789 shipped", why="no word that names the number"),
            Left(text="número de utente build-123456789", why="part of a longer code"),
            Left(text="número de utente 2.987 654 321.1", why="part of a version"),
            Left(text="número de utente 12345678971", why="digits too many"),
        ),
    ),
)
