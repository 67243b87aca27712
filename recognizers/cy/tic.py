"""Finds Cypriot tax identification codes."""

from __future__ import annotations

from stdnum.cy import vat

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cy.tic",
    entity="CY_TIC",
    category=Category.GOVERNMENT_ID,
    title="Cypriot tax identification codes",
    source="Τμήμα Φορολογίας, ΑΦΤ; OECD, TINs: Cyprus",
    languages=("el", "tr", "en"),
    countries=("CY",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:(?:CY[ -]?)?\d{{8}}[A-Z]){AFTER}",
            score=0.2,
            why="eight digits and a check letter: need the word",
        ),
    ),
    context=(*TAX, *spelled("TIC", "ΑΦΤ", "tax identification code", "ΦΠΑ", "VAT")),
    validate=plausible(vat.is_valid),
    examples=Examples(
        found=(
            "TIC: [[10259033P]]",
            "Our TIC is [[CY-10259033P]]",
            '{"TIC": "[[20053937P]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form TIC=[[CY-10853033P]] saved",
        ),
        left=(
            Left(text="TIC: 10259030P", why="the check digit is wrong"),
            Left(text="order 10259033P shipped", why="no word that names the number"),
            Left(text="TIC build-10259033P", why="part of a longer code"),
            Left(text="TIC 2.CY-10259033P.1", why="part of a version"),
        ),
    ),
)
