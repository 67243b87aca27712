"""Finds Ontario health card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, HEALTH, plausible, spelled
from redactor.checks.national import passes_luhn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ca.health_on",
    entity="CA_HEALTH_CARD",
    category=Category.GOVERNMENT_ID,
    title="Ontario health card numbers",
    source="Ontario Ministry of Health, OHIP",
    languages=("en", "fr"),
    countries=("CA",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:[1-9]\d{{3}}[ -]\d{{3}}[ -]\d{{3}}(?:[ -]?[A-Z]{{2}})?){GROUP_AFTER}",
            score=0.25,
            why="4-3-3, a Luhn digit, a version code",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[1-9]\d{{9}}(?:[ -]?[A-Z]{{2}})?){AFTER}", score=0.1, why="ten digits need the word"),
    ),
    context=(*HEALTH, *spelled("OHIP", "health card", "carte santé", "health number", "HCN")),
    validate=plausible(passes_luhn),
    examples=Examples(
        found=(
            "OHIP: [[9885 745 803]]",
            "OHIP number [[5279964091]]",
            '{"OHIP": "[[9880 745 105]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form OHIP=[[5207444091]] saved",
        ),
        left=(
            Left(text="OHIP: 9885 745 808", why="the check digit is wrong"),
            Left(text="order 9885 745 803 shipped", why="no word that names the number"),
            Left(text="OHIP build-9885 745 803", why="part of a longer code"),
            Left(text="OHIP 2.5279964091.1", why="part of a version"),
            Left(text="OHIP 9885 745 80371", why="digits too many"),
        ),
    ),
)
