"""Finds South African identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, not_time, proves, spelled
from redactor.checks.national import za_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="za.id_number",
    entity="ZA_ID_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="South African identity numbers",
    source="Identification Act 68 of 1997; Department of Home Affairs",
    languages=("en", "af", "zu", "xh"),
    countries=("ZA",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{{4}} ?[0-2]\d ?\d){AFTER}",
            score=0.3,
            why="date of birth, sex, citizenship, a Luhn digit",
        ),
    ),
    context=(
        *CITIZEN,
        *spelled(
            "South African ID",
            "SA ID",
            "RSA ID",
            "ID-nommer",
            "identity number",
            "identiteitsnommer",
            "ID no",
            "permanent resident",
            "refugee",
        ),
    ),
    validate=not_time(proves(za_person)),
    examples=Examples(
        found=(
            "South African ID: [[8001015009087]]",
            "My South African ID is [[750330 5044089]].",
            '{"South_African_ID": "[[0001015002288]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form South_African_ID=[[8007015507087]] saved",
            "[[8001015009087]]",
            "checked [[8007015507087]], then went on",
        ),
        left=(
            Left(text="South African ID: 8001015009084", why="the check digit is wrong"),
            Left(text="South African ID build-8001015009087", why="part of a longer code"),
            Left(text="South African ID 2.750330 5044089.1", why="part of a version"),
            Left(text="South African ID 800101500908771", why="digits too many"),
        ),
    ),
)
