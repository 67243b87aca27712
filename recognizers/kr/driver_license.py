"""Finds Korean driving licence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="kr.driver_license",
    entity="KR_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="Korean driving licence numbers",
    source="도로교통법 시행규칙, 경찰청",
    languages=("ko",),
    countries=("KR",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:(?:1[1-9]|2[0-68])-\d{{2}}-\d{{6}}-\d{{2}}|(?:1[1-9]|2[0-68]) \d{{2}} \d{{6}} \d{{2}}){GROUP_AFTER}",
            score=0.5,
            why="region, year, serial, check and issue",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:(?:1[1-9]|2[0-68])\d{{10}}){AFTER}", score=0.1, why="twelve digits need the word"),
    ),
    context=(*DRIVING, *spelled("운전면허", "운전면허번호", "면허번호", "면허증", "my license")),
    examples=Examples(
        found=(
            "운전면허: [[11-22-123456-12]]",
            "운전면허번호는 [[28 22 123456 12]]입니다",
            '{"운전면허": "[[112212345612]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 운전면허=[[16-32-823456-12]] saved",
            "[[11-22-123456-12]]",
            "checked [[16-32-823456-12]], then went on",
        ),
        left=(
            Left(text="order 112212345612 shipped", why="no word that names the number"),
            Left(text="운전면허 build-11-22-123456-12", why="part of a longer code"),
            Left(text="운전면허 2.28 22 123456 12.1", why="part of a version"),
            Left(text="운전면허 11-22-123456-1271", why="digits too many"),
            Left(text="license 99-22-123456-12", why="no region 99"),
        ),
    ),
)
