"""Finds Greek social security numbers (AMKA)."""

from __future__ import annotations

from stdnum.gr import amka

from recognizers._national import AFTER, BEFORE, SOCIAL, dated, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gr.amka",
    entity="GR_AMKA",
    category=Category.GOVERNMENT_ID,
    title="Greek social security numbers (AMKA)",
    source="ΗΔΙΚΑ, ΑΜΚΑ, https://www.amka.gr",
    languages=("el",),
    countries=("GR",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{{7}}){AFTER}",
            score=0.3,
            why="date of birth, serial, a Luhn digit",
        ),
    ),
    context=(*SOCIAL, *spelled("ΑΜΚΑ", "Α.Μ.Κ.Α.", "AMKA", "κοινωνικής ασφάλισης")),
    validate=dated(amka.is_valid, amka.get_birth_date),
    examples=Examples(
        found=(
            "ΑΜΚΑ: [[01013099997]]",
            "Ο ΑΜΚΑ μου είναι [[01013089394]].",
            '{"ΑΜΚΑ": "[[01073093997]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ΑΜΚΑ=[[31010099997]] saved",
            "[[01013099997]]",
            "checked [[31010099997]], then went on",
        ),
        left=(
            Left(text="ΑΜΚΑ: 01013099999", why="the check digit is wrong"),
            Left(text="ΑΜΚΑ build-01013099997", why="part of a longer code"),
            Left(text="ΑΜΚΑ 2.01013089394.1", why="part of a version"),
            Left(text="ΑΜΚΑ 0101309999771", why="digits too many"),
        ),
    ),
)
