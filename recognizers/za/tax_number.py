"""Finds South African tax reference numbers."""

from __future__ import annotations

from stdnum.za import tin

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="za.tax_number",
    entity="ZA_TAX_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="South African tax reference numbers",
    source="SARS, tax reference number",
    languages=("en", "af"),
    countries=("ZA",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:[0-39]\d{{9}}){AFTER}", score=0.1, why="ten digits need the word"),),
    context=(*TAX, *spelled("SARS", "tax reference", "belastingnommer", "income tax number")),
    validate=plausible(tin.is_valid),
    examples=Examples(
        found=(
            "SARS: [[0001339050]]",
            "my SARS tax reference is [[0001332055]]",
            '{"SARS": "[[0070389655]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form SARS=[[0869759050]] saved",
        ),
        left=(
            Left(text="SARS: 0001339055", why="the check digit is wrong"),
            Left(text="order 0001339050 shipped", why="no word that names the number"),
            Left(text="SARS build-0001339050", why="part of a longer code"),
            Left(text="SARS 2.0001332055.1", why="part of a version"),
            Left(text="SARS 000133905071", why="digits too many"),
        ),
    ),
)
