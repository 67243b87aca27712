"""Finds phone numbers in the national format of Spain."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.spain",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Spain",
    source="CNMC, plan nacional de numeración telefónica",
    countries=("ES",),
    patterns=(
        Pattern(name="threes", regex=rf"{LEFT}[6789]\d{{2}}[ .-]\d{{3}}[ .-]\d{{3}}{EXTENSION}{RIGHT}", score=0.3, why="3-3-3"),
        Pattern(name="pairs", regex=rf"{LEFT}[6789]\d{{2}}(?:[ .-]\d\d){{3}}{EXTENSION}{RIGHT}", score=0.5, why="3-2-2-2"),
        Pattern(
            name="landline",
            regex=rf"{LEFT}9[1-8][ .-]\d{{3}}[ .-]\d\d[ .-]\d\d{EXTENSION}{RIGHT}",
            score=0.5,
            why="2-3-2-2 of Madrid, Barcelona and others",
        ),
        Pattern(name="bare", regex=rf"{LEFT}[6789]\d{{8}}{EXTENSION}{RIGHT}", score=0.2, why="nine digits need a word"),
        Pattern(name="split", regex=rf"{LEFT}9\d{{2}} \d{{6}}{EXTENSION}{RIGHT}", score=0.3, why="area code and the rest"),
    ),
    context=(*WORDS, "teléfono", "telefono", "tfno", "tlfno", "móvil", "movil", "llam", "celular", "número"),
    validate=checked("ES"),
    examples=Examples(
        found=(
            "Mi móvil es el [[612 345 678]].",
            "Tel.: [[913 368 000]] E-mail",
            "Fax: [[987 23 73 92]]",
            "Tfno. [[670.97.10.26]]",
            "Teléfono: [[948537965]]",
            "Telf: [[976 765553]]",
            "[[91 123 45 67]]",
        ),
        left=(
            Left(text="expediente 612345678", why="no word near"),
            Left(text="123 456 789", why="no Spanish prefix"),
            Left(text="1.612.345.678 euros", why="an amount"),
            Left(text="612.345.678.901 and 2612 345 678", why="longer numbers"),
            Left(text="612 345", why="too short"),
        ),
    ),
)
