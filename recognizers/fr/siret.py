"""Finds French establishment numbers (SIRET)."""

from __future__ import annotations

from stdnum.fr import siret

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="fr.siret",
    entity="FR_SIRET",
    category=Category.GOVERNMENT_ID,
    title="French establishment numbers (SIRET)",
    source="INSEE, Numéro SIRET, https://www.insee.fr/fr/metadonnees/definition/c1841",
    languages=("fr",),
    countries=("FR",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:\d{{3}} \d{{3}} \d{{3}} \d{{5}}){GROUP_AFTER}",
            score=0.4,
            why="3-3-3-5 as printed, two Luhn digits",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{14}}){AFTER}", score=0.05, why="fourteen digits, also the shape of a time stamp"),
    ),
    context=spelled("SIRET", "siret n°", "établissement", "numéro siret"),
    validate=plausible(siret.is_valid),
    examples=Examples(
        found=(
            "SIRET: [[732 829 320 00074]]",
            "Notre SIRET est le [[73282932000074]]",
            '{"SIRET": "[[732 829 320 80274]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form SIRET=[[76282962000074]] saved",
            "[[732 829 320 00074]]",
            "checked [[732 829 320 80274]], then went on",
        ),
        left=(
            Left(text="SIRET: 732 829 320 00077", why="the check digit is wrong"),
            Left(text="order 73282932000074 shipped", why="no word that names the number"),
            Left(text="SIRET build-732 829 320 00074", why="part of a longer code"),
            Left(text="SIRET 2.73282932000074.1", why="part of a version"),
            Left(text="SIRET 732 829 320 0007471", why="digits too many"),
        ),
    ),
)
