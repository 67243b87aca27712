"""Finds Hungarian social security numbers (TAJ)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, HEALTH, plausible, spelled
from redactor.checks.national import hu_health
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="hu.taj",
    entity="HU_TAJ",
    category=Category.GOVERNMENT_ID,
    title="Hungarian social security numbers (TAJ)",
    source="1996. évi XX. törvény; NEAK",
    languages=("hu",),
    countries=("HU",),
    patterns=(
        Pattern(name="grouped", regex=rf"{GROUP_BEFORE}(?:\d{{3}}[ -]\d{{3}}[ -]\d{{3}}){GROUP_AFTER}", score=0.25, why="3-3-3"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{9}}){AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=(*HEALTH, *spelled("TAJ", "TAJ szám", "TAJ-szám", "társadalombiztosítási", "TAJ kártya")),
    validate=plausible(hu_health),
    examples=Examples(
        found=(
            "TAJ: [[037 687 210]]",
            "A TAJ számom [[100983520]].",
            '{"TAJ": "[[078 387 210]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form TAJ=[[110987525]] saved",
        ),
        left=(
            Left(text="TAJ: 037 687 219", why="the check digit is wrong"),
            Left(text="order 037 687 210 shipped", why="no word that names the number"),
            Left(text="TAJ build-037 687 210", why="part of a longer code"),
            Left(text="TAJ 2.100983520.1", why="part of a version"),
            Left(text="TAJ 037 687 21071", why="digits too many"),
        ),
    ),
)
