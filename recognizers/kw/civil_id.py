"""Finds Kuwaiti civil numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, proves, spelled
from redactor.checks.national import kw_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="kw.civil_id",
    entity="KW_CIVIL_ID",
    category=Category.GOVERNMENT_ID,
    title="Kuwaiti civil numbers",
    source="PACI, الرقم المدني",
    languages=("ar", "en"),
    countries=("KW",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[23]\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{5}}){AFTER}",
            score=0.3,
            why="century, date of birth, serial, check digit",
        ),
    ),
    context=(*CITIZEN, *spelled("civil ID", "الرقم المدني", "البطاقة المدنية", "civil number")),
    validate=proves(kw_person),
    examples=Examples(
        found=(
            "civil ID: [[285072116792]]",
            "My civil ID is [[285072129999]].",
            '{"civil_ID": "[[285012113792]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form civil_ID=[[281072024996]] saved",
            "[[285072116792]]",
            "checked [[281072024996]], then went on",
        ),
        left=(
            Left(text="civil ID: 285072116798", why="the check digit is wrong"),
            Left(text="civil ID build-285072116792", why="part of a longer code"),
            Left(text="civil ID 2.285072129999.1", why="part of a version"),
            Left(text="civil ID 28507211679271", why="digits too many"),
        ),
    ),
)
