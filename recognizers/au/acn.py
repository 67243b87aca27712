"""Finds Australian company numbers."""

from __future__ import annotations

from stdnum.au import acn

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="au.acn",
    entity="AU_ACN",
    category=Category.GOVERNMENT_ID,
    title="Australian company numbers",
    source="ASIC, Australian company number digit check",
    languages=("en",),
    countries=("AU",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:\d{{3}} \d{{3}} \d{{3}}){GROUP_AFTER}",
            score=0.25,
            why="3-3-3 as printed, a check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{9}}){AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=spelled("ACN", "Australian company", "Pty"),
    validate=plausible(acn.is_valid),
    examples=Examples(
        found=(
            "ACN: [[004 085 616]]",
            "Example Pty Ltd, ACN [[010499966]]",
            '{"ACN": "[[004 005 216]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ACN=[[090499906]] saved",
        ),
        left=(
            Left(text="ACN: 004 085 615", why="the check digit is wrong"),
            Left(text="order 004 085 616 shipped", why="no word that names the number"),
            Left(text="ACN build-004 085 616", why="part of a longer code"),
            Left(text="ACN 2.010499966.1", why="part of a version"),
            Left(text="ACN 004 085 61671", why="digits too many"),
        ),
    ),
)
