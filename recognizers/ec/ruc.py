"""Finds Ecuadorian taxpayer numbers (RUC)."""

from __future__ import annotations

from stdnum.ec import ruc

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ec.ruc",
    entity="EC_RUC",
    category=Category.GOVERNMENT_ID,
    title="Ecuadorian taxpayer numbers (RUC)",
    source="SRI, RUC",
    languages=("es",),
    countries=("EC",),
    patterns=(
        Pattern(
            name="number", regex=rf"{BEFORE}(?:(?:[01]\d|2[0-4]|30)\d{{8}}-?00\d){AFTER}", score=0.2, why="thirteen digits need the word"
        ),
    ),
    context=(*TAX, *spelled("RUC", "SRI", "registro único")),
    validate=plausible(ruc.is_valid),
    examples=Examples(
        found=(
            "RUC: [[1792060346001]]",
            "RUC [[1792060346-001]] emitido por el SRI",
            '{"RUC": "[[1798066346001]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RUC=[[1792080746-001]] saved",
        ),
        left=(
            Left(text="RUC: 1792060346000", why="the check digit is wrong"),
            Left(text="order 1792060346001 shipped", why="no word that names the number"),
            Left(text="RUC build-1792060346001", why="part of a longer code"),
            Left(text="RUC 2.1792060346-001.1", why="part of a version"),
            Left(text="RUC 179206034600171", why="digits too many"),
        ),
    ),
)
