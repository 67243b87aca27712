"""Finds Indonesian identity numbers (NIK)."""

from __future__ import annotations

from stdnum.id import nik

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="id.nik",
    entity="ID_NIK",
    category=Category.GOVERNMENT_ID,
    title="Indonesian identity numbers (NIK)",
    source="Ditjen Dukcapil; UU 24/2013",
    languages=("id",),
    countries=("ID",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[1-9]\d{{5}}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{{6}}){AFTER}",
            score=0.3,
            why="place, date of birth (women +40), serial",
        ),
    ),
    context=(*CITIZEN, *spelled("NIK", "nomor induk kependudukan", "KTP", "e-KTP", "no KTP")),
    validate=plausible(nik.is_valid),
    examples=Examples(
        found=(
            "NIK: [[3171011708450001]]",
            "NIK saya [[3174031708450081]].",
            "Nomor KTP: [[3191041708450001]]",
            '{"NIK": "[[3191041708450001]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIK=[[7171011707580001]] saved",
        ),
        left=(
            Left(text="NIK: 3911011708455804", why="the check digit is wrong"),
            Left(text="order 3171011708450001 shipped", why="no word that names the number"),
            Left(text="NIK build-3171011708450001", why="part of a longer code"),
            Left(text="NIK 2.3174031708450081.1", why="part of a version"),
            Left(text="NIK 317101170845000171", why="digits too many"),
        ),
    ),
)
