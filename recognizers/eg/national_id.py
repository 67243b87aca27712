"""Finds Egyptian national identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="eg.national_id",
    entity="EG_NATIONAL_ID",
    category=Category.GOVERNMENT_ID,
    title="Egyptian national identity numbers",
    source="قطاع الأحوال المدنية، الرقم القومي",
    languages=("ar",),
    countries=("EG",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[23]\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)\d{{5}}){AFTER}",
            score=0.3,
            why="century, date of birth, governorate, serial",
        ),
    ),
    context=(*CITIZEN, *spelled("الرقم القومي", "رقم قومي", "رقم البطاقة", "البطاقة")),
    examples=Examples(
        found=(
            "الرقم القومي: [[29001011234567]]",
            "الرقم القومي الخاص بي [[30505210112345]]",
            '{"الرقم_القومي": "[[26001013284567]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form الرقم_القومي=[[30508210112245]] saved",
        ),
        left=(
            Left(text="order 29001011234567 shipped", why="no word that names the number"),
            Left(text="الرقم القومي build-29001011234567", why="part of a longer code"),
            Left(text="الرقم القومي 2.30505210112345.1", why="part of a version"),
            Left(text="الرقم القومي 2900101123456771", why="digits too many"),
        ),
    ),
)
