"""Finds phone numbers in the national format of Poland."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.poland",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Poland",
    source="UKE, plan numeracji krajowej",
    countries=("PL",),
    patterns=(
        Pattern(
            name="threes",
            regex=rf"{LEFT}[4-8]\d{{2}}[ -]\d{{3}}[ -]\d{{3}}{EXTENSION}{RIGHT}",
            score=0.3,
            why="3-3-3 also occurs elsewhere",
        ),
        Pattern(name="landline", regex=rf"{LEFT}\(?[1-9]\d\)?[ -]\d{{3}}[ -]\d\d[ -]\d\d{EXTENSION}{RIGHT}", score=0.4, why="2-3-2-2"),
        Pattern(name="bare", regex=rf"{LEFT}[1-9]\d{{8}}{EXTENSION}{RIGHT}", score=0.1, why="nine digits need a word"),
    ),
    context=(*WORDS, "telefon", "komórk", "zadzwoń", "numer", "dzwoń", "kom"),
    validate=checked("PL"),
    examples=Examples(
        found=(
            "Zadzwoń: [[601 234 567]]",
            "tel. [[22 123 45 67]]",
            "telefon [[601234567]]",
            "mobile: [[737 219 628]]",
            "kom. [[601-234-567]]",
        ),
        left=(
            Left(text="zamówienie 601234567", why="no word near"),
            Left(text="601 234 567", why="no word near"),
            Left(text="601 234", why="too short"),
            Left(text="1 601 234 567", why="an amount"),
        ),
    ),
)
