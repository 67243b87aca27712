"""Finds Spanish passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="es.passport",
    entity="ES_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Spanish passport numbers",
    source="Dirección General de la Policía; ICAO Doc 9303 part 4",
    languages=("es",),
    countries=("ES",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z]{{2}}[A-Z\d]\d{{6}}){AFTER}",
            score=0.1,
            why="two or three letters and six digits: needs the word",
            caseless=True,
        ),
    ),
    context=(*PASSPORT, *spelled("pasaporte", "número de pasaporte", "nº pasaporte")),
    examples=Examples(
        found=(
            "pasaporte: [[AAA123456]]",
            "Mi pasaporte es [[aab654321]]",
            '{"pasaporte": "[[AAA068876]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form pasaporte=[[aab674320]] saved",
        ),
        left=(
            Left(text="order AAA123456 shipped", why="no word that names the number"),
            Left(text="pasaporte build-AAA123456", why="part of a longer code"),
            Left(text="pasaporte 2.aab654321.1", why="part of a version"),
            Left(text="pasaporte AAA12345671", why="digits too many"),
            Left(text="pasaporte AAAA12345", why="four letters"),
        ),
    ),
)
