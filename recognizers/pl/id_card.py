"""Finds Polish identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.checks.national import pl_id_card
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pl.id_card",
    entity="PL_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="Polish identity card numbers",
    source="MSWiA, dowód osobisty; https://www.gov.pl",
    languages=("pl",),
    countries=("PL",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z]{{3}} ?\d{{6}}){AFTER}",
            score=0.2,
            why="three letters, a check digit, five digits: needs the word",
            caseless=True,
        ),
    ),
    context=(*CITIZEN, *spelled("dowód osobisty", "dowodu osobistego", "dowód", "numer dowodu", "dowodem", "seria i numer")),
    validate=plausible(pl_id_card),
    examples=Examples(
        found=(
            "dowód osobisty: [[ABA095438]]",
            "Legitymuję się dowodem [[CCX 148851]].",
            '{"dowod_osobisty": "[[ABA043479]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form dowod_osobisty=[[CCX 148828]] saved",
        ),
        left=(
            Left(text="dowód osobisty: ABA095435", why="the check digit is wrong"),
            Left(text="order ABA095438 shipped", why="no word that names the number"),
            Left(text="dowód osobisty build-ABA095438", why="part of a longer code"),
            Left(text="dowód osobisty 2.CCX 148851.1", why="part of a version"),
            Left(text="dowód osobisty ABA09543871", why="digits too many"),
        ),
    ),
)
