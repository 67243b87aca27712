"""Finds Kazakh individual identification numbers (IIN)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, proves, spelled
from redactor.checks.national import kz_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="kz.iin",
    entity="KZ_IIN",
    category=Category.GOVERNMENT_ID,
    title="Kazakh individual identification numbers (IIN)",
    source="Закон РК «О национальных реестрах идентификационных номеров»",
    languages=("kk", "ru"),
    countries=("KZ",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-6]\d{{5}}){AFTER}",
            score=0.3,
            why="date of birth, century and sex, serial, check digit",
        ),
    ),
    context=(*CITIZEN, *spelled("ИИН", "ЖСН", "IIN", "индивидуальный идентификационный")),
    validate=proves(kz_person),
    examples=Examples(
        found=(
            "ИИН: [[850715349722]]",
            "Мой ИИН [[850710318435]].",
            '{"ИИН": "[[850415347702]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ИИН=[[850310338415]] saved",
            "[[850715349722]]",
            "checked [[850310338415]], then went on",
        ),
        left=(
            Left(text="ИИН: 850715349726", why="the check digit is wrong"),
            Left(text="ИИН build-850715349722", why="part of a longer code"),
            Left(text="ИИН 2.850710318435.1", why="part of a version"),
            Left(text="ИИН 85071534972271", why="digits too many"),
        ),
    ),
)
