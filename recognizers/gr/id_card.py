"""Finds Greek identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gr.id_card",
    entity="GR_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="Greek identity card numbers",
    source="Ελληνική Αστυνομία, δελτίο ταυτότητας",
    languages=("el",),
    countries=("GR",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧA-Z]{{1,2}}[ -]?\d{{6}}){AFTER}",
            score=0.1,
            why="one or two letters that Greek and Latin share, six digits: needs the word",
        ),
    ),
    context=(*CITIZEN, *spelled("ταυτότητα", "ταυτότητας", "ΑΔΤ", "Α.Δ.Τ.", "δελτίο ταυτότητας", "αριθμός ταυτότητας")),
    examples=Examples(
        found=(
            "ταυτότητα: [[ΑΒ 123456]]",
            "Αριθμός δελτίου ταυτότητας [[X-654321]]",
            '{"ταυτότητα": "[[ΑΒ 123111]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ταυτότητα=[[X-074841]] saved",
        ),
        left=(
            Left(text="order ΑΒ 123456 shipped", why="no word that names the number"),
            Left(text="ταυτότητα build-ΑΒ 123456", why="part of a longer code"),
            Left(text="ταυτότητα 2.X-654321.1", why="part of a version"),
            Left(text="ταυτότητα ΑΒ 12345671", why="digits too many"),
        ),
    ),
)
