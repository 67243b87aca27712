"""Finds Guatemalan tax numbers (NIT)."""

from __future__ import annotations

from stdnum.gt import nit

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gt.nit",
    entity="GT_NIT",
    category=Category.GOVERNMENT_ID,
    title="Guatemalan tax numbers (NIT)",
    source="SAT Guatemala, NIT",
    languages=("es",),
    countries=("GT",),
    patterns=(
        Pattern(name="dash", regex=rf"{BEFORE}(?:\d{{4,8}}-[\dK]){AFTER}", score=0.1, why="digits, dash, a check place: need the word"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{6,8}}[\dK]){AFTER}", score=0.05, why="without a dash"),
    ),
    context=(*TAX, *spelled("NIT", "número de identificación tributaria", "SAT Guatemala")),
    validate=plausible(nit.is_valid),
    examples=Examples(
        found=(
            "NIT: [[576937-K]]",
            "NIT [[39525503]] del comprador",
            '{"NIT": "[[536017-K]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIT=[[39605728]] saved",
        ),
        left=(
            Left(text="NIT: 576930-K", why="the check digit is wrong"),
            Left(text="order 576937-K shipped", why="no word that names the number"),
            Left(text="NIT build-576937-K", why="part of a longer code"),
            Left(text="NIT 2.39525503.1", why="part of a version"),
        ),
    ),
)
