"""Finds Danish CPR numbers."""

from __future__ import annotations

from stdnum.dk import cpr

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="dk.cpr",
    entity="DK_CPR",
    category=Category.GOVERNMENT_ID,
    title="Danish CPR numbers",
    source="CPR-kontoret, Personnummeret i CPR, https://cpr.dk",
    languages=("da", "fo", "kl"),
    countries=("DK", "FO"),
    patterns=(
        Pattern(
            name="dash",
            regex=rf"{GROUP_BEFORE}(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{{2}}-\d{{4}}){GROUP_AFTER}",
            score=0.4,
            why="date of birth, dash, serial",
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{{2}} ?\d{{4}}){AFTER}",
            score=0.1,
            why="ten digits need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("CPR", "CPR-nummer", "cprnr", "personnummer", "CPR-nr", "fødselsdato og")),
    validate=plausible(cpr.is_valid),
    examples=Examples(
        found=(
            "CPR: [[211062-5629]]",
            "Mit CPR-nummer er [[2110625629]].",
            '{"CPR": "[[211061-1669]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CPR=[[2110654629]] saved",
            "[[211062-5629]]",
            "checked [[211061-1669]], then went on",
        ),
        left=(
            Left(text="CPR: 311032-5624", why="the check digit is wrong"),
            Left(text="order 2110625629 shipped", why="no word that names the number"),
            Left(text="CPR build-211062-5629", why="part of a longer code"),
            Left(text="CPR 2.2110625629.1", why="part of a version"),
            Left(text="CPR 211062-562971", why="digits too many"),
        ),
    ),
)
