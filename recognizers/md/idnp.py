"""Finds Moldovan personal and company numbers (IDNP, IDNO)."""

from __future__ import annotations

from stdnum.md import idno

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="md.idnp",
    entity="MD_IDNP",
    category=Category.GOVERNMENT_ID,
    title="Moldovan personal and company numbers (IDNP, IDNO)",
    source="ASP, IDNP; Legea 1320/1997",
    languages=("ro", "ru"),
    countries=("MD",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:[0-2]\d{{12}}){AFTER}", score=0.1, why="thirteen digits need the word"),),
    context=(*CITIZEN, *spelled("IDNP", "IDNO", "cod personal", "codul personal", "cod fiscal", "фискальный код")),
    validate=plausible(idno.is_valid),
    examples=Examples(
        found=(
            "IDNP: [[1008600038413]]",
            "IDNP-ul meu: [[1308600038467]]",
            '{"IDNP": "[[1008602038417]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form IDNP=[[1058604038483]] saved",
        ),
        left=(
            Left(text="IDNP: 1008600038415", why="the check digit is wrong"),
            Left(text="order 1008600038413 shipped", why="no word that names the number"),
            Left(text="IDNP build-1008600038413", why="part of a longer code"),
            Left(text="IDNP 2.1308600038467.1", why="part of a version"),
            Left(text="IDNP 100860003841371", why="digits too many"),
        ),
    ),
)
