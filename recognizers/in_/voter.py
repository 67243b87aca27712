"""Finds Indian voter identity numbers (EPIC)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="in_.voter",
    entity="IN_VOTER",
    category=Category.GOVERNMENT_ID,
    title="Indian voter identity numbers (EPIC)",
    source="Election Commission of India, EPIC",
    languages=("en", "hi"),
    countries=("IN",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z]{{3}}\d{{7}}){AFTER}",
            score=0.2,
            why="three letters and seven digits: need the word",
            caseless=True,
        ),
    ),
    context=spelled("voter", "EPIC", "vote", "election", "elector", "मतदाता", "voter card"),
    examples=Examples(
        found=(
            "voter: [[WKH1186253]]",
            "my voter id: [[uzb2345117]]",
            "You can vote with your [[WKH2082153]] number",
            '{"voter": "[[WKH2082153]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form voter=[[uzb8845167]] saved",
        ),
        left=(
            Left(text="order WKH1186253 shipped", why="no word that names the number"),
            Left(text="voter build-WKH1186253", why="part of a longer code"),
            Left(text="voter 2.uzb2345117.1", why="part of a version"),
            Left(text="voter WKH118625371", why="digits too many"),
        ),
    ),
)
