"""Finds Dutch passport and identity card numbers."""

from __future__ import annotations

from stdnum.nl import identiteitskaartnummer

from recognizers._national import AFTER, BEFORE, PASSPORT, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="nl.id_document",
    entity="NL_ID_DOCUMENT",
    category=Category.GOVERNMENT_ID,
    title="Dutch passport and identity card numbers",
    source="RvIG; Paspoortuitvoeringsregeling, documentnummer",
    languages=("nl",),
    countries=("NL",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-NP-Z]{{2}}[A-NP-Z\d]{{6}}\d){AFTER}",
            score=0.1,
            why="letters without O, a digit last: needs the word",
        ),
    ),
    context=(*PASSPORT, *spelled("paspoort", "paspoortnummer", "identiteitskaart", "documentnummer", "ID-kaart", "rijbewijs")),
    validate=plausible(identiteitskaartnummer.is_valid),
    examples=Examples(
        found=(
            "paspoort: [[XR1001R58]]",
            "mijn paspoort [[XR4271R36]] is verlopen",
            '{"paspoort": "[[XR1081R28]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form paspoort=[[XR1001R18]] saved",
        ),
        left=(
            Left(text="order XR1001R58 shipped", why="no word that names the number"),
            Left(text="paspoort build-XR1001R58", why="part of a longer code"),
            Left(text="paspoort 2.XR4271R36.1", why="part of a version"),
            Left(text="paspoort XR1001R5871", why="digits too many"),
        ),
    ),
)
