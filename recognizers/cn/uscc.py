"""Finds Chinese unified social credit codes."""

from __future__ import annotations

from stdnum.cn import uscc

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cn.uscc",
    entity="CN_USCC",
    category=Category.GOVERNMENT_ID,
    title="Chinese unified social credit codes",
    source="GB 32100-2015",
    languages=("zh",),
    countries=("CN",),
    patterns=(
        Pattern(
            name="letters",
            regex=rf"{BEFORE}(?:(?=\d{{0,17}}[A-Y])[1-9A-GY][1-9A-GY]\d{{6}}[\dA-HJ-NP-RT-UW-Y]{{10}}){AFTER}",
            score=0.5,
            why="authority, place, body with letters, check place",
        ),
        Pattern(name="digits", regex=rf"{BEFORE}(?:[1-9]{{2}}\d{{16}}){AFTER}", score=0.15, why="eighteen digits need the word"),
    ),
    context=spelled("统一社会信用代码", "社会信用代码", "信用代码", "USCC"),
    validate=plausible(uscc.is_valid),
    examples=Examples(
        found=(
            "统一社会信用代码: [[91110000600037341L]]",
            "统一社会信用代码：[[91120000600032341L]]",
            '{"统一社会信用代码": "[[91110000100007341L]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 统一社会信用代码=[[91132050600837311L]] saved",
            "[[91110000600037341L]]",
            "checked [[91132050600837311L]], then went on",
        ),
        left=(
            Left(text="统一社会信用代码: 91110000600037347L", why="the check digit is wrong"),
            Left(text="统一社会信用代码 build-91110000600037341L", why="part of a longer code"),
            Left(text="统一社会信用代码 2.91120000600032341L.1", why="part of a version"),
        ),
    ),
)
