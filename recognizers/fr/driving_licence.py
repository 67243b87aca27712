"""Finds French driving licence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="fr.driving_licence",
    entity="FR_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="French driving licence numbers",
    source="ANTS; directive 2006/126/CE annexe I",
    languages=("fr",),
    countries=("FR",),
    patterns=(
        Pattern(name="new", regex=rf"{BEFORE}(?:\d{{2}}[A-Z]{{2}}\d{{5}}){AFTER}", score=0.1, why="since 2013"),
        Pattern(name="old", regex=rf"{BEFORE}(?:\d{{12}}){AFTER}", score=0.05, why="twelve digits"),
    ),
    context=(*DRIVING, *spelled("permis de conduire", "permis n°", "numéro de permis", "permis")),
    examples=Examples(
        found=(
            "permis de conduire: [[13AA00002]]",
            "permis de conduire [[921075112233]] délivré à Lyon",
            '{"permis_de_conduire": "[[13AA03902]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form permis_de_conduire=[[721075112233]] saved",
        ),
        left=(
            Left(text="order 13AA00002 shipped", why="no word that names the number"),
            Left(text="permis de conduire build-13AA00002", why="part of a longer code"),
            Left(text="permis de conduire 2.921075112233.1", why="part of a version"),
            Left(text="permis de conduire 13AA0000271", why="digits too many"),
        ),
    ),
)
