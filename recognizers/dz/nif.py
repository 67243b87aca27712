"""Finds Algerian tax numbers (NIF)."""

from __future__ import annotations

from stdnum.dz import nif

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="dz.nif",
    entity="DZ_NIF",
    category=Category.GOVERNMENT_ID,
    title="Algerian tax numbers (NIF)",
    source="DGI, NIF",
    languages=("ar", "fr"),
    countries=("DZ",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{15}}|\d{{20}}){AFTER}", score=0.1, why="digits need the word"),),
    context=spelled("NIF", "الرقم الجبائي", "numéro d'identification fiscale"),
    validate=plausible(nif.is_valid),
    examples=Examples(
        found=(
            "NIF: [[416001000000007]]",
            "NIF de la SARL [[416001030007004]]",
            '{"NIF": "[[486501023000007]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIF=[[416901098400007]] saved",
        ),
        left=(
            Left(text="order 416001000000007 shipped", why="no word that names the number"),
            Left(text="NIF build-416001000000007", why="part of a longer code"),
            Left(text="NIF 2.416001030007004.1", why="part of a version"),
            Left(text="NIF 41600100000000771", why="digits too many"),
        ),
    ),
)
