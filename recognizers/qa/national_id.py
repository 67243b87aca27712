"""Finds Qatari identity numbers (QID)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="qa.national_id",
    entity="QA_QID",
    category=Category.GOVERNMENT_ID,
    title="Qatari identity numbers (QID)",
    source="وزارة الداخلية القطرية، الرقم الشخصي",
    languages=("ar", "en"),
    countries=("QA",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:[23]\d{{10}}){AFTER}", score=0.1, why="eleven digits need the word"),),
    context=(*CITIZEN, *spelled("QID", "الرقم الشخصي", "Qatar ID", "البطاقة الشخصية")),
    examples=Examples(
        found=(
            "QID: [[28563412345]]",
            "my QID [[28561412345]] expires",
            '{"QID": "[[28029412335]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form QID=[[28563462345]] saved",
        ),
        left=(
            Left(text="order 28563412345 shipped", why="no word that names the number"),
            Left(text="QID build-28563412345", why="part of a longer code"),
            Left(text="QID 2.28561412345.1", why="part of a version"),
            Left(text="QID 2856341234571", why="digits too many"),
        ),
    ),
)
