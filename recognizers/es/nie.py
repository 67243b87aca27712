"""Finds Spanish NIE numbers of foreigners."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, proves, spelled
from redactor.checks.national import es_letter
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="es.nie",
    entity="ES_NIE",
    category=Category.GOVERNMENT_ID,
    title="Spanish NIE numbers of foreigners",
    source="Real Decreto 557/2011 art. 206; Orden INT/2058/2008",
    languages=("es", "ca", "eu", "gl"),
    countries=("ES",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[XYZ][ -]?\d{{7}}[ -]?[A-HJ-NP-TV-Z]){AFTER}",
            score=0.4,
            why="X, Y or Z, seven digits, a letter modulo 23",
            caseless=True,
        ),
    ),
    context=spelled(
        "NIE", "número de identificación de extranjero", "extranjero", "TIE", "identificación de extranjeros", "tarjeta de residencia"
    ),
    validate=proves(es_letter),
    examples=Examples(
        found=(
            "NIE: [[X9613851N]]",
            "Mi NIE es [[Y8063915-Z]]",
            '{"NIE": "[[z8078221m]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIE=[[X5593152N]] saved",
            "[[X9613851N]]",
            "checked [[X5593152N]], then went on",
        ),
        left=(
            Left(text="NIE: X9613852N", why="the check digit is wrong"),
            Left(text="NIE build-X9613851N", why="part of a longer code"),
            Left(text="NIE 2.Y8063915-Z.1", why="part of a version"),
        ),
    ),
)
