"""Finds Nigerian registration marks."""

from __future__ import annotations

from recognizers.plates._words import AFTER, BEFORE, VEHICLE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="plates.nigeria",
    entity="NG_VEHICLE_REGISTRATION",
    category=Category.GOVERNMENT_ID,
    title="Nigerian registration marks",
    source="Federal Road Safety Corps, National Uniform Licensing Scheme: local government code, serial, batch",
    countries=("NG",),
    patterns=(
        Pattern(
            name="hyphen",
            regex=rf"{BEFORE}[A-Z]{{3}}-\d{{3}}[A-Z]{{2}}{AFTER}",
            score=0.5,
            why="three letters, hyphen, three digits, two letters",
        ),
        Pattern(
            name="loose",
            regex=rf"{BEFORE}[A-Z]{{3}}[ -]?\d{{3}}[ -]?[A-Z]{{2}}{AFTER}",
            score=0.1,
            why="other separators or small letters need the word",
            caseless=True,
        ),
    ),
    context=(*VEHICLE, "plates", "frsc"),
    examples=Examples(
        found=(
            "The plate number is [[ABJ-123XY]] for this vehicle",
            "Plates: [[APP-456CV]] and [[KJA-999PZ]]",
            "[[APP-456CV]]",
            "car [[app 456cv]] parked outside",
            '{"plate":"[[ABJ001AA]]"}',
        ),
        left=(
            Left(text="AB-1234CD", why="two letters first"),
            Left(text="ABCD-123EF", why="four letters first"),
            Left(text="bug APP456CV", why="without hyphen and word"),
            Left(text="KJA-999PZ-7", why="part of a longer code"),
            Left(text="123-456AB", why="digits first"),
        ),
    ),
)
