"""Finds French registration plates."""

from __future__ import annotations

from recognizers.plates._words import AFTER, BEFORE, VEHICLE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: Letter pairs: no I, O, U, and never SS or WW.
_P = r"(?!SS|WW)[A-HJ-NP-TV-Z]{2}"

RECOGNIZER = Recognizer(
    id="plates.france",
    entity="FR_VEHICLE_REGISTRATION",
    category=Category.GOVERNMENT_ID,
    title="French registration plates",
    source="Arrêté du 9 février 2009 fixant les modalités d'immatriculation des véhicules (SIV); arrêté du 5 novembre 1984 (FNI)",
    countries=("FR",),
    patterns=(
        Pattern(name="siv", regex=rf"{BEFORE}{_P}-\d{{3}}-{_P}{AFTER}", score=0.5, why="since 2009: AA-123-AA; letters without I, O, U"),
        Pattern(
            name="siv_loose",
            regex=rf"{BEFORE}{_P}[ ]?\d{{3}}[ ]?{_P}{AFTER}",
            score=0.1,
            why="spaces or none: needs the word",
            caseless=True,
        ),
        Pattern(
            name="fni",
            regex=rf"{BEFORE}\d{{1,4}} [A-Z]{{1,3}} (?:\d{{2}}|2[AB]|97[1-6]){AFTER}",
            score=0.05,
            why="before 2009: number, letters, department",
        ),
    ),
    context=(*VEHICLE, "immatriculation", "immatriculé", "immatriculée", "plaque", "voiture", "véhicule", "camion"),
    examples=Examples(
        found=(
            "immatriculé [[AB-123-CD]]",
            "[[FG-456-HJ]]",
            "voiture grise, plaque [[AB 123 CD]]",
            "immatriculation : [[1234 AB 75]]",
            '{"plaque": "[[EX-001-PL]]"}',
        ),
        left=(
            Left(text="AI-123-CD", why="I is not in the alphabet"),
            Left(text="SS-123-CD", why="SS is not issued"),
            Left(text="room AB 123 CD", why="spaces without a word"),
            Left(text="AB-123-CDE", why="a letter too many"),
            Left(text="1AB-123-CD", why="part of a longer code"),
        ),
    ),
)
