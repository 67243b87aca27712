"""Finds Korean business registration numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.checks.national import kr_business
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="kr.brn",
    entity="KR_BRN",
    category=Category.GOVERNMENT_ID,
    title="Korean business registration numbers",
    source="국세청, 사업자등록번호",
    languages=("ko",),
    countries=("KR",),
    patterns=(
        Pattern(name="dashes", regex=rf"{GROUP_BEFORE}(?:\d{{3}}-\d{{2}}-\d{{5}}){GROUP_AFTER}", score=0.5, why="3-2-5 and a check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{10}}){AFTER}", score=0.1, why="ten digits need the word"),
    ),
    context=spelled("사업자등록번호", "사업자번호", "BRN", "business registration"),
    validate=plausible(kr_business),
    examples=Examples(
        found=(
            "사업자등록번호: [[116-82-00276]]",
            "사업자등록번호: [[1048656659]]",
            '{"사업자등록번호": "[[166-32-00276]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 사업자등록번호=[[5948146679]] saved",
            "[[116-82-00276]]",
            "checked [[166-32-00276]], then went on",
        ),
        left=(
            Left(text="사업자등록번호: 116-82-00277", why="the check digit is wrong"),
            Left(text="order 1048656659 shipped", why="no word that names the number"),
            Left(text="사업자등록번호 build-116-82-00276", why="part of a longer code"),
            Left(text="사업자등록번호 2.1048656659.1", why="part of a version"),
            Left(text="사업자등록번호 116-82-0027671", why="digits too many"),
        ),
    ),
)
