"""Finds phone numbers in the national format of Nigeria, Ghana, Kenya and South Africa."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.nigeria",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Nigeria, Ghana, Kenya and South Africa",
    source="NCC, NCA, CA and ICASA numbering plans",
    countries=("NG", "GH", "KE", "ZA"),
    patterns=(
        Pattern(name="mobile", regex=rf"{LEFT}0[789][01]\d[ -]\d{{3}}[ -]\d{{4}}{EXTENSION}{RIGHT}", score=0.55, why="4-3-4 of Nigeria"),
        Pattern(
            name="mobile-bare", regex=rf"{LEFT}0[789][01]\d{{8}}{EXTENSION}{RIGHT}", score=0.45, why="eleven digits from 070, 080, 081, 090"
        ),
        Pattern(
            name="three-three-four",
            regex=rf"{LEFT}0[1-8]\d[ -]\d{{3}}[ -]\d{{4}}{EXTENSION}{RIGHT}",
            score=0.45,
            why="3-3-4 of South Africa and Ghana",
        ),
        Pattern(name="kenya", regex=rf"{LEFT}0[17]\d{{2}}[ -]\d{{3}}[ -]?\d{{3}}{EXTENSION}{RIGHT}", score=0.4, why="4-3-3 of Kenya"),
        Pattern(name="bare", regex=rf"{LEFT}0[1-8]\d{{8}}{EXTENSION}{RIGHT}", score=0.2, why="ten digits need a word"),
    ),
    context=(*WORDS, "simu", "flash me", "nambari", "mpesa", "foon"),
    validate=checked("NG", "GH", "KE", "ZA"),
    examples=Examples(
        found=(
            "Call me on [[0803 123 4567]]",
            "[[08031234567]]",
            "WhatsApp [[082 490 1693]]",
            "simu [[0712 345 678]]",
            "tel [[0712345678]]",
        ),
        left=(
            Left(text="ref 0712345678", why="no word near"),
            Left(text="080312345678", why="longer"),
            Left(text="0803 123", why="too short"),
            Left(text="000 000 0000", why="a placeholder"),
        ),
    ),
)
