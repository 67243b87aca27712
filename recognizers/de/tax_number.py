"""Finds German tax numbers (Steuernummer)."""

from __future__ import annotations

from stdnum.de import stnr

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.tax_number",
    entity="DE_TAX_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="German tax numbers (Steuernummer)",
    source="BZSt, Steuernummer-Aufbau; ELSTER",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(
            name="slashes",
            regex=rf"{GROUP_BEFORE}(?:\d{{2,3}}/\d{{3,4}}/\d{{4,5}}){GROUP_AFTER}",
            score=0.2,
            why="office, district, number as the states print it",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{10,13}}){AFTER}", score=0.05, why="digits need the word"),
    ),
    context=(*TAX, *spelled("Steuernummer", "St.-Nr", "StNr", "steuer nummer", "Finanzamt")),
    validate=plausible(stnr.is_valid),
    examples=Examples(
        found=(
            "Steuernummer: [[201/123/12340]]",
            "Unsere Steuernummer beim Finanzamt: [[181/815/08155]]",
            '{"Steuernummer": "[[701/163/12540]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Steuernummer=[[701/815/08455]] saved",
        ),
        left=(
            Left(text="order 201/123/12340 shipped", why="no word that names the number"),
            Left(text="Steuernummer build-201/123/12340", why="part of a longer code"),
            Left(text="Steuernummer 2.181/815/08155.1", why="part of a version"),
            Left(text="Steuernummer 201/123/1234071", why="digits too many"),
            Left(text="am 12/03/2019", why="a date"),
        ),
    ),
)
