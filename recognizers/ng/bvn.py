"""Finds Nigerian bank verification numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ng.bvn",
    entity="NG_BVN",
    category=Category.GOVERNMENT_ID,
    title="Nigerian bank verification numbers",
    source="CBN and NIBSS, BVN framework",
    languages=("en",),
    countries=("NG",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:22\d{{9}}){AFTER}", score=0.15, why="eleven digits from 22 need the word"),),
    context=spelled("BVN", "bank verification"),
    examples=Examples(
        found=(
            "BVN: [[22123456789]]",
            "link your BVN [[22123456781]] today",
            '{"BVN": "[[22123756775]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form BVN=[[22123256789]] saved",
        ),
        left=(
            Left(text="order 22123456789 shipped", why="no word that names the number"),
            Left(text="BVN build-22123456789", why="part of a longer code"),
            Left(text="BVN 2.22123456781.1", why="part of a version"),
            Left(text="BVN 2212345678971", why="digits too many"),
        ),
    ),
)
