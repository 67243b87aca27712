"""Finds Belgian identity card numbers."""

from __future__ import annotations

from stdnum.be import eid

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, printed, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="be.id_card",
    entity="BE_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="Belgian identity card numbers",
    source="IBZ, eID, https://www.ibz.rrn.fgov.be",
    languages=("nl", "fr", "de"),
    countries=("BE",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:\d{{3}}-\d{{7}}-\d{{2}}){GROUP_AFTER}",
            score=0.6,
            why="3-7-2 and a remainder modulo 97",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{12}}){AFTER}", score=0.1, why="twelve digits need the word"),
    ),
    context=(*CITIZEN, *spelled("identiteitskaart", "carte d'identité", "eID", "kaartnummer", "numéro de carte", "Personalausweis")),
    validate=printed(eid.is_valid),
    examples=Examples(
        found=(
            "identiteitskaart: [[591-1917064-58]]",
            "n° carte d'identité [[591191706458]]",
            '{"identiteitskaart": "[[891-0927174-58]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form identiteitskaart=[[591793106458]] saved",
            "[[591-1917064-58]]",
            "checked [[891-0927174-58]], then went on",
        ),
        left=(
            Left(text="identiteitskaart: 591-1917064-51", why="the check digit is wrong"),
            Left(text="order 591191706458 shipped", why="no word that names the number"),
            Left(text="identiteitskaart build-591-1917064-58", why="part of a longer code"),
            Left(text="identiteitskaart 2.591191706458.1", why="part of a version"),
            Left(text="identiteitskaart 591-1917064-5871", why="digits too many"),
        ),
    ),
)
