"""Finds Maltese identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="mt.id_card",
    entity="MT_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="Maltese identity card numbers",
    source="Identity Malta (Identità), https://identita.gov.mt",
    languages=("mt", "en"),
    countries=("MT",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{3,7}}[MGAPLHBZ]){AFTER}",
            score=0.1,
            why="up to seven digits and a letter: need the word",
            caseless=True,
        ),
        Pattern(name="padded", regex=rf"{BEFORE}(?:0\d{{6}}[MGAPLHBZ]){AFTER}", score=0.2, why="with leading zeros"),
    ),
    context=(*CITIZEN, *spelled("karta tal-identità", "ID card", "karta tal-identita", "identity card")),
    examples=Examples(
        found=(
            "karta tal-identità: [[0123456M]]",
            "Il-karta tal-identità [[123456M]]",
            '{"karta_tal-identita": "[[0100456M]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form karta_tal-identita=[[103818M]] saved",
        ),
        left=(
            Left(text="order 0123456M shipped", why="no word that names the number"),
            Left(text="karta tal-identità build-0123456M", why="part of a longer code"),
            Left(text="karta tal-identità 2.123456M.1", why="part of a version"),
        ),
    ),
)
