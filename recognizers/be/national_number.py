"""Finds Belgian national register numbers."""

from __future__ import annotations

from stdnum.be import ssn

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="be.national_number",
    entity="BE_NATIONAL_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Belgian national register numbers",
    source="IBZ, Rijksregister, https://www.ibz.rrn.fgov.be; bis numbers included",
    languages=("nl", "fr", "de"),
    countries=("BE",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}}\.\d{{2}}\.\d{{2}}[- ]\d{{3}}[. -]\d{{2}}|\d{{2}} \d{{2}} \d{{2}}[- ]\d{{3}} \d{{2}}){GROUP_AFTER}",
            score=0.6,
            why="date of birth, serial, two check digits modulo 97",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.2, why="eleven digits with two check digits need the word"),
    ),
    context=(
        *CITIZEN,
        *spelled(
            "rijksregisternummer",
            "numéro national",
            "registre national",
            "rijksregister",
            "INSZ",
            "NISS",
            "numéro de registre national",
            "Nationalregisternummer",
            "RRN",
            "BSN",
        ),
    ),
    validate=plausible(ssn.is_valid),
    examples=Examples(
        found=(
            "rijksregisternummer: [[85.07.30-033 28]]",
            "Mijn rijksregisternummer is [[85073003328]]",
            "Mon numéro national : [[98.47.28-997.65]]",
            '{"rijksregisternummer": "[[98.47.28-997.65]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form rijksregisternummer=[[85.07.30-130 28]] saved",
            "[[85.07.30-033 28]]",
            "checked [[85.07.30-130 28]], then went on",
        ),
        left=(
            Left(text="rijksregisternummer: 85.07.30-033 22", why="the check digit is wrong"),
            Left(text="order 85073003328 shipped", why="no word that names the number"),
            Left(text="rijksregisternummer build-85.07.30-033 28", why="part of a longer code"),
            Left(text="rijksregisternummer 2.85073003328.1", why="part of a version"),
            Left(text="rijksregisternummer 85.07.30-033 2871", why="digits too many"),
        ),
    ),
)
