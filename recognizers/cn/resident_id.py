"""Finds Chinese resident identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, proves, spelled
from redactor.checks.national import cn_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cn.resident_id",
    entity="CN_RIC",
    category=Category.GOVERNMENT_ID,
    title="Chinese resident identity card numbers",
    source="GB 11643-1999 公民身份号码",
    languages=("zh",),
    countries=("CN",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[1-9]\d{{5}}(?:18|19|20)\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{3}}[\dX]){AFTER}",
            score=0.4,
            why="place, date of birth, serial, check place (ISO 7064 MOD 11-2)",
            caseless=True,
        ),
    ),
    context=(*CITIZEN, *spelled("身份证", "身份证号", "公民身份号码", "身份證", "证件号码", "居民身份证")),
    validate=proves(cn_person),
    examples=Examples(
        found=(
            "身份证: [[360426199101010071]]",
            "我的身份证号是[[110105194912310038]]。",
            "身份证号码：[[260126199101010071]]",
            '{"身份证": "[[260126199101010071]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 身份证=[[110135194912310538]] saved",
            "[[360426199101010071]]",
            "checked [[110135194912310538]], then went on",
        ),
        left=(
            Left(text="身份证: 360426199101010070", why="the check digit is wrong"),
            Left(text="身份证 build-360426199101010071", why="part of a longer code"),
            Left(text="身份证 2.110105194912310038.1", why="part of a version"),
            Left(text="身份证 36042619910101007171", why="digits too many"),
        ),
    ),
)
