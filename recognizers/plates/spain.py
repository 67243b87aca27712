"""Finds Spanish registration plates."""

from __future__ import annotations

from recognizers.plates._words import AFTER, BEFORE, VEHICLE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="plates.spain",
    entity="ES_VEHICLE_REGISTRATION",
    category=Category.GOVERNMENT_ID,
    title="Spanish registration plates",
    source="Orden PRE/3298/2000, Reglamento General de Vehículos, anexo XVIII",
    countries=("ES",),
    patterns=(
        Pattern(
            name="current",
            regex=rf"{BEFORE}\d{{4}}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{{3}}{AFTER}",
            score=0.25,
            why="since 2000: four digits, three consonants; also units and codes (1024 MHZ), hence the word",
        ),
        Pattern(
            name="any_case",
            regex=rf"{BEFORE}\d{{4}}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{{3}}{AFTER}",
            score=0.1,
            why="small letters need the word",
            caseless=True,
        ),
        Pattern(
            name="provincial",
            regex=rf"{BEFORE}[A-Z]{{1,2}}[ -]\d{{4}}[ -][A-Z]{{1,2}}{AFTER}",
            score=0.1,
            why="1971 to 2000: province, number, letters",
        ),
    ),
    context=(*VEHICLE, "matrícula", "matricula", "coche", "vehículo", "vehiculo", "moto", "furgoneta", "turismo"),
    examples=Examples(
        found=(
            "Coche con matrícula [[1234 BCD]]",
            "matricula: [[1234-bcd]]",
            "El vehículo [[4567BHX]] aparcado",
            "matrícula antigua [[M-1234-AB]]",
            '{"matricula": "[[0042 KLM]]"}',
        ),
        left=(
            Left(text="1200 MHZ", why="a frequency: no word of a vehicle"),
            Left(text="matrícula 1234 ABC", why="vowels are not used"),
            Left(text="matrícula de la universidad 1200 euros", why="an amount"),
            Left(text="coche de 1500 kg", why="a weight has two letters"),
            Left(text="ref 12345 BCD", why="five digits"),
        ),
    ),
)
