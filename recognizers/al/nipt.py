"""Finds Albanian personal and tax numbers."""

from __future__ import annotations

from stdnum.al import nipt

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="al.nipt",
    entity="AL_NIPT",
    category=Category.GOVERNMENT_ID,
    title="Albanian personal and tax numbers",
    source="DPT, NIPT; Ligji 8269 (numri i identitetit)",
    languages=("sq",),
    countries=("AL",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-T]\d{{8}}[A-W]){AFTER}",
            score=0.2,
            why="a letter for the decade, eight digits, a check letter",
        ),
        Pattern(name="spaced", regex=rf"{BEFORE}(?:AL [A-T] \d{{8}} [A-W]){AFTER}", score=0.5, why="with its prefix"),
    ),
    context=(*CITIZEN, *spelled("NIPT", "NUIS", "numri personal", "numri i identitetit", "NID")),
    validate=plausible(nipt.is_valid),
    examples=Examples(
        found=(
            "NIPT: [[K22218003V]]",
            "NIPT i firmës është [[L91402501L]]",
            '{"NIPT": "[[K22214093V]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIPT=[[L23462591L]] saved",
        ),
        left=(
            Left(text="order K22218003V shipped", why="no word that names the number"),
            Left(text="NIPT build-K22218003V", why="part of a longer code"),
            Left(text="NIPT 2.L91402501L.1", why="part of a version"),
        ),
    ),
)
