"""Finds Pakistani identity card numbers (CNIC)."""

from __future__ import annotations

from stdnum.pk import cnic

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pk.cnic",
    entity="PK_CNIC",
    category=Category.GOVERNMENT_ID,
    title="Pakistani identity card numbers (CNIC)",
    source="NADRA, https://www.nadra.gov.pk",
    languages=("ur", "en"),
    countries=("PK",),
    patterns=(
        Pattern(
            name="printed", regex=rf"{GROUP_BEFORE}(?:[1-7]\d{{4}}-\d{{7}}-\d){GROUP_AFTER}", score=0.6, why="5-7-1: place, serial, sex"
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[1-7]\d{{12}}){AFTER}", score=0.1, why="thirteen digits need the word"),
    ),
    context=(*CITIZEN, *spelled("CNIC", "شناختی کارڈ", "NICOP", "NADRA", "NIC")),
    validate=plausible(cnic.is_valid),
    examples=Examples(
        found=(
            "CNIC: [[34201-0891231-8]]",
            "My CNIC is [[3420108912318]].",
            "شناختی کارڈ نمبر [[33201-9494238-8]]",
            '{"CNIC": "[[33201-9494238-8]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CNIC=[[3420108912073]] saved",
            "[[34201-0891231-8]]",
            "checked [[33201-9494238-8]], then went on",
        ),
        left=(
            Left(text="CNIC: 34201-0891231-0", why="the check digit is wrong"),
            Left(text="order 3420108912318 shipped", why="no word that names the number"),
            Left(text="CNIC build-34201-0891231-8", why="part of a longer code"),
            Left(text="CNIC 2.3420108912318.1", why="part of a version"),
            Left(text="CNIC 34201-0891231-871", why="digits too many"),
        ),
    ),
)
