"""Finds German temporary identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.id_card_old",
    entity="DE_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="German temporary identity card numbers",
    source="PAuswV, vorläufiger Personalausweis",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:T\d{{8}}){AFTER}",
            score=0.15,
            why="T and eight digits without a check digit: needs the word",
            caseless=True,
        ),
    ),
    context=(*CITIZEN, *spelled("Personalausweis", "Ausweis", "Ausweisnummer", "Ausweis-Nr", "vorläufiger Ausweis")),
    examples=Examples(
        found=(
            "Personalausweis: [[T22000129]]",
            "vorläufiger Ausweis [[t22000129]] ausgestellt",
            '{"Personalausweis": "[[T62002521]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Personalausweis=[[t29707139]] saved",
        ),
        left=(
            Left(text="order T22000129 shipped", why="no word that names the number"),
            Left(text="Personalausweis build-T22000129", why="part of a longer code"),
            Left(text="Personalausweis 2.t22000129.1", why="part of a version"),
            Left(text="Personalausweis T2200012971", why="digits too many"),
        ),
    ),
)
