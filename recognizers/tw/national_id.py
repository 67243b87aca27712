"""Finds Taiwanese national and residence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.checks.national import tw_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="tw.national_id",
    entity="TW_NATIONAL_ID",
    category=Category.GOVERNMENT_ID,
    title="Taiwanese national and residence numbers",
    source="內政部戶政司、移民署，身分證字號",
    languages=("zh",),
    countries=("TW",),
    patterns=(
        Pattern(
            name="number", regex=rf"{BEFORE}(?:[A-Z][1289]\d{{8}}){AFTER}", score=0.3, why="a letter, sex, eight digits with a check digit"
        ),
    ),
    context=(*CITIZEN, *spelled("身分證", "身分證字號", "統一證號", "身份證字號", "居留證", "National ID")),
    validate=plausible(tw_person),
    examples=Examples(
        found=(
            "身分證: [[A123456789]]",
            "我的身分證字號是[[A123457624]]",
            '{"身分證": "[[A123856289]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 身分證=[[A123456289]] saved",
        ),
        left=(
            Left(text="身分證: A123456787", why="the check digit is wrong"),
            Left(text="order A123456789 shipped", why="no word that names the number"),
            Left(text="身分證 build-A123456789", why="part of a longer code"),
            Left(text="身分證 2.A123457624.1", why="part of a version"),
            Left(text="身分證 A12345678971", why="digits too many"),
        ),
    ),
)
