"""Finds Spanish company tax numbers."""

from __future__ import annotations

from stdnum.es import cif

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="es.cif",
    entity="ES_CIF",
    category=Category.GOVERNMENT_ID,
    title="Spanish company tax numbers",
    source="Real Decreto 1065/2007; AEAT, NIF de las personas jurídicas",
    languages=("es",),
    countries=("ES",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[ABCDEFGHJNPQRSUVW][ -]?\d{{7}}[ -]?[\dA-J]){AFTER}",
            score=0.3,
            why="a letter for the legal form, seven digits, a check place",
        ),
    ),
    context=spelled("CIF", "NIF", "sociedad", "S.L.", "S.A.", "razón social", "VAT"),
    validate=plausible(cif.is_valid),
    examples=Examples(
        found=(
            "CIF: [[J99216582]]",
            "Talleres Ejemplo, S.L., CIF [[J59215582]]",
            '{"CIF": "[[J93216976]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CIF=[[J90918582]] saved",
        ),
        left=(
            Left(text="CIF: J99216586", why="the check digit is wrong"),
            Left(text="order J99216582 shipped", why="no word that names the number"),
            Left(text="CIF build-J99216582", why="part of a longer code"),
            Left(text="CIF 2.J59215582.1", why="part of a version"),
            Left(text="CIF J9921658271", why="digits too many"),
        ),
    ),
)
