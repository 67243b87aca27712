"""Finds Dominican taxpayer numbers (RNC)."""

from __future__ import annotations

from stdnum.do import rnc

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="do.rnc",
    entity="DO_RNC",
    category=Category.GOVERNMENT_ID,
    title="Dominican taxpayer numbers (RNC)",
    source="DGII, RNC",
    languages=("es",),
    countries=("DO",),
    patterns=(
        Pattern(name="printed", regex=rf"{GROUP_BEFORE}(?:\d-\d{{2}}-\d{{5}}-\d){GROUP_AFTER}", score=0.5, why="1-2-5-1 and a check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{9}}){AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=(*TAX, *spelled("RNC", "DGII", "registro nacional de contribuyentes")),
    validate=plausible(rnc.is_valid),
    examples=Examples(
        found=(
            "RNC: [[1-01-85004-3]]",
            "RNC [[131246796]] de la empresa",
            '{"RNC": "[[0-51-84004-3]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RNC=[[336249486]] saved",
            "[[1-01-85004-3]]",
            "checked [[0-51-84004-3]], then went on",
        ),
        left=(
            Left(text="RNC: 1-01-85004-9", why="the check digit is wrong"),
            Left(text="order 131246796 shipped", why="no word that names the number"),
            Left(text="RNC build-1-01-85004-3", why="part of a longer code"),
            Left(text="RNC 2.131246796.1", why="part of a version"),
            Left(text="RNC 1-01-85004-371", why="digits too many"),
        ),
    ),
)
