"""Finds Swiss company numbers (UID)."""

from __future__ import annotations

from stdnum.ch import uid

from recognizers._national import AFTER, BEFORE, proves, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ch.uid",
    entity="CH_UID",
    category=Category.GOVERNMENT_ID,
    title="Swiss company numbers (UID)",
    source="BFS, Unternehmens-Identifikationsnummer, https://www.bfs.admin.ch",
    languages=("de", "fr", "it"),
    countries=("CH", "LI"),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:CHE[- ]?\d{{3}}\.?\d{{3}}\.?\d{{3}}(?: (?:MWST|TVA|IVA|TPV|HR|RC))?){AFTER}",
            score=0.5,
            why="the prefix CHE and a check digit",
        ),
    ),
    context=spelled("UID", "IDE", "MWST-Nummer", "numéro TVA", "Unternehmens-Identifikationsnummer", "MWST"),
    validate=proves(uid.is_valid),
    examples=Examples(
        found=(
            "UID: [[CHE-100.155.212]]",
            "UID [[CHE100155212]] im Handelsregister",
            '{"UID": "[[CHE-100.159.262]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form UID=[[CHE100165222]] saved",
            "[[CHE-100.155.212]]",
            "checked [[CHE100165222]], then went on",
        ),
        left=(
            Left(text="UID: CHE-100.155.219", why="the check digit is wrong"),
            Left(text="UID build-CHE-100.155.212", why="part of a longer code"),
            Left(text="UID 2.CHE100155212.1", why="part of a version"),
            Left(text="UID CHE-100.155.21271", why="digits too many"),
        ),
    ),
)
