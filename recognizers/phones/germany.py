"""Finds phone numbers in the national format of Germany, Austria and Switzerland."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.germany",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Germany, Austria and Switzerland",
    source="Bundesnetzagentur, DIN 5008; RTR; BAKOM",
    countries=("DE", "AT", "CH"),
    patterns=(
        Pattern(
            name="slash",
            regex=rf"{LEFT}\(?0[1-9]\d{{1,4}}\)? ?/ ?\d{{3,8}}(?:[ -]\d{{1,6}}){{0,3}}{EXTENSION}{RIGHT}",
            score=0.5,
            why="area code, slash, number",
        ),
        Pattern(
            name="spaced",
            regex=rf"{LEFT}\(?0[1-9]\d{{1,4}}\)? \d{{3,8}}(?:[ -]\d{{2,4}}){{0,3}}{EXTENSION}{RIGHT}",
            score=0.3,
            why="area code, space, number: other countries' numbers look alike",
        ),
        Pattern(
            name="mobile", regex=rf"{LEFT}01[5-7]\d{{1,2}}[ /-]?\d{{6,8}}{EXTENSION}{RIGHT}", score=0.5, why="mobile prefixes 015 to 017"
        ),
        Pattern(
            name="parenthesised",
            regex=rf"{LEFT}\(0[1-9]\d{{1,4}}\) ?\d{{2,8}}(?:[ -]\d{{1,6}}){{0,3}}{EXTENSION}{RIGHT}",
            score=0.5,
            why="area code in parentheses",
        ),
        Pattern(name="swiss", regex=rf"{LEFT}0[2-9]\d \d{{3}} \d\d \d\d{EXTENSION}{RIGHT}", score=0.5, why="Switzerland's 3-3-2-2"),
        Pattern(name="bare", regex=rf"{LEFT}0[1-9]\d{{7,10}}{EXTENSION}{RIGHT}", score=0.2, why="in a row needs a word"),
    ),
    context=(*WORDS, "telefon", "handy", "mobil", "anruf", "ruf", "nummer", "rückruf", "erreich", "durchwahl", "mobiltelefon", "natel"),
    validate=checked("DE", "AT", "CH"),
    examples=Examples(
        found=(
            "Ruf mich an: [[030 1234567]]",
            "Tel. [[089/636-48018]]",
            "Handy [[0171 2345678]]",
            "[[01512 3456789]]",
            "[[(030) 901820]]",
            "Natel: [[079 123 45 67]]",
            "Telefon [[030901820]]",
        ),
        left=(
            Left(text="Aktenzeichen 030901820", why="no word near"),
            Left(text="12/2024 und 01/02/2024", why="dates"),
            Left(text="Seite 030 von 100", why="a page"),
            Left(text="0815", why="too short"),
            Left(text="030/3", why="too short"),
        ),
    ),
)
