"""Finds Australian Medicare numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, HEALTH, plausible, spelled
from redactor.checks.national import au_medicare
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="au.medicare",
    entity="AU_MEDICARE",
    category=Category.GOVERNMENT_ID,
    title="Australian Medicare numbers",
    source="Services Australia, Medicare card number",
    languages=("en",),
    countries=("AU",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:[2-6]\d{{3}} \d{{5}} \d(?:[ /-]?[1-9])?){GROUP_AFTER}",
            score=0.45,
            why="4-5-1 as printed, a check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[2-6]\d{{9}}(?:[ /-]?[1-9])?){AFTER}", score=0.15, why="ten digits need the word"),
    ),
    context=(*HEALTH, *spelled("Medicare", "medicare card", "IRN")),
    validate=plausible(au_medicare),
    examples=Examples(
        found=(
            "Medicare: [[2123 45670 1]]",
            "Medicare card [[2123456701]] expires 12/27",
            '{"Medicare": "[[2123 45670 8]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Medicare=[[2123456981]] saved",
            "[[2123 45670 1]]",
            "checked [[2123 45670 8]], then went on",
        ),
        left=(
            Left(text="Medicare: 2173 45686 1", why="the check digit is wrong"),
            Left(text="order 2123456701 shipped", why="no word that names the number"),
            Left(text="Medicare build-2123 45670 1", why="part of a longer code"),
            Left(text="Medicare 2.2123456701.1", why="part of a version"),
            Left(text="Medicare 2123 45670 171", why="digits too many"),
        ),
    ),
)
