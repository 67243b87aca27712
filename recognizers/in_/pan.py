"""Finds Indian permanent account numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, TAX, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="in_.pan",
    entity="IN_PAN",
    category=Category.GOVERNMENT_ID,
    title="Indian permanent account numbers",
    source="Income-tax Act 1961 s. 139A; Income Tax Department",
    languages=("en", "hi"),
    countries=("IN",),
    patterns=(
        Pattern(
            name="holder",
            regex=rf"{BEFORE}(?:[A-Z]{{3}}[ABCFGHJLPT][A-Z]\d{{4}}[A-Z]){AFTER}",
            score=0.65,
            why="the fourth letter says what holds it",
        ),
        Pattern(name="shape", regex=rf"{BEFORE}(?:[A-Z]{{5}}\d{{4}}[A-Z]){AFTER}", score=0.4, why="five letters, four digits, a letter"),
        Pattern(
            name="any_case",
            regex=rf"{BEFORE}(?:[A-Z]{{3}}[ABCFGHJLPT][A-Z]\d{{4}}[A-Z]|[A-Z]\d{{4}}[A-Z]{{5}}){AFTER}",
            score=0.1,
            why="small letters need the word",
            caseless=True,
        ),
    ),
    context=(*TAX, *spelled("PAN", "permanent account", "PAN card", "पैन", "income tax")),
    examples=Examples(
        found=(
            "PAN: [[ABBPM4567S]]",
            "My PAN number is [[AAASA1111R]] with text beyond it",
            '{"PAN": "[[ABBPM4478S]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form PAN=[[AAASA8041R]] saved",
            "[[ABBPM4567S]]",
            "checked [[AAASA8041R]], then went on",
        ),
        left=(
            Left(text="PAN build-ABBPM4567S", why="part of a longer code"),
            Left(text="PAN 2.AAASA1111R.1", why="part of a version"),
            Left(text="PAN ABCD1234", why="two places too few"),
        ),
    ),
)
