"""Finds Korean resident registration numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, helps, not_time, spelled
from redactor.checks.national import kr_resident
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="kr.rrn",
    entity="KR_RRN",
    category=Category.GOVERNMENT_ID,
    title="Korean resident registration numbers",
    source="주민등록법 시행규칙",
    languages=("ko",),
    countries=("KR",),
    patterns=(
        Pattern(
            name="dash",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-4]\d{{6}}){GROUP_AFTER}",
            score=0.6,
            why="date of birth, dash, sex and century, serial",
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-4]\d{{6}}){AFTER}",
            score=0.3,
            why="thirteen digits: a check digit until October 2020, or the word",
        ),
    ),
    context=(*CITIZEN, *spelled("주민등록번호", "주민번호", "RRN", "resident registration", "주민등록")),
    validate=not_time(helps(kr_resident)),
    examples=Examples(
        found=(
            "주민등록번호: [[960121-1234567]]",
            "제 주민등록번호는 [[960121-1021413]]입니다.",
            "His Korean RRN is [[9601211021413]]",
            '{"주민등록번호": "[[9601211021413]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 주민등록번호=[[110121-1234565]] saved",
            "[[960121-1234567]]",
            "checked [[110121-1234565]], then went on",
        ),
        left=(
            Left(text="주민등록번호 build-960121-1234567", why="part of a longer code"),
            Left(text="주민등록번호 2.960121-1021413.1", why="part of a version"),
            Left(text="주민등록번호 960121-123456771", why="digits too many"),
            Left(text="code 960141-1234567", why="no day 41"),
        ),
    ),
)
