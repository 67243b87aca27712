"""Finds Ghana card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gh.card",
    entity="GH_CARD",
    category=Category.GOVERNMENT_ID,
    title="Ghana card numbers",
    source="NIA, Ghana Card, https://nia.gov.gh",
    languages=("en",),
    countries=("GH",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:GHA-\d{{9}}-\d){AFTER}", score=0.9, why="the prefix and 9-1 digits", caseless=True),
    ),
    context=spelled("Ghana card"),
    examples=Examples(
        found=(
            "Ghana card: [[GHA-123456789-0]]",
            "My Ghana card is [[GHA-712345678-4]].",
            '{"Ghana_card": "[[GHA-723456789-0]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Ghana_card=[[GHA-662345074-9]] saved",
            "[[GHA-123456789-0]]",
            "checked [[GHA-662345074-9]], then went on",
        ),
        left=(
            Left(text="Ghana card build-GHA-123456789-0", why="part of a longer code"),
            Left(text="Ghana card 2.GHA-712345678-4.1", why="part of a version"),
            Left(text="Ghana card GHA-123456789-071", why="digits too many"),
        ),
    ),
)
