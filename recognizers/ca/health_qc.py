"""Finds Quebec health insurance numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, HEALTH, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ca.health_qc",
    entity="CA_QC_RAMQ",
    category=Category.GOVERNMENT_ID,
    title="Quebec health insurance numbers",
    source="RAMQ, numéro d’assurance maladie, https://www.ramq.gouv.qc.ca",
    languages=("fr", "en"),
    countries=("CA",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z]{{4}}\d{{2}}(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d{{2}}){AFTER}",
            score=0.4,
            why="letters of the names, date of birth (women +50 months), serial",
        ),
        Pattern(
            name="spaced",
            regex=rf"{GROUP_BEFORE}(?:[A-Z]{{4}} \d{{2}}(?:0[1-9]|1[0-2]|5[1-9]|6[0-2]) ?(?:0[1-9]|[12]\d|3[01])\d{{2}}){GROUP_AFTER}",
            score=0.3,
            why="in groups it may be a part of an account number",
        ),
    ),
    context=(*HEALTH, *spelled("RAMQ", "assurance maladie", "carte soleil", "NAM")),
    examples=Examples(
        found=(
            "RAMQ: [[TREM 8507 1412]]",
            "Sa carte RAMQ : [[GAGN90621401]]",
            '{"RAMQ": "[[TREM 4901 1434]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RAMQ=[[GAGN70621403]] saved",
            "[[GAGN90621401]]",
            "checked [[GAGN70621403]], then went on",
        ),
        left=(
            Left(text="order TREM 8507 1412 shipped", why="no word that names the number"),
            Left(text="RAMQ build-TREM 8507 1412", why="part of a longer code"),
            Left(text="RAMQ 2.GAGN90621401.1", why="part of a version"),
            Left(text="RAMQ TREM 8507 141271", why="digits too many"),
            Left(text="PROJ 8513 1412", why="no thirteenth month"),
        ),
    ),
)
