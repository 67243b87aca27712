"""Finds phone numbers in the national format of Australia and New Zealand."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.australia",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Australia and New Zealand",
    source="ACMA, Telecommunications Numbering Plan; NAD",
    countries=("AU", "NZ"),
    patterns=(
        Pattern(
            name="parenthesised",
            regex=rf"{LEFT}\(0[2-9]\) ?\d{{4}}[ -]?\d{{4}}{EXTENSION}{RIGHT}",
            score=0.6,
            why="area code in parentheses",
        ),
        Pattern(name="mobile", regex=rf"{LEFT}04\d{{2}}[ -]\d{{3}}[ -]\d{{3}}{EXTENSION}{RIGHT}", score=0.55, why="4-3-3"),
        Pattern(name="mobile-bare", regex=rf"{LEFT}04\d{{8}}{EXTENSION}{RIGHT}", score=0.4, why="ten digits from 04"),
        Pattern(name="landline", regex=rf"{LEFT}0[2378][ -]\d{{4}}[ -]\d{{4}}{EXTENSION}{RIGHT}", score=0.5, why="2-4-4"),
        Pattern(
            name="new-zealand",
            regex=rf"{LEFT}(?:0(?:2\d{{1,2}}|[34679])[ -]\d{{3}}[ -]\d{{3,4}}){EXTENSION}{RIGHT}",
            score=0.4,
            why="area or mobile prefix, 3, 3 to 4",
        ),
        Pattern(name="free", regex=rf"{LEFT}1[38]00[ -]\d{{3}}[ -]\d{{3}}{EXTENSION}{RIGHT}", score=0.45, why="1300 and 1800"),
        Pattern(name="local", regex=rf"{LEFT}[2-9]\d{{3}} \d{{4}}{EXTENSION}{RIGHT}", score=0.1, why="eight digits need a word"),
    ),
    context=(*WORDS, "mob", "ring us"),
    validate=checked("AU", "NZ"),
    examples=Examples(
        found=(
            "Call [[(03) 9876 5432]]",
            "mob [[0491 570 156]]",
            "[[0491570156]]",
            "[[02 5550 1234]]",
            "ring me [[9472 7916]]",
            "nz: [[021 345 678]]",
            "[[1800 975 711]]",
        ),
        left=(
            Left(text="9472 7916", why="eight digits, no word"),
            Left(text="04/05/2024", why="a date"),
            Left(text="0491 570", why="too short"),
            Left(text="04915701561", why="longer"),
        ),
    ),
)
