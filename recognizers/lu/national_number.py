"""Finds Luxembourg identification numbers."""

from __future__ import annotations

from recognizers._national import CITIZEN, GROUP_AFTER, GROUP_BEFORE, proves, spelled
from redactor.checks.national import lu_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="lu.national_number",
    entity="LU_NATIONAL_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Luxembourg identification numbers",
    source="CTIE; loi du 19 juin 2013 relative à l’identification des personnes physiques",
    languages=("fr", "de", "lb"),
    countries=("LU",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:(?:19|20)\d{{2}} ?(?:0[1-9]|1[0-2]) ?(?:[0-2]\d|3[01]) ?\d{{3}} ?\d{{2}}|(?:19|20)\d{{6}} \d{{5}}){GROUP_AFTER}",
            score=0.2,
            why="date of birth, serial, a Luhn and a Verhoeff digit",
        ),
    ),
    context=(
        *CITIZEN,
        *spelled("matricule", "numéro matricule", "numéro d'identification", "Matrikelnummer", "CNS", "matricule nationale"),
    ),
    validate=proves(lu_person),
    examples=Examples(
        found=(
            "matricule: [[1985071454905]]",
            "Son matricule : [[1972 03 21 859 34]]",
            '{"matricule": "[[1975072454905]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form matricule=[[1972 03 25 559 54]] saved",
            "[[1985071454905]]",
            "checked [[1972 03 25 559 54]], then went on",
        ),
        left=(
            Left(text="matricule: 1985071454903", why="the check digit is wrong"),
            Left(text="matricule build-1985071454905", why="part of a longer code"),
            Left(text="matricule 2.1972 03 21 859 34.1", why="part of a version"),
            Left(text="matricule 198507145490571", why="digits too many"),
        ),
    ),
)
