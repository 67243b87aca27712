"""Finds Romanian company tax codes (CUI)."""

from __future__ import annotations

from stdnum.ro import cui

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ro.cui",
    entity="RO_CUI",
    category=Category.GOVERNMENT_ID,
    title="Romanian company tax codes (CUI)",
    source="ANAF, cod unic de înregistrare",
    languages=("ro",),
    countries=("RO",),
    patterns=(
        Pattern(name="prefix", regex=rf"{BEFORE}(?:RO ?\d{{6,10}}){AFTER}", score=0.45, why="the country prefix and a check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{6,10}}){AFTER}", score=0.05, why="digits need the word"),
    ),
    context=spelled("CUI", "CIF", "cod unic", "cod fiscal"),
    validate=plausible(cui.is_valid),
    examples=Examples(
        found=(
            "CUI: [[RO18547290]]",
            "SRL, CUI [[18547290]]",
            '{"CUI": "[[RO17215390]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CUI=[[18543220]] saved",
            "[[RO18547290]]",
            "checked [[RO17215390]], then went on",
        ),
        left=(
            Left(text="CUI: RO18547293", why="the check digit is wrong"),
            Left(text="order 18547290 shipped", why="no word that names the number"),
            Left(text="CUI build-RO18547290", why="part of a longer code"),
            Left(text="CUI 2.18547290.1", why="part of a version"),
        ),
    ),
)
