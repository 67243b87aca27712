"""Finds Dutch citizen service numbers (BSN)."""

from __future__ import annotations

from stdnum.nl import bsn

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="nl.bsn",
    entity="NL_BSN",
    category=Category.GOVERNMENT_ID,
    title="Dutch citizen service numbers (BSN)",
    source="RvIG, Burgerservicenummer, https://www.rvig.nl/burgerservicenummer",
    languages=("nl",),
    countries=("NL",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:\d{{4}}[. ]\d{{2}}[. ]\d{{3}}|\d{{3}}[. ]\d{{3}}[. ]\d{{3}}){GROUP_AFTER}",
            score=0.25,
            why="grouped, a sum modulo 11",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{9}}){AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=(
        *CITIZEN,
        *spelled("BSN", "burgerservicenummer", "sofinummer", "sofi-nummer", "burger service nummer", "BSN-nummer", "persoonsnummer"),
    ),
    validate=plausible(bsn.is_valid),
    examples=Examples(
        found=(
            "BSN: [[111222333]]",
            "Mijn BSN is [[1112.22.333]].",
            "burgerservicenummer [[119222334]] hoort bij deze cliënt",
            '{"BSN": "[[119222334]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form BSN=[[4117.22.633]] saved",
        ),
        left=(
            Left(text="BSN: 111222336", why="the check digit is wrong"),
            Left(text="order 111222333 shipped", why="no word that names the number"),
            Left(text="BSN build-111222333", why="part of a longer code"),
            Left(text="BSN 2.1112.22.333.1", why="part of a version"),
            Left(text="BSN 11122233371", why="digits too many"),
        ),
    ),
)
