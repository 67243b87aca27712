"""Finds British unique taxpayer references."""

from __future__ import annotations

from stdnum.gb import utr

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gb.utr",
    entity="UK_UTR",
    category=Category.GOVERNMENT_ID,
    title="British unique taxpayer references",
    source="HMRC, https://www.gov.uk/find-utr-number",
    languages=("en",),
    countries=("GB",),
    patterns=(
        Pattern(name="grouped", regex=rf"{GROUP_BEFORE}(?:\d{{5}} \d{{5}}){GROUP_AFTER}", score=0.2, why="5-5 as printed"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{10}}K?){AFTER}", score=0.1, why="ten digits, also the shape of a Unix time"),
    ),
    context=(*TAX, *spelled("UTR", "unique taxpayer", "self assessment", "HMRC", "tax reference")),
    validate=plausible(utr.is_valid),
    examples=Examples(
        found=(
            "UTR: [[1955839661]]",
            "my UTR for self assessment is [[1165899668]]",
            '{"UTR": "[[1955809651]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form UTR=[[3955839611]] saved",
        ),
        left=(
            Left(text="UTR: 1955839667", why="the check digit is wrong"),
            Left(text="order 1955839661 shipped", why="no word that names the number"),
            Left(text="UTR build-1955839661", why="part of a longer code"),
            Left(text="UTR 2.1165899668.1", why="part of a version"),
            Left(text="UTR 195583966171", why="digits too many"),
        ),
    ),
)
