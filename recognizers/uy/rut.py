"""Finds Uruguayan tax numbers (RUT)."""

from __future__ import annotations

from stdnum.uy import rut

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="uy.rut",
    entity="UY_RUT",
    category=Category.GOVERNMENT_ID,
    title="Uruguayan tax numbers (RUT)",
    source="DGI, RUT",
    languages=("es",),
    countries=("UY",),
    patterns=(
        Pattern(name="printed", regex=rf"{GROUP_BEFORE}(?:\d{{2}}-\d{{6}}-\d{{3}}-\d){GROUP_AFTER}", score=0.5, why="2-6-3-1"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{12}}){AFTER}", score=0.15, why="twelve digits need the word"),
    ),
    context=spelled("RUT", "DGI", "R.U.T."),
    validate=plausible(rut.is_valid),
    examples=Examples(
        found=(
            "RUT: [[21-100342-001-7]]",
            "RUT [[211003420017]] ante la DGI",
            '{"RUT": "[[01-100142-001-7]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RUT=[[221003480017]] saved",
            "[[21-100342-001-7]]",
            "checked [[01-100142-001-7]], then went on",
        ),
        left=(
            Left(text="RUT: 21-100342-001-8", why="the check digit is wrong"),
            Left(text="order 211003420017 shipped", why="no word that names the number"),
            Left(text="RUT build-21-100342-001-7", why="part of a longer code"),
            Left(text="RUT 2.211003420017.1", why="part of a version"),
            Left(text="RUT 21-100342-001-771", why="digits too many"),
        ),
    ),
)
