"""Finds Austrian tax numbers."""

from __future__ import annotations

from stdnum.at import tin

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="at.tax_number",
    entity="AT_TAX_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Austrian tax numbers",
    source="BMF, Steuernummer (FASTNR), https://www.bmf.gv.at",
    languages=("de",),
    countries=("AT",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}}[ -]?\d{{3}}/\d{{4}}){GROUP_AFTER}",
            score=0.4,
            why="office, number, check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{9}}){AFTER}", score=0.05, why="nine digits need the word"),
    ),
    context=(*TAX, *spelled("Steuernummer", "Abgabenkontonummer", "Finanzamt", "St.Nr", "StNr", "steuer nr")),
    validate=plausible(tin.is_valid),
    examples=Examples(
        found=(
            "Steuernummer: [[59-119/9013]]",
            "Finanzamt Wien, Steuernummer [[591199013]]",
            '{"Steuernummer": "[[52-114/9013]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Steuernummer=[[521859413]] saved",
            "[[59-119/9013]]",
            "checked [[52-114/9013]], then went on",
        ),
        left=(
            Left(text="Steuernummer: 59-119/9019", why="the check digit is wrong"),
            Left(text="order 591199013 shipped", why="no word that names the number"),
            Left(text="Steuernummer build-59-119/9013", why="part of a longer code"),
            Left(text="Steuernummer 2.591199013.1", why="part of a version"),
            Left(text="Steuernummer 59-119/901371", why="digits too many"),
        ),
    ),
)
