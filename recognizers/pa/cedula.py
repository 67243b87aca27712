"""Finds Panamanian identity numbers."""

from __future__ import annotations

from recognizers._national import CITIZEN, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pa.cedula",
    entity="PA_CEDULA",
    category=Category.GOVERNMENT_ID,
    title="Panamanian identity numbers",
    source="Tribunal Electoral, cédula de identidad personal",
    languages=("es",),
    countries=("PA",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:(?!\d{{1,2}}-\d{{1,2}}-(?:19|20)\d\d(?!\d))(?:1[0-3]|[1-9]|PE|E|N)-\d{{1,4}}-\d{{1,6}}){GROUP_AFTER}",
            score=0.1,
            why="province, volume, entry: need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("cédula", "C.I.P.", "cédula de identidad", "RUC")),
    examples=Examples(
        found=(
            "cédula: [[8-123-4567]]",
            "con cédula [[PE-12-345]]",
            '{"cedula": "[[8-121-4577]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula=[[PE-18-073]] saved",
        ),
        left=(
            Left(text="order 8-123-4567 shipped", why="no word that names the number"),
            Left(text="cédula build-8-123-4567", why="part of a longer code"),
            Left(text="cédula 2.PE-12-345.1", why="part of a version"),
        ),
    ),
)
