"""Finds phone numbers in the national format of Japan."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.japan",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of Japan",
    source="Ministry of Internal Affairs and Communications, numbering plan",
    countries=("JP",),
    patterns=(
        Pattern(
            name="hyphens",
            regex=rf"{LEFT}(?:0\d-\d{{4}}|0\d{{2}}-\d{{3,4}}|0\d{{3}}-\d{{2}}|0\d{{4}}-\d)-\d{{4}}{EXTENSION}{RIGHT}",
            score=0.55,
            why="area, exchange, number by hyphens",
        ),
        Pattern(name="spaces", regex=rf"{LEFT}0[789]0 \d{{4}} \d{{4}}{EXTENSION}{RIGHT}", score=0.5, why="mobile by spaces"),
        Pattern(
            name="parenthesised",
            regex=rf"{LEFT}(?:(?:\(0\d{{1,4}}\) ?|0\d{{1,4}}\()\d{{1,4}}[-)]\d{{4}}){EXTENSION}{RIGHT}",
            score=0.5,
            why="area or exchange in parentheses",
        ),
        Pattern(name="bare", regex=rf"{LEFT}0\d{{9,10}}{EXTENSION}{RIGHT}", score=0.2, why="in a row needs a word"),
    ),
    context=(*WORDS, "電話", "携帯", "でんわ", "連絡先", "ファックス", "問い合わせ"),
    validate=checked("JP"),
    examples=Examples(
        found=(
            "電話:[[03-1234-5678]]",
            "携帯 [[090-1234-5678]]",
            "[[090 1234 5678]]",
            "TEL [[(03)1234-5678]]",
            "電話番号は[[0312345678]]です",
        ),
        left=(
            Left(text="注文 0312345678", why="no word near"),
            Left(text="03-12-2024", why="a date"),
            Left(text="2024-03-1234", why="a ticket"),
            Left(text="00-0000-0000", why="a placeholder"),
        ),
    ),
)
