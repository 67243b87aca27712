"""Finds German driving licence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.driving_licence",
    entity="DE_FUEHRERSCHEIN",
    category=Category.GOVERNMENT_ID,
    title="German driving licence numbers",
    source="FeV Anlage 8; KBA",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z\d]\d{{2}}[A-Z\d]{{6}}\d[A-Z\d]){AFTER}",
            score=0.1,
            why="office, serial, check digit, issue: needs the word",
            caseless=True,
        ),
    ),
    context=(*DRIVING, *spelled("Führerschein", "Führerscheinnummer", "Fahrerlaubnis", "Fuehrerschein", "Führerschein-Nr")),
    examples=Examples(
        found=(
            "Führerschein: [[B072RRE2I55]]",
            "mein Führerschein [[J430A1RZN11]] ist weg",
            '{"Fuhrerschein": "[[B072RRE6I35]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Fuhrerschein=[[J034A1RZN48]] saved",
        ),
        left=(
            Left(text="order B072RRE2I55 shipped", why="no word that names the number"),
            Left(text="Führerschein build-B072RRE2I55", why="part of a longer code"),
            Left(text="Führerschein 2.J430A1RZN11.1", why="part of a version"),
            Left(text="Führerschein B072RRE2I5571", why="digits too many"),
        ),
    ),
)
