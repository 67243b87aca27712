"""Finds Moroccan identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ma.cin",
    entity="MA_CIN",
    category=Category.GOVERNMENT_ID,
    title="Moroccan identity card numbers",
    source="DGSN, CNIE",
    languages=("ar", "fr"),
    countries=("MA",),
    patterns=(
        Pattern(
            name="number", regex=rf"{BEFORE}(?:[A-Z]{{1,2}}\d{{5,6}}){AFTER}", score=0.1, why="one or two letters, digits: need the word"
        ),
    ),
    context=(
        *CITIZEN,
        *spelled("CIN", "CNIE", "carte nationale", "البطاقة الوطنية", "بطاقة التعريف الوطنية", "carte d'identité nationale"),
    ),
    examples=Examples(
        found=(
            "CIN: [[AB123456]]",
            "البطاقة الوطنية [[K45678]]",
            "titulaire de la CIN [[AB023434]]",
            '{"CIN": "[[AB023434]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CIN=[[K42671]] saved",
        ),
        left=(
            Left(text="order AB123456 shipped", why="no word that names the number"),
            Left(text="CIN build-AB123456", why="part of a longer code"),
            Left(text="CIN 2.K45678.1", why="part of a version"),
            Left(text="CIN AB12345671", why="digits too many"),
        ),
    ),
)
