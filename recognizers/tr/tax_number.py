"""Finds Turkish tax numbers (VKN)."""

from __future__ import annotations

from stdnum.tr import vkn

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="tr.tax_number",
    entity="TR_VKN",
    category=Category.GOVERNMENT_ID,
    title="Turkish tax numbers (VKN)",
    source="GİB, vergi kimlik numarası",
    languages=("tr",),
    countries=("TR",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{10}}){AFTER}", score=0.1, why="ten digits need the word"),),
    context=spelled("vergi kimlik", "VKN", "vergi no", "vergi numarası", "vergi dairesi"),
    validate=plausible(vkn.is_valid),
    examples=Examples(
        found=(
            "vergi kimlik: [[4540536920]]",
            "Vergi numarası: [[6840636430]]",
            '{"vergi_kimlik": "[[4508536200]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form vergi_kimlik=[[4710526550]] saved",
        ),
        left=(
            Left(text="vergi kimlik: 4540536921", why="the check digit is wrong"),
            Left(text="order 4540536920 shipped", why="no word that names the number"),
            Left(text="vergi kimlik build-4540536920", why="part of a longer code"),
            Left(text="vergi kimlik 2.6840636430.1", why="part of a version"),
            Left(text="vergi kimlik 454053692071", why="digits too many"),
        ),
    ),
)
