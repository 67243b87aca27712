"""Finds phone numbers in the national format of South Korea."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.korea",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of South Korea",
    source="MSIT, telecommunications numbering rules",
    countries=("KR",),
    patterns=(
        Pattern(name="mobile", regex=rf"{LEFT}01[016-9][ .-]\d{{3,4}}[ .-]\d{{4}}{EXTENSION}{RIGHT}", score=0.6, why="3-4-4"),
        Pattern(
            name="landline",
            regex=rf"{LEFT}(?:\(?0(?:2|[3-6]\d)\)?[ -]\d{{3,4}}-\d{{4}}){EXTENSION}{RIGHT}",
            score=0.5,
            why="area code, exchange, number",
        ),
        Pattern(name="mobile-bare", regex=rf"{LEFT}01[016-9]\d{{7,8}}{EXTENSION}{RIGHT}", score=0.4, why="ten or eleven digits from 01"),
    ),
    context=(*WORDS, "전화", "핸드폰", "휴대폰", "연락처", "번호"),
    validate=checked("KR"),
    examples=Examples(
        found=(
            "전화번호는 [[010-1234-5678]]입니다",
            "[[02-123-4567]]",
            "핸드폰 [[01012345678]]",
            "연락처: [[031-123-4567]]",
        ),
        left=(
            Left(text="2010-1234-5678", why="longer"),
            Left(text="010-12-2024", why="a date"),
            Left(text="010-123", why="too short"),
            Left(text="010-0000-0000", why="a placeholder"),
        ),
    ),
)
