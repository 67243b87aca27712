"""Finds Guatemalan identity numbers (CUI, DPI)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.checks.national import gt_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gt.cui",
    entity="GT_CUI",
    category=Category.GOVERNMENT_ID,
    title="Guatemalan identity numbers (CUI, DPI)",
    source="RENAP, CUI",
    languages=("es",),
    countries=("GT",),
    patterns=(
        Pattern(name="grouped", regex=rf"{GROUP_BEFORE}(?:\d{{4}} \d{{5}} \d{{4}}){GROUP_AFTER}", score=0.3, why="4-5-4 and a check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{13}}){AFTER}", score=0.1, why="thirteen digits need the word"),
    ),
    context=(*CITIZEN, *spelled("DPI", "CUI", "documento personal de identificación", "RENAP")),
    validate=plausible(gt_person),
    examples=Examples(
        found=(
            "DPI: [[2549 18328 0101]]",
            "mi DPI es [[1637059840503]]",
            '{"DPI": "[[2549 18328 0141]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form DPI=[[1637059840508]] saved",
        ),
        left=(
            Left(text="DPI: 2549 18328 0100", why="the check digit is wrong"),
            Left(text="order 2549 18328 0101 shipped", why="no word that names the number"),
            Left(text="DPI build-2549 18328 0101", why="part of a longer code"),
            Left(text="DPI 2.1637059840503.1", why="part of a version"),
            Left(text="DPI 2549 18328 010171", why="digits too many"),
        ),
    ),
)
