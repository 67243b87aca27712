"""Finds German tax identification numbers."""

from __future__ import annotations

from stdnum.de import idnr

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, graded, spelled
from redactor.checks.national import de_tax_loose
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.tax_id",
    entity="DE_TAX_ID",
    category=Category.GOVERNMENT_ID,
    title="German tax identification numbers",
    source="AO §139b; BZSt, Aufbau der IdNr., https://www.bzst.de",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(
            name="grouped", regex=rf"{GROUP_BEFORE}(?:[1-9]\d \d{{3}} \d{{3}} \d{{3}}){GROUP_AFTER}", score=0.4, why="2-3-3-3 as printed"
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:[1-9]\d{{10}}){AFTER}",
            score=0.2,
            why="eleven digits of which one repeats, and a check digit: four in a thousand pass",
        ),
    ),
    context=(
        *TAX,
        *spelled(
            "Steuer-ID", "Steueridentifikationsnummer", "IdNr", "Steuer-IdNr", "steuerliche identifikationsnummer", "steuer id", "TIN"
        ),
    ),
    validate=graded(idnr.is_valid, de_tax_loose),
    examples=Examples(
        found=(
            "Steuer-ID: [[36 574 261 809]]",
            "Meine Steuer-ID lautet [[36574261809]].",
            "IdNr. [[36 594 751 808]] liegt dem Finanzamt vor",
            '{"Steuer-ID": "[[36 594 751 808]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Steuer-ID=[[66537261809]] saved",
            "[[36 574 261 809]]",
            "checked [[66537261809]], then went on",
        ),
        left=(
            Left(text="Steuer-ID: 36 574 261 806", why="the check digit is wrong"),
            Left(text="Steuer-ID build-36 574 261 809", why="part of a longer code"),
            Left(text="Steuer-ID 2.36574261809.1", why="part of a version"),
            Left(text="Steuer-ID 36 574 261 80971", why="digits too many"),
        ),
    ),
)
