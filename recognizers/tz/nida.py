"""Finds Tanzanian national identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="tz.nida",
    entity="TZ_NIDA",
    category=Category.GOVERNMENT_ID,
    title="Tanzanian national identity numbers",
    source="NIDA, https://nida.go.tz",
    languages=("sw", "en"),
    countries=("TZ",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:(?:19|20)\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{{5}}-\d{{5}}-\d{{2}}){GROUP_AFTER}",
            score=0.8,
            why="date of birth, postcode, serial, two digits",
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:(?:19|20)\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{12}}){AFTER}",
            score=0.2,
            why="twenty digits need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("NIDA", "kitambulisho cha taifa", "namba ya NIDA")),
    examples=Examples(
        found=(
            "NIDA: [[19900512-12101-00001-23]]",
            "Namba ya NIDA [[19900512121010000123]]",
            '{"NIDA": "[[19900522-12101-00001-23]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIDA=[[19910518123010024123]] saved",
            "[[19900512-12101-00001-23]]",
            "checked [[19900522-12101-00001-23]], then went on",
        ),
        left=(
            Left(text="order 19900512121010000123 shipped", why="no word that names the number"),
            Left(text="NIDA build-19900512-12101-00001-23", why="part of a longer code"),
            Left(text="NIDA 2.19900512121010000123.1", why="part of a version"),
            Left(text="NIDA 19900512-12101-00001-2371", why="digits too many"),
        ),
    ),
)
