"""Finds Norwegian birth and D numbers."""

from __future__ import annotations

from stdnum.no import fodselsnummer

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="no.fodselsnummer",
    entity="NO_FODSELSNUMMER",
    category=Category.GOVERNMENT_ID,
    title="Norwegian birth and D numbers",
    source="Skatteetaten, Fødselsnummer, https://www.skatteetaten.no",
    languages=("nb", "nn", "no"),
    countries=("NO",),
    patterns=(
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:[0-7]\d[0-58]\d{{8}}){AFTER}",
            score=0.45,
            why="date of birth (D numbers +40), serial, two check digits modulo 11",
        ),
        Pattern(
            name="spaced",
            regex=rf"{GROUP_BEFORE}(?:[0-7]\d[0-58]\d{{3}} \d{{5}}){GROUP_AFTER}",
            score=0.2,
            why="6-5 with a space may be two numbers of a table",
        ),
    ),
    context=(*CITIZEN, *spelled("fødselsnummer", "personnummer", "D-nummer", "fnr", "fodselsnr", "fødselsnr")),
    validate=plausible(fodselsnummer.is_valid),
    examples=Examples(
        found=(
            "fødselsnummer: [[15108695088]]",
            "Fødselsnummeret mitt er [[151086 95088]].",
            '{"fødselsnummer": "[[05108795028]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form fødselsnummer=[[051026 95048]] saved",
            "[[15108695088]]",
            "checked [[05108795028]], then went on",
        ),
        left=(
            Left(text="fødselsnummer: 15108695080", why="the check digit is wrong"),
            Left(text="order 151086 95088 shipped", why="no word that names the number"),
            Left(text="fødselsnummer build-15108695088", why="part of a longer code"),
            Left(text="fødselsnummer 2.151086 95088.1", why="part of a version"),
            Left(text="fødselsnummer 1510869508871", why="digits too many"),
        ),
    ),
)
