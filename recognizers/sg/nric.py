"""Finds Singaporean NRIC and FIN numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, helps, spelled
from redactor.checks.national import sg_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="sg.nric",
    entity="SG_NRIC_FIN",
    category=Category.GOVERNMENT_ID,
    title="Singaporean NRIC and FIN numbers",
    source="ICA; PDPC, Advisory Guidelines on NRIC numbers",
    languages=("en", "zh", "ms", "ta"),
    countries=("SG",),
    patterns=(
        Pattern(name="upper", regex=rf"{BEFORE}(?:[STFGM]\d{{7}}[A-Z]){AFTER}", score=0.45, why="series, seven digits, a check letter"),
        Pattern(
            name="any_case",
            regex=rf"{BEFORE}(?:[STFGM]\d{{7}}[A-Z]){AFTER}",
            score=0.1,
            why="small letters need the word or the right letter",
            caseless=True,
        ),
    ),
    context=(*CITIZEN, *spelled("NRIC", "FIN", "IC number", "identification card", "Singapore ID")),
    validate=helps(sg_person),
    examples=Examples(
        found=(
            "NRIC: [[S2740116C]]",
            "NRIC [[G1122144L]] was processed",
            '{"NRIC": "[[T7572225C]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NRIC=[[S2764416C]] saved",
            "[[S2740116C]]",
            "checked [[S2764416C]], then went on",
        ),
        left=(
            Left(text="NRIC build-S2740116C", why="part of a longer code"),
            Left(text="NRIC 2.G1122144L.1", why="part of a version"),
        ),
    ),
)
