"""Finds British NHS numbers."""

from __future__ import annotations

from stdnum.gb import nhs

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, HEALTH, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gb.nhs",
    entity="UK_NHS",
    category=Category.GOVERNMENT_ID,
    title="British NHS numbers",
    source="NHS Data Model and Dictionary, NHS Number, https://www.datadictionary.nhs.uk/attributes/nhs_number.html",
    languages=("en",),
    countries=("GB",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:\d{{3}} \d{{3}} \d{{4}}|(?![2-9]\d{{2}}-[2-9])\d{{3}}-\d{{3}}-\d{{4}}){GROUP_AFTER}",
            score=0.45,
            why="3-3-4 as printed, and a check digit modulo 11; dashed ones that are no North American phone number",
        ),
        Pattern(
            name="phone_like",
            regex=rf"{GROUP_BEFORE}(?:[2-9]\d{{2}}-[2-9]\d{{2}}-\d{{4}}){GROUP_AFTER}",
            score=0.2,
            why="also the shape of a phone number",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{10}}){AFTER}", score=0.1, why="ten digits, also the shape of a Unix time"),
    ),
    context=(*HEALTH, *spelled("NHS", "NHS number", "health service", "CHI number", "patient id", "H&C number")),
    validate=plausible(nhs.is_valid),
    examples=Examples(
        found=(
            "NHS: [[943 476 5919]]",
            "Her NHS number is [[943-476-5870]].",
            "Patient [[9434765870]] (NHS) was seen today",
            '{"NHS": "[[9434765870]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NHS=[[943 676 9911]] saved",
            "[[943 476 5919]]",
            "checked [[943 676 9911]], then went on",
        ),
        left=(
            Left(text="NHS: 943 476 5911", why="the check digit is wrong"),
            Left(text="order 943-476-5870 shipped", why="no word that names the number"),
            Left(text="NHS build-943 476 5919", why="part of a longer code"),
            Left(text="NHS 2.943-476-5870.1", why="part of a version"),
            Left(text="NHS 943 476 591971", why="digits too many"),
        ),
    ),
)
