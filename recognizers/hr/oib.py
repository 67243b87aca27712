"""Finds Croatian personal identification numbers (OIB)."""

from __future__ import annotations

from stdnum.hr import oib

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="hr.oib",
    entity="HR_OIB",
    category=Category.GOVERNMENT_ID,
    title="Croatian personal identification numbers (OIB)",
    source="Zakon o osobnom identifikacijskom broju; Porezna uprava",
    languages=("hr",),
    countries=("HR",),
    patterns=(
        Pattern(name="prefix", regex=rf"{BEFORE}(?:HR ?\d{{11}}){AFTER}", score=0.5, why="the country prefix and a check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.15, why="eleven digits need the word"),
    ),
    context=(*CITIZEN, *spelled("OIB", "osobni identifikacijski broj", "PDV ID")),
    validate=plausible(oib.is_valid),
    examples=Examples(
        found=(
            "OIB: [[33392005961]]",
            "Moj OIB je [[HR33392005961]].",
            '{"OIB": "[[33895084965]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form OIB=[[HR13798065960]] saved",
            "[[HR33392005961]]",
            "checked [[HR13798065960]], then went on",
        ),
        left=(
            Left(text="OIB: 33392005966", why="the check digit is wrong"),
            Left(text="order 33392005961 shipped", why="no word that names the number"),
            Left(text="OIB build-33392005961", why="part of a longer code"),
            Left(text="OIB 2.HR33392005961.1", why="part of a version"),
            Left(text="OIB 3339200596171", why="digits too many"),
        ),
    ),
)
