"""Finds phone numbers in the national format of the Netherlands and Belgium."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.netherlands",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of the Netherlands and Belgium",
    source="ACM, nummerplan; BIPT, nummeringsplan",
    countries=("NL", "BE"),
    patterns=(
        Pattern(
            name="mobile",
            regex=rf"{LEFT}(?:06[ -]\d{{8}}|06[ -]\d{{2}}[ -]?\d{{2}}[ -]?\d{{2}}[ -]?\d{{2}}|06[ -]\d{{4}}[ -]\d{{4}}){EXTENSION}{RIGHT}",
            score=0.5,
            why="06 and eight digits",
        ),
        Pattern(name="mobile-bare", regex=rf"{LEFT}06\d{{8}}{EXTENSION}{RIGHT}", score=0.4, why="ten digits from 06"),
        Pattern(
            name="landline",
            regex=rf"{LEFT}\(?0[1-9]\d{{1,2}}\)?[ -]\d{{3}}[ -]?\d{{2}}[ -]?\d{{2}}{EXTENSION}{RIGHT}",
            score=0.4,
            why="area code, 3, 2, 2",
        ),
        Pattern(
            name="landline-split",
            regex=rf"{LEFT}0[1-9]\d{{1,2}}-\d{{6,7}}{EXTENSION}{RIGHT}",
            score=0.45,
            why="area code, hyphen, the rest",
        ),
        Pattern(
            name="belgian-mobile",
            regex=rf"{LEFT}(?:04[5-9]\d(?:[ ./]\d\d){{3}}|04[5-9]\d[ ./]\d{{3}}[ .]\d{{3}}|04[5-9]\d/\d\d\.\d\d\.\d\d){EXTENSION}{RIGHT}",
            score=0.5,
            why="0470 12 34 56",
        ),
        Pattern(name="bare", regex=rf"{LEFT}0\d{{8,9}}{EXTENSION}{RIGHT}", score=0.2, why="in a row needs a word"),
    ),
    context=(*WORDS, "telefoon", "mobiel", "bel", "gsm", "nummer", "bereik"),
    validate=checked("NL", "BE"),
    examples=Examples(
        found=(
            "Bel me op [[06-12345678]]",
            "[[06 1234 5678]]",
            "gsm [[0494 92 82 32]]",
            "tel. [[020-6234567]]",
            "mobiel [[0612345678]]",
            "[[0470/12.34.56]]",
        ),
        left=(
            Left(text="factuur 0201234567", why="no word near"),
            Left(text="06-12-2024", why="a date"),
            Left(text="06 12", why="too short"),
            Left(text="0612345678901", why="longer"),
        ),
    ),
)
