"""Finds phone numbers in the national format of China."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.china",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of China",
    source="MIIT, telecommunications network numbering plan",
    countries=("CN",),
    patterns=(
        Pattern(name="mobile", regex=rf"{LEFT}1[3-9]\d[ -]\d{{4}}[ -]\d{{4}}{EXTENSION}{RIGHT}", score=0.55, why="3-4-4 of mobile numbers"),
        Pattern(name="mobile-bare", regex=rf"{LEFT}1[3-9]\d{{9}}{EXTENSION}{RIGHT}", score=0.3, why="eleven digits need a word"),
        Pattern(
            name="landline",
            regex=rf"{LEFT}(?:\(?0(?:10|2\d|[3-9]\d{{2}})\)?[ -]\d{{7,8}}){EXTENSION}{RIGHT}",
            score=0.45,
            why="area code and the rest",
        ),
    ),
    context=(*WORDS, "电话", "手机", "電話", "联系", "微信", "热线", "拨打", "号码", "致电", "座机"),
    validate=checked("CN"),
    examples=Examples(
        found=(
            "手机:[[13812345678]]",
            "电话 [[010-62345678]]",
            "请拨打[[138 1234 5678]]",
            "[[138-1234-5678]]",
            "call me [[13812345678]]",
        ),
        left=(
            Left(text="订单 13812345678", why="no word near"),
            Left(text="ts 1381234567890", why="a timestamp"),
            Left(text="12012345678 手机", why="no such prefix"),
            Left(text="010-123", why="too short"),
        ),
    ),
)
