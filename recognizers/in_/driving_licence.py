"""Finds Indian driving licence numbers."""

from __future__ import annotations

from recognizers._national import DRIVING, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="in_.driving_licence",
    entity="IN_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="Indian driving licence numbers",
    source="MoRTH, Sarathi; Central Motor Vehicles Rules 1989",
    languages=("en", "hi"),
    countries=("IN",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:[A-Z]{{2}}[ -]?\d{{2}}[ -]?(?:19|20)\d{{2}}[ -]?\d{{7}}){GROUP_AFTER}",
            score=0.5,
            why="state, office, year, serial",
        ),
    ),
    context=(*DRIVING, *spelled("driving licence", "DL no", "DL number", "licence", "ड्राइविंग लाइसेंस")),
    examples=Examples(
        found=(
            "driving licence: [[MH12 20110012345]]",
            "DL no [[KA0120190001234]] from Pune RTO",
            '{"driving_licence": "[[MH62 20110012248]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form driving_licence=[[KA0620190001235]] saved",
            "[[MH12 20110012345]]",
            "checked [[KA0620190001235]], then went on",
        ),
        left=(
            Left(text="driving licence build-MH12 20110012345", why="part of a longer code"),
            Left(text="driving licence 2.KA0120190001234.1", why="part of a version"),
            Left(text="driving licence MH12 2011001234571", why="digits too many"),
        ),
    ),
)
