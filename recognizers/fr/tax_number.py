"""Finds French tax numbers (NIF, SPI)."""

from __future__ import annotations

from stdnum.fr import nif

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="fr.tax_number",
    entity="FR_NIF",
    category=Category.GOVERNMENT_ID,
    title="French tax numbers (NIF, SPI)",
    source="OECD, Tax Identification Numbers: France; DGFiP",
    languages=("fr",),
    countries=("FR",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:[0-3]\d \d{{2}} \d{{3}} \d{{3}} \d{{3}}){GROUP_AFTER}",
            score=0.45,
            why="as printed, a sum modulo 511",
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:[0-3]\d{{12}}){AFTER}",
            score=0.1,
            why="thirteen digits, also the shape of a time in milliseconds",
        ),
    ),
    context=(*TAX, *spelled("numéro fiscal", "SPI", "NIF", "impôts", "identifiant fiscal", "n° fiscal", "avis d'imposition")),
    validate=plausible(nif.is_valid),
    examples=Examples(
        found=(
            "numéro fiscal: [[30 23 217 600 053]]",
            "Mon numéro fiscal : [[3023217600053]]",
            '{"numero_fiscal": "[[35 29 217 670 258]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form numero_fiscal=[[3027537600059]] saved",
            "[[30 23 217 600 053]]",
            "checked [[35 29 217 670 258]], then went on",
        ),
        left=(
            Left(text="numéro fiscal: 30 23 217 600 051", why="the check digit is wrong"),
            Left(text="order 3023217600053 shipped", why="no word that names the number"),
            Left(text="numéro fiscal build-30 23 217 600 053", why="part of a longer code"),
            Left(text="numéro fiscal 2.3023217600053.1", why="part of a version"),
            Left(text="numéro fiscal 30 23 217 600 05371", why="digits too many"),
        ),
    ),
)
