"""Finds Lithuanian personal codes."""

from __future__ import annotations

from stdnum.ee import ik
from stdnum.lt import asmens

from recognizers._national import AFTER, BEFORE, CITIZEN, dated, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="lt.asmens_kodas",
    entity="LT_ASMENS_KODAS",
    category=Category.GOVERNMENT_ID,
    title="Lithuanian personal codes",
    source="Registrų centras, asmens kodas",
    languages=("lt",),
    countries=("LT",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[1-6]\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{4}}){AFTER}",
            score=0.3,
            why="century and sex, date of birth, serial, check digit",
        ),
    ),
    context=(*CITIZEN, *spelled("asmens kodas", "asmens kodą", "a.k.", "asmens kodo")),
    validate=dated(asmens.is_valid, ik.get_birth_date),
    examples=Examples(
        found=(
            "asmens kodas: [[33309240064]]",
            "Mano asmens kodas [[33109240434]].",
            '{"asmens_kodas": "[[33509243094]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form asmens_kodas=[[31609240064]] saved",
            "[[33309240064]]",
            "checked [[31609240064]], then went on",
        ),
        left=(
            Left(text="asmens kodas: 33309240060", why="the check digit is wrong"),
            Left(text="asmens kodas build-33309240064", why="part of a longer code"),
            Left(text="asmens kodas 2.33109240434.1", why="part of a version"),
            Left(text="asmens kodas 3330924006471", why="digits too many"),
        ),
    ),
)
