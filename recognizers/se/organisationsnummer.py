"""Finds Swedish organisation numbers."""

from __future__ import annotations

from stdnum.se import orgnr

from recognizers._national import AFTER, BEFORE, COMPANY, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="se.organisationsnummer",
    entity="SE_ORGANISATIONSNUMMER",
    category=Category.GOVERNMENT_ID,
    title="Swedish organisation numbers",
    source="Bolagsverket, SKV 709; lag 1974:174",
    languages=("sv",),
    countries=("SE",),
    patterns=(
        Pattern(
            name="dash",
            regex=rf"{GROUP_BEFORE}(?:[1-9]\d[2-9]\d{{3}}-\d{{4}}){GROUP_AFTER}",
            score=0.45,
            why="third digit from 2, dash, a Luhn digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:(?:16)?[1-9]\d[2-9]\d{{7}}){AFTER}", score=0.1, why="ten digits need the word"),
    ),
    context=(
        *COMPANY,
        *spelled("organisationsnummer", "orgnr", "org.nr", "företag", "org nr", "momsregistreringsnummer", "company identity"),
    ),
    validate=plausible(orgnr.is_valid),
    examples=Examples(
        found=(
            "organisationsnummer: [[556703-7485]]",
            "[[212000-0142]] är vårt orgnummer.",
            '{"organisationsnummer": "[[5567037485]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form organisationsnummer=[[554703-3588]] saved",
            "[[556703-7485]]",
            "checked [[554703-3588]], then went on",
        ),
        left=(
            Left(text="organisationsnummer: 556703-7486", why="the check digit is wrong"),
            Left(text="order 5567037485 shipped", why="no word that names the number"),
            Left(text="organisationsnummer build-556703-7485", why="part of a longer code"),
            Left(text="organisationsnummer 2.212000-0142.1", why="part of a version"),
            Left(text="organisationsnummer 556703-748571", why="digits too many"),
        ),
    ),
)
