"""Finds Korean passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="kr.passport",
    entity="KR_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Korean passport numbers",
    source="외교부, 여권; ICAO Doc 9303 part 4",
    languages=("ko",),
    countries=("KR",),
    patterns=(
        Pattern(
            name="new",
            regex=rf"{BEFORE}(?:[MSRODG]\d{{3}}[A-Z]\d{{4}}){AFTER}",
            score=0.4,
            why="since 2021: a letter, three digits, a letter, four digits",
        ),
        Pattern(name="old", regex=rf"{BEFORE}(?:[MSRODG]\d{{8}}){AFTER}", score=0.1, why="until 2021: a letter and eight digits"),
    ),
    context=(*PASSPORT, *spelled("여권", "여권번호", "passport")),
    examples=Examples(
        found=(
            "여권: [[M123A4567]]",
            "여권번호: [[M12345678]]",
            '{"여권": "[[M116A4527]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 여권=[[M12292648]] saved",
            "[[M123A4567]]",
            "checked [[M116A4527]], then went on",
        ),
        left=(
            Left(text="order M12345678 shipped", why="no word that names the number"),
            Left(text="여권 build-M123A4567", why="part of a longer code"),
            Left(text="여권 2.M12345678.1", why="part of a version"),
            Left(text="여권 M123A456771", why="digits too many"),
            Left(text="A123B4567", why="no passport of that letter"),
        ),
    ),
)
