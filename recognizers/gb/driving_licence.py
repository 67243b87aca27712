"""Finds British driving licence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gb.driving_licence",
    entity="UK_DRIVING_LICENCE",
    category=Category.GOVERNMENT_ID,
    title="British driving licence numbers",
    source="DVLA, INF1D and driver number format, https://www.gov.uk/government/publications/driving-licence-information",
    languages=("en",),
    countries=("GB",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z][A-Z9]{{4}} ?\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2]) ?(?:0[1-9]|[12]\d|3[01])\d ?[A-Z9]{{2}}[A-Z\d]{{2}}[A-Z](?: ?\d{{2}})?){AFTER}",
            score=0.85,
            why="surname, date of birth (women +50 months), initials, check letters; issue number after it",
            caseless=True,
        ),
    ),
    context=(*DRIVING, *spelled("driving licence", "driver number", "DVLA", "licence")),
    examples=Examples(
        found=(
            "driving licence: [[MORGA657054SM9IJ]]",
            "My driving licence says [[SMITH802290AB1CD]].",
            '{"driving_licence": "[[FO999512018AA1AB]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form driving_licence=[[MORGA058154SM9IJ]] saved",
            "[[MORGA657054SM9IJ]]",
            "checked [[MORGA058154SM9IJ]], then went on",
        ),
        left=(
            Left(text="driving licence build-MORGA657054SM9IJ", why="part of a longer code"),
            Left(text="driving licence 2.SMITH802290AB1CD.1", why="part of a version"),
            Left(text="licence SMITH813290AB1CD", why="no thirteenth month"),
            Left(text="licence 1SMIT802290AB1CD", why="a digit first"),
        ),
    ),
)
