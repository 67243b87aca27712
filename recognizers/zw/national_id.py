"""Finds Zimbabwean national identity numbers."""

from __future__ import annotations

from recognizers._national import CITIZEN, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="zw.national_id",
    entity="ZW_NATIONAL_ID",
    category=Category.GOVERNMENT_ID,
    title="Zimbabwean national identity numbers",
    source="Registrar General of Zimbabwe",
    languages=("en", "sn"),
    countries=("ZW",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}}-\d{{6,7}} ?-?[A-Z] ?-?\d{{2}}){GROUP_AFTER}",
            score=0.5,
            why="district, serial, check letter, district",
        ),
    ),
    context=(*CITIZEN, *spelled("national ID", "ID number")),
    examples=Examples(
        found=(
            "national ID: [[63-123456 A 70]]",
            "ID number [[29-1234567B23]] from Harare",
            '{"national_ID": "[[63-223936 A 70]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form national_ID=[[29-1834907B20]] saved",
            "[[63-123456 A 70]]",
            "checked [[29-1834907B20]], then went on",
        ),
        left=(
            Left(text="national ID build-63-123456 A 70", why="part of a longer code"),
            Left(text="national ID 2.29-1234567B23.1", why="part of a version"),
            Left(text="national ID 63-123456 A 7071", why="digits too many"),
        ),
    ),
)
