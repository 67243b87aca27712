"""Finds Brazilian voter numbers (título de eleitor)."""

from __future__ import annotations

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="br.voter",
    entity="BR_TITULO",
    category=Category.GOVERNMENT_ID,
    title="Brazilian voter numbers (título de eleitor)",
    source="TSE, título eleitoral",
    languages=("pt",),
    countries=("BR",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{12}}|\d{{4}} \d{{4}} \d{{4}}){GROUP_AFTER}",
            score=0.1,
            why="twelve digits need the word",
        ),
    ),
    context=spelled("título de eleitor", "título eleitoral", "zona eleitoral"),
    examples=Examples(
        found=(
            "título de eleitor: [[123456780140]]",
            "título de eleitor nº [[1234 5678 0140]]",
            '{"titulo_de_eleitor": "[[127956720943]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form titulo_de_eleitor=[[1034 5688 4740]] saved",
        ),
        left=(
            Left(text="order 123456780140 shipped", why="no word that names the number"),
            Left(text="título de eleitor build-123456780140", why="part of a longer code"),
            Left(text="título de eleitor 2.1234 5678 0140.1", why="part of a version"),
            Left(text="título de eleitor 12345678014071", why="digits too many"),
        ),
    ),
)
