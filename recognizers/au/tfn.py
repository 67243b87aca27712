"""Finds Australian tax file numbers."""

from __future__ import annotations

from stdnum.au import tfn

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="au.tfn",
    entity="AU_TFN",
    category=Category.GOVERNMENT_ID,
    title="Australian tax file numbers",
    source="ATO, tax file number",
    languages=("en",),
    countries=("AU",),
    patterns=(
        Pattern(
            name="grouped", regex=rf"{GROUP_BEFORE}(?:\d{{3}} \d{{3}} \d{{2,3}}){GROUP_AFTER}", score=0.25, why="3-3-3, a sum modulo 11"
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{8,9}}){AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=(*TAX, *spelled("TFN", "tax file number", "ATO", "tax file")),
    validate=plausible(tfn.is_valid),
    examples=Examples(
        found=(
            "TFN: [[123 456 782]]",
            "my tax file number is [[123456782]]",
            '{"TFN": "[[110 456 082]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form TFN=[[022156755]] saved",
        ),
        left=(
            Left(text="TFN: 123 456 786", why="the check digit is wrong"),
            Left(text="order 123 456 782 shipped", why="no word that names the number"),
            Left(text="TFN build-123 456 782", why="part of a longer code"),
            Left(text="TFN 2.123456782.1", why="part of a version"),
            Left(text="TFN 123 456 78271", why="digits too many"),
        ),
    ),
)
