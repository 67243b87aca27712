"""Finds Indian goods and services tax numbers."""

from __future__ import annotations

from stdnum.in_ import gstin

from recognizers._national import AFTER, BEFORE, helps, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="in_.gstin",
    entity="IN_GSTIN",
    category=Category.GOVERNMENT_ID,
    title="Indian goods and services tax numbers",
    source="CGST Act 2017; GSTN, GSTIN structure",
    languages=("en", "hi"),
    countries=("IN",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:(?:0[1-9]|[12]\d|3[0-8]|9[79])[A-Z]{{5}}\d{{4}}[A-Z][1-9A-Z]Z[\dA-Z]){AFTER}",
            score=0.7,
            why="state, PAN, entity, Z, check place",
        ),
    ),
    context=spelled("GSTIN", "GST", "goods and services tax", "जीएसटी"),
    validate=helps(gstin.is_valid),
    examples=Examples(
        found=(
            "GSTIN: [[27AAPFU0939F1ZV]]",
            "GST registration: [[27ABCDE1234F1Z5]]",
            '{"GSTIN": "[[28AAPFU0937F1ZV]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form GSTIN=[[35ABCDE6200F1Z5]] saved",
            "[[27AAPFU0939F1ZV]]",
            "checked [[35ABCDE6200F1Z5]], then went on",
        ),
        left=(
            Left(text="GSTIN build-27AAPFU0939F1ZV", why="part of a longer code"),
            Left(text="GSTIN 2.27ABCDE1234F1Z5.1", why="part of a version"),
            Left(text="GSTIN 00ABCDE1234F1Z5", why="no state 00"),
            Left(text="GSTIN 27ABCDE1234F1Y5", why="the fourteenth place is Z"),
        ),
    ),
)
