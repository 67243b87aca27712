"""Finds French identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="fr.id_card",
    entity="FR_CNI",
    category=Category.GOVERNMENT_ID,
    title="French identity card numbers",
    source="ANTS; arrêté relatif à la carte nationale d’identité (2021), https://ants.gouv.fr",
    languages=("fr",),
    countries=("FR",),
    patterns=(
        Pattern(
            name="new",
            regex=rf"{BEFORE}(?:(?=[A-Z]{{0,8}}\d)[A-HJ-NP-Z\d]{{9}}){AFTER}",
            score=0.05,
            why="since 2021: nine letters and digits",
        ),
        Pattern(
            name="old",
            regex=rf"{BEFORE}(?:\d{{4}}[A-Z\d]{{3}}\d{{5}}){AFTER}",
            score=0.05,
            why="until 2021: year, month, department, serial",
        ),
    ),
    context=(
        *CITIZEN,
        *spelled("carte d'identité", "carte d’identité", "CNI", "carte nationale d'identité", "pièce d'identité", "carte d identite"),
    ),
    examples=Examples(
        found=(
            "carte d'identité: [[T7X62TZ79]]",
            "ma carte d'identité n° [[880692310285]] expire bientôt",
            '{"carte_d\'identite": "[[123DE4567]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form carte_d'identite=[[T3X58TZ06]] saved",
        ),
        left=(
            Left(text="order T7X62TZ79 shipped", why="no word that names the number"),
            Left(text="carte d'identité build-T7X62TZ79", why="part of a longer code"),
            Left(text="carte d'identité 2.880692310285.1", why="part of a version"),
            Left(text="carte d'identité T7X62TZ7971", why="digits too many"),
        ),
    ),
)
