"""Finds German registration plates."""

from __future__ import annotations

from recognizers.plates._words import AFTER, BEFORE, VEHICLE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="plates.germany",
    entity="DE_VEHICLE_REGISTRATION",
    category=Category.GOVERNMENT_ID,
    title="German registration plates",
    source="Fahrzeug-Zulassungsverordnung (FZV), sections 9 and 10 and annexes 1 and 2",
    countries=("DE",),
    patterns=(
        Pattern(
            name="spaced",
            regex=rf"{BEFORE}[A-ZÄÖÜ]{{1,3}}-[A-Z]{{1,2}} [1-9]\d{{0,3}}[EH]?{AFTER}",
            score=0.45,
            why="district, hyphen, letters, space, number: as printed in papers",
        ),
        Pattern(
            name="loose",
            regex=rf"{BEFORE}[A-ZÄÖÜ]{{1,3}}[ :·-][A-Z]{{1,2}}[ -]?[1-9]\d{{0,3}}[EH]?{AFTER}",
            score=0.1,
            why="other separators need the word",
        ),
    ),
    context=(*VEHICLE, "kennzeichen", "nummernschild", "fahrzeug", "kfz", "pkw", "lkw", "zulassung"),
    examples=Examples(
        found=(
            "Mein Kennzeichen ist [[M-AB 1234]].",
            "[[HH-XY 987E]]",
            "Fahrzeug mit dem Kennzeichen [[B MW 333]] gesucht",
            "Kfz [[KA-PA777]]",
            '{"kennzeichen": "[[DÜW-K 12]]"}',
        ),
        left=(
            Left(text="DIN-EN 0815", why="a number never begins with 0"),
            Left(text="A-B 12345", why="five digits"),
            Left(text="Route B MW 333", why="no word that speaks of a vehicle"),
            Left(text="x86-AB 12", why="small letters and digits before"),
            Left(text="ISO-8859-1", why="no such shape"),
            Left(text="SARS-CoV 2", why="small letters"),
        ),
    ),
)
