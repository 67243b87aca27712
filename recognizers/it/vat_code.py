"""Finds Italian VAT numbers."""

from __future__ import annotations

from stdnum.it import iva

from recognizers._national import AFTER, BEFORE, COMPANY, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="it.vat_code",
    entity="IT_VAT_CODE",
    category=Category.GOVERNMENT_ID,
    title="Italian VAT numbers",
    source="DPR 633/1972 art. 35; Agenzia delle Entrate, partita IVA",
    languages=("it",),
    countries=("IT",),
    patterns=(
        Pattern(name="prefix", regex=rf"{BEFORE}(?:IT ?\d{{11}}){AFTER}", score=0.5, why="the country prefix and a Luhn digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.1, why="eleven digits need the word"),
    ),
    context=(*COMPANY, *spelled("partita IVA", "P.IVA", "P. IVA", "p iva", "piva", "codice fiscale", "IVA")),
    validate=plausible(iva.is_valid),
    examples=Examples(
        found=(
            "partita IVA: [[01333550323]]",
            "Ditta Esempio, P.IVA [[IT 00743110157]]",
            '{"partita_IVA": "[[34323550367]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form partita_IVA=[[IT 80943410367]] saved",
            "[[IT 00743110157]]",
            "checked [[IT 80943410367]], then went on",
        ),
        left=(
            Left(text="partita IVA: 01333550329", why="the check digit is wrong"),
            Left(text="order 01333550323 shipped", why="no word that names the number"),
            Left(text="partita IVA build-01333550323", why="part of a longer code"),
            Left(text="partita IVA 2.IT 00743110157.1", why="part of a version"),
            Left(text="partita IVA 0133355032371", why="digits too many"),
        ),
    ),
)
