"""Finds phone numbers in the national format of Italy."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.italy",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Italy",
    source="AGCOM, piano di numerazione nazionale",
    countries=("IT",),
    patterns=(
        Pattern(
            name="mobile",
            regex=rf"{LEFT}3[1-9]\d[ ./-]\d{{3}}[ .-]?\d{{4}}{EXTENSION}{RIGHT}",
            score=0.45,
            why="mobile prefix, then six or seven digits",
        ),
        Pattern(name="mobile-split", regex=rf"{LEFT}3[1-9]\d[ ./-]\d{{6,7}}{EXTENSION}{RIGHT}", score=0.45, why="prefix and the rest"),
        Pattern(name="landline", regex=rf"{LEFT}0\d{{1,3}}[ /.-]\d{{5,8}}{EXTENSION}{RIGHT}", score=0.3, why="area code and the rest"),
        Pattern(
            name="landline-grouped",
            regex=rf"{LEFT}0\d{{1,3}}[ /.-]\d{{3,4}}[ .-]\d{{3,4}}{EXTENSION}{RIGHT}",
            score=0.3,
            why="area code and two groups",
        ),
        Pattern(name="bare", regex=rf"{LEFT}(?:(?:3[1-9]\d{{7,8}}|0\d{{8,10}})){EXTENSION}{RIGHT}", score=0.2, why="in a row needs a word"),
    ),
    context=(*WORDS, "telefono", "cellulare", "chiama", "cell", "numero", "chiamami"),
    validate=checked("IT"),
    examples=Examples(
        found=(
            "Chiamami al [[347 123 4567]].",
            "tel. [[06 69812345]]",
            "cellulare: [[3471234567]]",
            "telefono [[02 1234 5678]]",
            "[[347/1234567]]",
            "phone: [[0393 1144137]]",
        ),
        left=(
            Left(text="ordine 3471234567", why="no word near"),
            Left(text="347.12", why="too short"),
            Left(text="fattura 06 69812345", why="landlines need a word"),
            Left(text="000 000 0000", why="a placeholder"),
        ),
    ),
)
