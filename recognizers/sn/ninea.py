"""Finds Senegalese company numbers (NINEA)."""

from __future__ import annotations

from stdnum.sn import ninea

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="sn.ninea",
    entity="SN_NINEA",
    category=Category.GOVERNMENT_ID,
    title="Senegalese company numbers (NINEA)",
    source="ANSD, NINEA",
    languages=("fr",),
    countries=("SN",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:\d{{7}} ?\d[A-Z]\d|\d{{7}}){AFTER}", score=0.05, why="seven digits need the word"),
    ),
    context=spelled("NINEA"),
    validate=plausible(ninea.is_valid),
    examples=Examples(
        found=(
            "NINEA: [[3067221]]",
            "NINEA [[30672212G2]] de la société",
            '{"NINEA": "[[8377021]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NINEA=[[30672211G5]] saved",
        ),
        left=(
            Left(text="NINEA: 3067220", why="the check digit is wrong"),
            Left(text="order 3067221 shipped", why="no word that names the number"),
            Left(text="NINEA build-3067221", why="part of a longer code"),
            Left(text="NINEA 2.30672212G2.1", why="part of a version"),
            Left(text="NINEA 306722171", why="digits too many"),
        ),
    ),
)
