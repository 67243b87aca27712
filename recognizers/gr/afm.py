"""Finds Greek tax numbers (AFM)."""

from __future__ import annotations

from stdnum.gr import vat

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gr.afm",
    entity="GR_AFM",
    category=Category.GOVERNMENT_ID,
    title="Greek tax numbers (AFM)",
    source="ΑΑΔΕ, ΑΦΜ, https://www.aade.gr",
    languages=("el",),
    countries=("GR",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:(?:(?:EL|GR) ?)?\d{{9}}){AFTER}", score=0.1, why="nine digits need the word"),),
    context=(*TAX, *spelled("ΑΦΜ", "Α.Φ.Μ.", "AFM", "φορολογικό μητρώο", "ΔΟΥ")),
    validate=plausible(vat.is_valid),
    examples=Examples(
        found=(
            "ΑΦΜ: [[094259216]]",
            "ΑΦΜ [[194209216]], ΔΟΥ Αθηνών",
            '{"ΑΦΜ": "[[094250916]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ΑΦΜ=[[093259010]] saved",
        ),
        left=(
            Left(text="ΑΦΜ: 094259210", why="the check digit is wrong"),
            Left(text="order 094259216 shipped", why="no word that names the number"),
            Left(text="ΑΦΜ build-094259216", why="part of a longer code"),
            Left(text="ΑΦΜ 2.194209216.1", why="part of a version"),
            Left(text="ΑΦΜ 09425921671", why="digits too many"),
        ),
    ),
)
