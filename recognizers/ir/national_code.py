"""Finds Iranian national codes."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.checks.national import ir_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ir.national_code",
    entity="IR_NATIONAL_CODE",
    category=Category.GOVERNMENT_ID,
    title="Iranian national codes",
    source="سازمان ثبت احوال، کد ملی",
    languages=("fa",),
    countries=("IR",),
    patterns=(
        Pattern(name="dashes", regex=rf"{GROUP_BEFORE}(?:\d{{3}}-\d{{6}}-\d){GROUP_AFTER}", score=0.4, why="3-6-1 and a check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{10}}){AFTER}", score=0.1, why="ten digits need the word"),
    ),
    context=(*CITIZEN, *spelled("کد ملی", "کدملی", "شماره ملی", "code melli", "national code")),
    validate=plausible(ir_person),
    examples=Examples(
        found=(
            "کد ملی: [[0499370899]]",
            "کد ملی من [[049-937089-9]] است",
            '{"کد_ملی": "[[0259377899]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form کد_ملی=[[049-904089-9]] saved",
            "[[049-937089-9]]",
            "checked [[049-904089-9]], then went on",
        ),
        left=(
            Left(text="کد ملی: 0499370895", why="the check digit is wrong"),
            Left(text="order 0499370899 shipped", why="no word that names the number"),
            Left(text="کد ملی build-0499370899", why="part of a longer code"),
            Left(text="کد ملی 2.049-937089-9.1", why="part of a version"),
            Left(text="کد ملی 049937089971", why="digits too many"),
        ),
    ),
)
