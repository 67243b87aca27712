"""Finds French passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="fr.passport",
    entity="FR_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="French passport numbers",
    source="ANTS; ICAO Doc 9303 part 4: two digits, two letters, five digits",
    languages=("fr",),
    countries=("FR",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:\d{{2}}[A-Z]{{2}}\d{{5}}){AFTER}", score=0.2, why="needs the word", caseless=True),
    ),
    context=(*PASSPORT, *spelled("passeport", "passport", "numéro de passeport")),
    examples=Examples(
        found=(
            "passeport: [[12AB34567]]",
            "Mon passeport porte le numéro [[09FV11223]].",
            '{"passeport": "[[72AB34516]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form passeport=[[07FV11823]] saved",
        ),
        left=(
            Left(text="order 12AB34567 shipped", why="no word that names the number"),
            Left(text="passeport build-12AB34567", why="part of a longer code"),
            Left(text="passeport 2.09FV11223.1", why="part of a version"),
            Left(text="passeport 12AB3456771", why="digits too many"),
        ),
    ),
)
