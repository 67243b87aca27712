"""Finds Korean foreigner registration numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, helps, not_time, spelled
from redactor.checks.national import kr_resident
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="kr.frn",
    entity="KR_FRN",
    category=Category.GOVERNMENT_ID,
    title="Korean foreigner registration numbers",
    source="출입국관리법 시행규칙",
    languages=("ko",),
    countries=("KR",),
    patterns=(
        Pattern(
            name="dash",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[5-8]\d{{6}}){GROUP_AFTER}",
            score=0.6,
            why="date of birth, dash, sex and century, serial",
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[5-8]\d{{6}}){AFTER}",
            score=0.3,
            why="thirteen digits: a check digit until October 2020, or the word",
        ),
    ),
    context=(*CITIZEN, *spelled("외국인등록번호", "외국인등록", "FRN", "foreigner registration", "ARC number", "등록번호")),
    validate=not_time(helps(kr_resident)),
    examples=Examples(
        found=(
            "외국인등록번호: [[911124-5678901]]",
            "외국인등록번호는 [[911124-5678906]]입니다",
            "His FRN is [[9111245678906]]",
            '{"외국인등록번호": "[[9111245678906]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 외국인등록번호=[[911122-5631901]] saved",
            "[[911124-5678901]]",
            "checked [[911122-5631901]], then went on",
        ),
        left=(
            Left(text="외국인등록번호 build-911124-5678901", why="part of a longer code"),
            Left(text="외국인등록번호 2.911124-5678906.1", why="part of a version"),
            Left(text="외국인등록번호 911124-567890171", why="digits too many"),
        ),
    ),
)
