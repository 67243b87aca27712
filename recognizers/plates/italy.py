"""Finds Italian registration plates."""

from __future__ import annotations

from recognizers.plates._words import AFTER, BEFORE, VEHICLE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_P = r"[A-HJ-NPR-TV-Z]{2}"

RECOGNIZER = Recognizer(
    id="plates.italy",
    entity="IT_VEHICLE_REGISTRATION",
    category=Category.GOVERNMENT_ID,
    title="Italian registration plates",
    source="Codice della Strada, art. 100; D.P.R. 495/1992, art. 256 and following",
    countries=("IT",),
    patterns=(
        Pattern(
            name="current",
            regex=rf"{BEFORE}{_P} ?\d{{3}} ?{_P}{AFTER}",
            score=0.25,
            why="since 1994: two letters, three digits, two letters without I, O, Q, U",
        ),
        Pattern(
            name="any_case",
            regex=rf"{BEFORE}{_P}[ -]?\d{{3}}[ -]?(?!cm|mm|km|kg|mg|ml|cc|cv|gb|mb|px){_P}{AFTER}",
            score=0.1,
            why="small letters need the word",
            caseless=True,
        ),
        Pattern(name="motorcycle", regex=rf"{BEFORE}{_P} ?\d{{5}}{AFTER}", score=0.1, why="motorcycles: two letters and five digits"),
    ),
    context=(
        *VEHICLE,
        "targa",
        "targata",
        "targato",
        "autovettura",
        "un'auto",
        "auto targata",
        "auto con",
        "macchina",
        "veicolo",
        "furgone",
        "motociclo",
    ),
    examples=Examples(
        found=(
            "La targa è [[AB 123 CD]].",
            "auto targata [[FG456HJ]]",
            "Targa: [[ab123cd]]",
            "il motociclo [[AA 12345]]",
            '{"targa": "[[EX001PL]]"}',
        ),
        left=(
            Left(text="AB 123 CD", why="the shape alone also fits codes"),
            Left(text="targa AI 123 CD", why="I is not in the alphabet"),
            Left(text="gate BX 12345", why="no word of a vehicle"),
            Left(text="auto con 123 CV", why="horse powers"),
            Left(text="targa d'oro 2019", why="a prize"),
        ),
    ),
)
