"""Finds US licence plates."""

from __future__ import annotations

from recognizers.plates._words import AFTER, BEFORE, VEHICLE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="plates.united_states",
    entity="US_VEHICLE_REGISTRATION",
    category=Category.GOVERNMENT_ID,
    title="US licence plates",
    source="AAMVA, License Plate Standard, edition 2; serial formats by state",
    countries=("US",),
    patterns=(
        Pattern(
            name="labelled",
            regex=r"(?<![^\W_])(?:licen[sc]e[ _-]?plate|plate|tag)(?:[ _-]?(?:number|no\.?|num|#))?[\"']? ?(?:[:=#]|is|was|reads)? ?[\"']?(?P<value>(?=[A-Z -]{0,4}\d)(?=[\d -]{0,4}[A-Z])[A-Z\d]{1,4}[ -]?[A-Z\d]{2,4})(?![\w-])(?!\.\d)",
            score=0.5,
            why="states issue many shapes, all letters mixed with digits: only behind the label",
        ),
        Pattern(
            name="serial",
            regex=rf"{BEFORE}(?:\d[A-Z]{{3}}\d{{3}}|[A-Z]{{3}}[ -]\d{{3,4}}|\d{{3}}[ -][A-Z]{{3}}){AFTER}",
            score=0.1,
            why="the commonest serials (CA, NY, TX, FL): need the word",
        ),
    ),
    context=(*VEHICLE, "dmv", "california plate", "texas plate"),
    examples=Examples(
        found=(
            "License plate [[8ABC123]]",
            "the truck, [[ABC-1234]], drove off",
            "plate is [[XY4 99Z]]",
            '{"license_plate": "[[7XYZ890]]"}',
            "car with plate number [[123 ABC]]",
        ),
        left=(
            Left(text="plate 12345", why="no letter"),
            Left(text="plate tectonics", why="no digit"),
            Left(text="code 8ABC123", why="no word"),
            Left(text="flight ABC-1234", why="no word of a vehicle"),
            Left(text="gate ABC 123", why="no word of a vehicle"),
        ),
    ),
)
