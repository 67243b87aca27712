"""Finds Venezuelan tax numbers (RIF)."""

from __future__ import annotations

from stdnum.ve import rif

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ve.rif",
    entity="VE_RIF",
    category=Category.GOVERNMENT_ID,
    title="Venezuelan tax numbers (RIF)",
    source="SENIAT, RIF",
    languages=("es",),
    countries=("VE",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{BEFORE}(?:[VEJPG]-\d{{8}}-\d){AFTER}",
            score=0.6,
            why="letter, eight digits, a check digit",
            caseless=True,
        ),
        Pattern(
            name="bare", regex=rf"{BEFORE}(?:[VEJPG]-?\d{{9}}){AFTER}", score=0.2, why="without dashes it needs the word", caseless=True
        ),
    ),
    context=(*TAX, *spelled("RIF", "R.I.F.", "SENIAT")),
    validate=plausible(rif.is_valid),
    examples=Examples(
        found=(
            "RIF: [[V-11470283-4]]",
            "RIF [[V114702834]] de la empresa",
            '{"RIF": "[[V-31470683-4]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RIF=[[V114482834]] saved",
            "[[V-11470283-4]]",
            "checked [[V-31470683-4]], then went on",
        ),
        left=(
            Left(text="RIF: V-11470283-6", why="the check digit is wrong"),
            Left(text="order V114702834 shipped", why="no word that names the number"),
            Left(text="RIF build-V-11470283-4", why="part of a longer code"),
            Left(text="RIF 2.V114702834.1", why="part of a version"),
            Left(text="RIF V-11470283-471", why="digits too many"),
        ),
    ),
)
