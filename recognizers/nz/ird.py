"""Finds New Zealand IRD numbers."""

from __future__ import annotations

from stdnum.nz import ird

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="nz.ird",
    entity="NZ_IRD",
    category=Category.GOVERNMENT_ID,
    title="New Zealand IRD numbers",
    source="Inland Revenue, https://www.ird.govt.nz",
    languages=("en", "mi"),
    countries=("NZ",),
    patterns=(
        Pattern(
            name="dashes",
            regex=rf"{GROUP_BEFORE}(?:\d{{2,3}}-\d{{3}}-\d{{3}}){GROUP_AFTER}",
            score=0.4,
            why="2-3-3 or 3-3-3, a check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{8,9}}){AFTER}", score=0.1, why="digits need the word"),
    ),
    context=(*TAX, *spelled("IRD", "inland revenue", "IRD number", "GST number")),
    validate=plausible(ird.is_valid),
    examples=Examples(
        found=(
            "IRD: [[49-091-850]]",
            "My IRD number is [[49098576]].",
            '{"IRD": "[[49-441-860]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form IRD=[[49090176]] saved",
            "[[49-091-850]]",
            "checked [[49-441-860]], then went on",
        ),
        left=(
            Left(text="IRD: 49-091-851", why="the check digit is wrong"),
            Left(text="order 49098576 shipped", why="no word that names the number"),
            Left(text="IRD build-49-091-850", why="part of a longer code"),
            Left(text="IRD 2.49098576.1", why="part of a version"),
            Left(text="IRD 49-091-85071", why="digits too many"),
        ),
    ),
)
