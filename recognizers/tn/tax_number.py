"""Finds Tunisian tax numbers (matricule fiscal)."""

from __future__ import annotations

from stdnum.tn import mf

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="tn.tax_number",
    entity="TN_MF",
    category=Category.GOVERNMENT_ID,
    title="Tunisian tax numbers (matricule fiscal)",
    source="Ministère des Finances, matricule fiscal",
    languages=("ar", "fr"),
    countries=("TN",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{7}} ?/?[A-HJ-NP-TV-Z](?:[ /]?[ABDNP][ /]?[CMNPE][ /]?\d{{3}})?){AFTER}",
            score=0.15,
            why="seven digits, a key, codes: needs the word",
        ),
    ),
    context=spelled("matricule fiscal", "المعرف الجبائي", "identifiant fiscal"),
    validate=plausible(mf.is_valid),
    examples=Examples(
        found=(
            "matricule fiscal: [[1234567/M/A/E/001]]",
            "matricule fiscal : [[1282182W]]",
            '{"matricule_fiscal": "[[1234567/M/A/E/002]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form matricule_fiscal=[[1282783W]] saved",
        ),
        left=(
            Left(text="order 1234567/M/A/E/001 shipped", why="no word that names the number"),
            Left(text="matricule fiscal build-1234567/M/A/E/001", why="part of a longer code"),
            Left(text="matricule fiscal 2.1282182W.1", why="part of a version"),
            Left(text="matricule fiscal 1234567/M/A/E/00171", why="digits too many"),
        ),
    ),
)
