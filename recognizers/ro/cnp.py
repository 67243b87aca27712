"""Finds Romanian personal numbers (CNP)."""

from __future__ import annotations

from stdnum.ro import cnp

from recognizers._national import AFTER, BEFORE, CITIZEN, dated, not_time, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ro.cnp",
    entity="RO_CNP",
    category=Category.GOVERNMENT_ID,
    title="Romanian personal numbers (CNP)",
    source="OUG 97/2005; DEPABD, cod numeric personal",
    languages=("ro",),
    countries=("RO",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[1-9]\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{6}}){AFTER}",
            score=0.3,
            why="sex and century, date of birth, county, serial, check digit",
        ),
    ),
    context=(*CITIZEN, *spelled("CNP", "cod numeric personal", "codul numeric personal")),
    validate=not_time(dated(cnp.is_valid, cnp.get_birth_date)),
    examples=Examples(
        found=(
            "CNP: [[1630615123457]]",
            "CNP-ul meu este [[1630614123454]].",
            '{"CNP": "[[1630615113257]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CNP=[[1630601123477]] saved",
        ),
        left=(
            Left(text="CNP: 1630615123451", why="the check digit is wrong"),
            Left(text="order 1630615123457 shipped", why="no word that names the number"),
            Left(text="CNP build-1630615123457", why="part of a longer code"),
            Left(text="CNP 2.1630614123454.1", why="part of a version"),
            Left(text="CNP 163061512345771", why="digits too many"),
        ),
    ),
)
