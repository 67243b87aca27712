"""Finds phone numbers in the national format of Mexico."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.mexico",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Mexico",
    source="IFT, Plan Técnico Fundamental de Numeración",
    countries=("MX",),
    patterns=(
        Pattern(
            name="two-four-four",
            regex=rf"{LEFT}(?:\(?(?:55|56|33|81)\)?[ -]\d{{4}}[ -]\d{{4}}){EXTENSION}{RIGHT}",
            score=0.45,
            why="two-digit area codes of the large cities",
        ),
        Pattern(
            name="three-three-four",
            regex=rf"{LEFT}\(?[2-9]\d{{2}}\)?[ -]\d{{3}}[ -]\d{{2}}[ -]?\d{{2}}{EXTENSION}{RIGHT}",
            score=0.3,
            why="three-digit area codes",
        ),
        Pattern(name="bare", regex=rf"{LEFT}(?:(?:[2-9]\d{{9}}|\d{{8}})){EXTENSION}{RIGHT}", score=0.1, why="in a row needs a word"),
    ),
    context=(*WORDS, "teléfono", "telefono", "celular", "cel", "llam", "llám", "lada", "marca al"),
    validate=checked("MX"),
    examples=Examples(
        found=(
            "Mi cel es [[55 1234 5678]]",
            "[[(33) 3615 1234]]",
            "Teléfono: [[5553040000]]",
            "llámame al [[222 123 4567]]",
            "lada [[(81) 8123 4567]]",
        ),
        left=(
            Left(text="pedido 5553040000", why="no word near"),
            Left(text="55 1234", why="too short"),
            Left(text="12 1234 5678", why="no such area"),
            Left(text="2024-12-31", why="a date"),
        ),
    ),
)
