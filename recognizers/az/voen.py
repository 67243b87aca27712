"""Finds Azerbaijani taxpayer numbers (VÖEN)."""

from __future__ import annotations

from stdnum.az import voen

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="az.voen",
    entity="AZ_VOEN",
    category=Category.GOVERNMENT_ID,
    title="Azerbaijani taxpayer numbers (VÖEN)",
    source="Dövlət Vergi Xidməti, VÖEN",
    languages=("az",),
    countries=("AZ",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{9}}[12]){AFTER}", score=0.1, why="ten digits need the word"),),
    context=spelled("VÖEN", "VOEN", "vergi ödəyicisi"),
    validate=plausible(voen.is_valid),
    examples=Examples(
        found=(
            "VÖEN: [[1401555071]]",
            "VÖEN [[1402835051]] şirkət",
            '{"VOEN": "[[1407955071]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form VOEN=[[0301557271]] saved",
        ),
        left=(
            Left(text="VÖEN: 1401952071", why="the check digit is wrong"),
            Left(text="order 1401555071 shipped", why="no word that names the number"),
            Left(text="VÖEN build-1401555071", why="part of a longer code"),
            Left(text="VÖEN 2.1402835051.1", why="part of a version"),
            Left(text="VÖEN 140155507171", why="digits too many"),
        ),
    ),
)
