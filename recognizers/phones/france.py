"""Finds phone numbers in the national format of France."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.france",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of France",
    source="ARCEP, plan national de numérotation",
    countries=("FR",),
    patterns=(
        Pattern(name="pairs", regex=rf"{LEFT}0[1-9](?:[ .-]\d\d){{4}}{EXTENSION}{RIGHT}", score=0.6, why="five pairs"),
        Pattern(name="mobile", regex=rf"{LEFT}0[67]\d{{8}}{EXTENSION}{RIGHT}", score=0.4, why="ten digits from 06 or 07"),
        Pattern(name="bare", regex=rf"{LEFT}0[1-589]\d{{8}}{EXTENSION}{RIGHT}", score=0.2, why="in a row needs a word"),
    ),
    context=(*WORDS, "téléphone", "telephone", "portable", "mobile", "appel", "joindre", "numéro", "tél"),
    validate=checked("FR"),
    examples=Examples(
        found=(
            "Appelle-moi au [[06 12 34 56 78]].",
            "Tél. [[01.42.68.53.00]]",
            "[[06-12-34-56-78]]",
            "mon portable [[0612345678]]",
            "téléphone : [[0142685300]]",
        ),
        left=(
            Left(text="facture 0142685300", why="no word near"),
            Left(text="le 06.12.2024 à 10.30", why="a date"),
            Left(text="01 02 03", why="too short"),
            Left(text="00 00 00 00 00", why="a placeholder"),
            Left(text="1.06.12.34.56.78.90", why="a longer number"),
        ),
    ),
)
