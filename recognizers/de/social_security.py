"""Finds German pension insurance numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, proves, spelled
from redactor.checks.national import de_pension
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.social_security",
    entity="DE_SOCIAL_SECURITY",
    category=Category.GOVERNMENT_ID,
    title="German pension insurance numbers",
    source="VKVV §2 and §4; DRV, Versicherungsnummer, https://www.deutsche-rentenversicherung.de",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{2}} ?(?:[0-2]\d|3[01]|[4-9]\d)(?:0[1-9]|1[0-2])\d{{2}} ?[A-Z] ?\d{{3}}){AFTER}",
            score=0.3,
            why="area, date of birth, letter, serial, check digit",
            caseless=True,
        ),
    ),
    context=spelled(
        "Rentenversicherungsnummer",
        "RVNR",
        "RV-Nummer",
        "Sozialversicherungsnummer",
        "SV-Nummer",
        "Sozialversicherungsausweis",
        "Versicherungsnummer",
        "VSNR",
    ),
    validate=proves(de_pension),
    examples=Examples(
        found=(
            "Rentenversicherungsnummer: [[15070649C103]]",
            "RVNR [[65 070803 A 019]] laut Sozialversicherungsausweis.",
            "Meine Sozialversicherungsnummer ist [[15070649c103]]",
            '{"Rentenversicherungsnummer": "[[15070649c103]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Rentenversicherungsnummer=[[12670649C103]] saved",
            "[[15070649C103]]",
            "checked [[12670649C103]], then went on",
        ),
        left=(
            Left(text="Rentenversicherungsnummer: 15070649C108", why="the check digit is wrong"),
            Left(text="Rentenversicherungsnummer build-15070649C103", why="part of a longer code"),
            Left(text="Rentenversicherungsnummer 2.65 070803 A 019.1", why="part of a version"),
            Left(text="Rentenversicherungsnummer 15070649C10371", why="digits too many"),
        ),
    ),
)
