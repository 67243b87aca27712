"""Finds French company numbers (SIREN)."""

from __future__ import annotations

from stdnum.fr import siren

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="fr.siren",
    entity="FR_SIREN",
    category=Category.GOVERNMENT_ID,
    title="French company numbers (SIREN)",
    source="INSEE, Numéro SIREN, https://www.insee.fr/fr/metadonnees/definition/c2047",
    languages=("fr",),
    countries=("FR",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:\d{{3}} \d{{3}} \d{{3}}){GROUP_AFTER}",
            score=0.2,
            why="3-3-3 as printed, a Luhn digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{9}}){AFTER}", score=0.05, why="nine digits need the word"),
    ),
    context=spelled("SIREN", "RCS", "registre du commerce", "immatriculée au", "numéro siren"),
    validate=plausible(siren.is_valid),
    examples=Examples(
        found=(
            "SIREN: [[552 008 443]]",
            "La société, RCS Paris [[404833048]], représentée par",
            '{"SIREN": "[[552 001 547]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form SIREN=[[504403049]] saved",
        ),
        left=(
            Left(text="SIREN: 552 008 444", why="the check digit is wrong"),
            Left(text="order 552 008 443 shipped", why="no word that names the number"),
            Left(text="SIREN build-552 008 443", why="part of a longer code"),
            Left(text="SIREN 2.404833048.1", why="part of a version"),
            Left(text="SIREN 552 008 44371", why="digits too many"),
        ),
    ),
)
