"""Finds Hungarian identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="hu.id_card",
    entity="HU_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="Hungarian identity card numbers",
    source="BM NYHÁT, személyazonosító igazolvány",
    languages=("hu",),
    countries=("HU",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{6}}[ -]?[A-Z]{{2}}|[A-Z]{{2}}[ -]?\d{{6}}){AFTER}",
            score=0.1,
            why="six digits and two letters: need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("személyi igazolvány", "személyazonosító igazolvány", "igazolvány", "szig")),
    examples=Examples(
        found=(
            "személyi igazolvány: [[123456AB]]",
            "személyi igazolvány száma [[654321 LE]]",
            '{"szemelyi_igazolvany": "[[923751AB]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form szemelyi_igazolvany=[[668224 LE]] saved",
        ),
        left=(
            Left(text="order 123456AB shipped", why="no word that names the number"),
            Left(text="személyi igazolvány build-123456AB", why="part of a longer code"),
            Left(text="személyi igazolvány 2.654321 LE.1", why="part of a version"),
        ),
    ),
)
