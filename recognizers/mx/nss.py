"""Finds Mexican social security numbers (NSS)."""

from __future__ import annotations

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, SOCIAL, plausible, spelled
from redactor.checks.national import passes_luhn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="mx.nss",
    entity="MX_NSS",
    category=Category.GOVERNMENT_ID,
    title="Mexican social security numbers (NSS)",
    source="IMSS, Número de Seguridad Social",
    languages=("es",),
    countries=("MX",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{11}}|\d{{2}}-\d{{2}}-\d{{2}}-\d{{4}}-\d|\d{{2}} \d{{2}} \d{{2}} \d{{4}} \d){GROUP_AFTER}",
            score=0.1,
            why="eleven digits need the word",
        ),
    ),
    context=(*SOCIAL, *spelled("NSS", "IMSS", "seguro social", "número de seguridad social", "seguridad social")),
    validate=plausible(passes_luhn),
    examples=Examples(
        found=(
            "NSS: [[02855510075]]",
            "Mi NSS del IMSS: [[65-12-85-7274-3]]",
            '{"NSS": "[[02835510021]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NSS=[[05-12-25-5274-7]] saved",
        ),
        left=(
            Left(text="NSS: 02855510078", why="the check digit is wrong"),
            Left(text="order 02855510075 shipped", why="no word that names the number"),
            Left(text="NSS build-02855510075", why="part of a longer code"),
            Left(text="NSS 2.65-12-85-7274-3.1", why="part of a version"),
            Left(text="NSS 0285551007571", why="digits too many"),
        ),
    ),
)
