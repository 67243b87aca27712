"""Finds Hungarian personal identification numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, printed, spelled
from redactor.checks.national import hu_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="hu.personal_number",
    entity="HU_PERSONAL_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Hungarian personal identification numbers",
    source="1996. évi XX. törvény, személyi azonosító",
    languages=("hu",),
    countries=("HU",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:[1-8][ -]\d{{6}}[ -]\d{{4}}){GROUP_AFTER}",
            score=0.3,
            why="sex and century, date of birth, serial with a check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[1-8]\d{{10}}){AFTER}", score=0.1, why="eleven digits need the word"),
    ),
    context=(*CITIZEN, *spelled("személyi szám", "személyi azonosító", "személyazonosító")),
    validate=printed(hu_person),
    examples=Examples(
        found=(
            "személyi szám: [[1-800714-0116]]",
            "A személyi számom [[28104195885]]",
            '{"szemelyi_szam": "[[1-600314-0526]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form szemelyi_szam=[[17504195883]] saved",
            "[[1-800714-0116]]",
            "checked [[1-600314-0526]], then went on",
        ),
        left=(
            Left(text="személyi szám: 1-800714-0114", why="the check digit is wrong"),
            Left(text="order 28104195885 shipped", why="no word that names the number"),
            Left(text="személyi szám build-1-800714-0116", why="part of a longer code"),
            Left(text="személyi szám 2.28104195885.1", why="part of a version"),
            Left(text="személyi szám 1-800714-011671", why="digits too many"),
        ),
    ),
)
