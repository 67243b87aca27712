"""Finds Singaporean entity numbers (UEN)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, proves, spelled
from redactor.checks.national import sg_entity
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="sg.uen",
    entity="SG_UEN",
    category=Category.GOVERNMENT_ID,
    title="Singaporean entity numbers (UEN)",
    source="ACRA, UEN formats, https://www.uen.gov.sg",
    languages=("en", "zh"),
    countries=("SG",),
    patterns=(
        Pattern(
            name="other",
            regex=rf"{BEFORE}(?:[RST]\d{{2}}[A-Z]{{2}}\d{{4}}[A-Z]){AFTER}",
            score=0.6,
            why="issue year, entity type, serial, check letter",
        ),
        Pattern(name="company", regex=rf"{BEFORE}(?:(?:19|20)\d{{7}}[A-Z]){AFTER}", score=0.3, why="year, serial, check letter"),
        Pattern(name="business", regex=rf"{BEFORE}(?:\d{{8}}[A-Z]){AFTER}", score=0.2, why="eight digits, check letter"),
    ),
    context=spelled("UEN", "unique entity number", "ACRA", "entity number"),
    validate=proves(sg_entity),
    examples=Examples(
        found=(
            "UEN: [[53125226D]]",
            "UEN [[197401143C]] was processed",
            '{"UEN": "[[T01FC6132D]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form UEN=[[83193725D]] saved",
            "[[53125226D]]",
            "[[R16RF0037F]]",
            "checked [[83193725D]], then went on",
        ),
        left=(
            Left(text="UEN: 53125224D", why="the check digit is wrong"),
            Left(text="UEN build-53125226D", why="part of a longer code"),
            Left(text="UEN 2.197401143C.1", why="part of a version"),
        ),
    ),
)
