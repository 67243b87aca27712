"""Finds phone numbers in the national format of India."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.india",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of India",
    source="Department of Telecommunications, National Numbering Plan",
    countries=("IN",),
    patterns=(
        Pattern(name="five-five", regex=rf"{LEFT}0?[6-9]\d{{4}}[ -]\d{{5}}{EXTENSION}{RIGHT}", score=0.5, why="5-5 of mobile numbers"),
        Pattern(name="std", regex=rf"{LEFT}0[1-9]\d{{1,3}}[ -]\d{{6,8}}{EXTENSION}{RIGHT}", score=0.4, why="area code from 0 and the rest"),
        Pattern(name="bare", regex=rf"{LEFT}0?[6-9]\d{{9}}{EXTENSION}{RIGHT}", score=0.2, why="ten digits need a word"),
        Pattern(name="three-three-four", regex=rf"{LEFT}[6-9]\d{{2}}[ -]\d{{3}}[ -]\d{{4}}{EXTENSION}{RIGHT}", score=0.3, why="3-3-4"),
    ),
    context=(*WORDS, "mob", "mobile", "फोन", "मोबाइल", "नंबर", "landline", "paytm", "gpay", "phonepe"),
    validate=checked("IN"),
    examples=Examples(
        found=(
            "Call me on [[98765 43210]]",
            "mob: [[9876543210]]",
            "[[098765 43210]]",
            "office [[022-22041234]]",
            "WhatsApp [[987-654-3210]]",
            "मोबाइल [[9876543210]]",
        ),
        left=(
            Left(text="order 9876543210", why="no word near"),
            Left(text="9999 9999", why="too short"),
            Left(text="1234512345", why="no mobile prefix"),
            Left(text="98765 432101", why="longer"),
        ),
    ),
)
