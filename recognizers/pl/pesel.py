"""Finds Polish PESEL numbers."""

from __future__ import annotations

from stdnum.pl import pesel

from recognizers._national import AFTER, BEFORE, dated, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pl.pesel",
    entity="PL_PESEL",
    category=Category.GOVERNMENT_ID,
    title="Polish PESEL numbers",
    source="Ustawa o ewidencji ludności; https://www.gov.pl/web/gov/czym-jest-numer-pesel",
    languages=("pl",),
    countries=("PL",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{2}}(?:[02468][1-9]|[13579][0-2])(?:0[1-9]|[12]\d|3[01])\d{{5}}){AFTER}",
            score=0.3,
            why="date of birth (month shows the century), serial, check digit",
        ),
    ),
    context=spelled("PESEL", "numer ewidencyjny"),
    validate=dated(pesel.is_valid, pesel.get_birth_date),
    examples=Examples(
        found=(
            "PESEL: [[44051401359]]",
            "Mój PESEL to [[02070803628]].",
            '{"PESEL": "[[44050406959]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form PESEL=[[02070800328]] saved",
            "[[44051401359]]",
            "checked [[02070800328]], then went on",
        ),
        left=(
            Left(text="PESEL: 44051401351", why="the check digit is wrong"),
            Left(text="PESEL build-44051401359", why="part of a longer code"),
            Left(text="PESEL 2.02070803628.1", why="part of a version"),
            Left(text="PESEL 4405140135971", why="digits too many"),
        ),
    ),
)
