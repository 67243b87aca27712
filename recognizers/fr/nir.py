"""Finds French social security numbers (NIR)."""

from __future__ import annotations

from stdnum.fr import nir

from recognizers._national import AFTER, BEFORE, SOCIAL, proves, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="fr.nir",
    entity="FR_NIR",
    category=Category.GOVERNMENT_ID,
    title="French social security numbers (NIR)",
    source="INSEE, Numéro de sécurité sociale, https://www.insee.fr/fr/metadonnees/definition/c1409",
    languages=("fr",),
    countries=("FR",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[12378] ?\d{{2}} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{{2}}|2[AB]) ?\d{{3}} ?\d{{3}} ?\d{{2}}){AFTER}",
            score=0.3,
            why="sex, year, month, department, commune, order and two check digits modulo 97",
        ),
    ),
    context=(
        *SOCIAL,
        *spelled(
            "numéro de sécurité sociale",
            "sécurité sociale",
            "sécu",
            "NIR",
            "n° sécu",
            "carte vitale",
            "assuré social",
            "INSEE",
            "numéro de sécu",
        ),
    ),
    validate=proves(nir.is_valid),
    examples=Examples(
        found=(
            "numéro de sécurité sociale: [[2 95 10 99 126 111 93]]",
            "Mon numéro de sécurité sociale est le [[253072B07300470]].",
            "L'assurée [[295109912611193]] a envoyé sa feuille de soins",
            '{"numero_de_securite_sociale": "[[295109912611193]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form numero_de_securite_sociale=[[2 93 30 99 126 141 93]] saved",
            "[[2 95 10 99 126 111 93]]",
            "checked [[2 93 30 99 126 141 93]], then went on",
        ),
        left=(
            Left(text="numéro de sécurité sociale: 2 95 10 99 126 111 94", why="the check digit is wrong"),
            Left(text="numéro de sécurité sociale build-2 95 10 99 126 111 93", why="part of a longer code"),
            Left(text="numéro de sécurité sociale 2.253072B07300470.1", why="part of a version"),
            Left(text="numéro de sécurité sociale 2 95 10 99 126 111 9371", why="digits too many"),
        ),
    ),
)
