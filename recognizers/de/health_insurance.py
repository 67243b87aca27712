"""Finds German health insurance numbers (KVNR)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.checks.national import de_health
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.health_insurance",
    entity="DE_HEALTH_INSURANCE",
    category=Category.GOVERNMENT_ID,
    title="German health insurance numbers (KVNR)",
    source="SGB V §290; GKV-Spitzenverband, Krankenversichertennummer",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(name="upper", regex=rf"{BEFORE}(?:[A-Z]\d{{9}}){AFTER}", score=0.4, why="a letter, nine digits, the last a check digit"),
        Pattern(
            name="any_case", regex=rf"{BEFORE}(?:[A-Z]\d{{9}}){AFTER}", score=0.1, why="in small letters it needs the word", caseless=True
        ),
    ),
    context=spelled(
        "Krankenkasse",
        "KVNR",
        "Versichertennummer",
        "Krankenversichertennummer",
        "eGK",
        "Gesundheitskarte",
        "Krankenversicherung",
        "versicherten-nr",
        "gesetzlich versichert",
    ),
    validate=plausible(de_health),
    examples=Examples(
        found=(
            "Krankenkasse: [[A123456780]]",
            "Krankenkasse AOK, KVNR [[M123456785]]",
            "eGK-Nummer [[A126456744]] bitte angeben.",
            '{"Krankenkasse": "[[A126456744]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Krankenkasse=[[M133256884]] saved",
            "[[A123456780]]",
            "checked [[M133256884]], then went on",
        ),
        left=(
            Left(text="Krankenkasse: A123456788", why="the check digit is wrong"),
            Left(text="Krankenkasse build-A123456780", why="part of a longer code"),
            Left(text="Krankenkasse 2.M123456785.1", why="part of a version"),
            Left(text="Krankenkasse A12345678071", why="digits too many"),
        ),
    ),
)
