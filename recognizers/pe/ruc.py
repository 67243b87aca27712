"""Finds Peruvian taxpayer numbers (RUC)."""

from __future__ import annotations

from stdnum.pe import ruc

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pe.ruc",
    entity="PE_RUC",
    category=Category.GOVERNMENT_ID,
    title="Peruvian taxpayer numbers (RUC)",
    source="SUNAT, RUC",
    languages=("es",),
    countries=("PE",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:(?:1[0567]|20)\d{{9}}){AFTER}", score=0.15, why="eleven digits need the word"),),
    context=(*TAX, *spelled("RUC", "registro único de contribuyentes", "SUNAT")),
    validate=plausible(ruc.is_valid),
    examples=Examples(
        found=(
            "RUC: [[20512333797]]",
            "RUC [[20732393197]] de la empresa",
            '{"RUC": "[[20522433897]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RUC=[[20512333967]] saved",
        ),
        left=(
            Left(text="RUC: 20512333790", why="the check digit is wrong"),
            Left(text="order 20512333797 shipped", why="no word that names the number"),
            Left(text="RUC build-20512333797", why="part of a longer code"),
            Left(text="RUC 2.20732393197.1", why="part of a version"),
            Left(text="RUC 2051233379771", why="digits too many"),
        ),
    ),
)
