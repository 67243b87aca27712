"""Finds British unique pupil numbers."""

from __future__ import annotations

from stdnum.gb import upn

from recognizers._national import AFTER, BEFORE, proves, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gb.upn",
    entity="UK_UPN",
    category=Category.GOVERNMENT_ID,
    title="British unique pupil numbers",
    source="Department for Education, Unique pupil numbers guide, https://www.gov.uk/government/publications/unique-pupil-numbers",
    languages=("en",),
    countries=("GB",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-HJ-NP-RT-Z]\d{{11}}[\dA-HJ-NP-RT-Z]){AFTER}",
            score=0.3,
            why="a check letter and twelve places",
        ),
    ),
    context=spelled("UPN", "pupil number", "pupil"),
    validate=proves(upn.is_valid),
    examples=Examples(
        found=(
            "UPN: [[B801200005001]]",
            "pupil [[B801200045301]] moved school",
            '{"UPN": "[[B801200006002]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form UPN=[[B807300075001]] saved",
            "[[B801200005001]]",
            "checked [[B807300075001]], then went on",
        ),
        left=(
            Left(text="UPN: B801200005003", why="the check digit is wrong"),
            Left(text="UPN build-B801200005001", why="part of a longer code"),
            Left(text="UPN 2.B801200045301.1", why="part of a version"),
            Left(text="UPN B80120000500171", why="digits too many"),
        ),
    ),
)
