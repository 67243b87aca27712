"""Finds Rwandan national identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="rw.national_id",
    entity="RW_NATIONAL_ID",
    category=Category.GOVERNMENT_ID,
    title="Rwandan national identity numbers",
    source="NIDA Rwanda",
    languages=("rw", "en", "fr"),
    countries=("RW",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:[123] (?:19|20)\d{{2}} [78] \d{{7}} \d \d{{2}}){GROUP_AFTER}",
            score=0.6,
            why="status, year of birth, sex, serial as printed",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[123](?:19|20)\d{{2}}[78]\d{{10}}){AFTER}", score=0.2, why="sixteen digits need the word"),
    ),
    context=(*CITIZEN, *spelled("indangamuntu", "irangamuntu", "national ID")),
    examples=Examples(
        found=(
            "indangamuntu: [[1 1990 8 0012345 0 12]]",
            "Indangamuntu yanjye [[1199080012345012]]",
            '{"indangamuntu": "[[1 1992 8 0016345 8 12]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form indangamuntu=[[1198081010345012]] saved",
            "[[1 1990 8 0012345 0 12]]",
            "checked [[1 1992 8 0016345 8 12]], then went on",
        ),
        left=(
            Left(text="order 1199080012345012 shipped", why="no word that names the number"),
            Left(text="indangamuntu build-1 1990 8 0012345 0 12", why="part of a longer code"),
            Left(text="indangamuntu 2.1199080012345012.1", why="part of a version"),
            Left(text="indangamuntu 1 1990 8 0012345 0 1271", why="digits too many"),
        ),
    ),
)
