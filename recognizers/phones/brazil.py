"""Finds phone numbers in the national format of Brazil and Portugal."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.brazil",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Brazil and Portugal",
    source="Anatel, Resolução 749/2022; ANACOM, Plano Nacional de Numeração",
    countries=("BR", "PT"),
    patterns=(
        Pattern(
            name="parenthesised",
            regex=rf"{LEFT}\(0?[1-9]\d\) ?9?[ ]?\d{{4}}[ -]?\d{{4}}{EXTENSION}{RIGHT}",
            score=0.6,
            why="area code in parentheses",
        ),
        Pattern(
            name="mobile",
            regex=rf"{LEFT}[1-9]\d[ -]9[ ]?\d{{4}}-\d{{4}}{EXTENSION}{RIGHT}",
            score=0.5,
            why="area code, 9, 4-4 with a hyphen",
        ),
        Pattern(name="hyphen", regex=rf"{LEFT}9\d{{4}}-\d{{4}}{EXTENSION}{RIGHT}", score=0.3, why="without area code: needs a word"),
        Pattern(
            name="portugal",
            regex=rf"{LEFT}(?:(?:9[1236]\d|2\d{{2}}) \d{{3}} \d{{3}}){EXTENSION}{RIGHT}",
            score=0.3,
            why="3-3-3 of Portugal",
        ),
        Pattern(
            name="bare",
            regex=rf"{LEFT}(?:(?:[1-9]\d9\d{{8}}|[1-9]\d[2-5]\d{{7}}|9[1236]\d{{7}}|2\d{{8}})){EXTENSION}{RIGHT}",
            score=0.1,
            why="in a row needs a word",
        ),
    ),
    context=(*WORDS, "telefone", "celular", "ligue", "me liga", "liga pra", "telemóvel", "zap", "fone", "contato", "contacto"),
    validate=checked("BR", "PT"),
    examples=Examples(
        found=(
            "Me liga: [[(11) 98765-4321]]",
            "zap [[11 98765-4321]]",
            "[[(71) 4233-6306]]",
            "telemóvel [[912 345 678]]",
            "celular [[11987654321]]",
            "fone: [[98765-4321]]",
        ),
        left=(
            Left(text="CPF 11987654321", why="no word near"),
            Left(text="98765-4321", why="a United States postcode looks alike"),
            Left(text="(11) itens", why="no number"),
            Left(text="0000-0000", why="a placeholder"),
        ),
    ),
)
