"""Finds Ghanaian taxpayer numbers."""

from __future__ import annotations

from stdnum.gh import tin

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gh.tin",
    entity="GH_TIN",
    category=Category.GOVERNMENT_ID,
    title="Ghanaian taxpayer numbers",
    source="GRA, TIN",
    languages=("en",),
    countries=("GH",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:[CPGQV]00\d{{7}}[\dX]){AFTER}", score=0.3, why="a letter, two zeros, eight places"),
    ),
    context=(*TAX, *spelled("TIN", "GRA", "taxpayer")),
    validate=plausible(tin.is_valid),
    examples=Examples(
        found=(
            "TIN: [[C0000803561]]",
            "GRA TIN [[C0036303542]]",
            '{"TIN": "[[C0010833161]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form TIN=[[C0009806504]] saved",
        ),
        left=(
            Left(text="TIN: C0000803562", why="the check digit is wrong"),
            Left(text="order C0000803561 shipped", why="no word that names the number"),
            Left(text="TIN build-C0000803561", why="part of a longer code"),
            Left(text="TIN 2.C0036303542.1", why="part of a version"),
            Left(text="TIN C000080356171", why="digits too many"),
        ),
    ),
)
