"""Finds Costa Rican company numbers."""

from __future__ import annotations

from stdnum.cr import cpj

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cr.company",
    entity="CR_CPJ",
    category=Category.GOVERNMENT_ID,
    title="Costa Rican company numbers",
    source="Registro Nacional, cédula jurídica",
    languages=("es",),
    countries=("CR",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:[2-5][- ]\d{{3}}[- ]\d{{6}}|[2-5]\d{{9}}){GROUP_AFTER}",
            score=0.15,
            why="1-3-6: needs the word",
        ),
    ),
    context=spelled("cédula jurídica", "persona jurídica"),
    validate=plausible(cpj.is_valid),
    examples=Examples(
        found=(
            "cédula jurídica: [[3-101-999999]]",
            "cédula jurídica [[4 000 042138]] de la sociedad",
            '{"cedula_juridica": "[[3-101-199099]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cedula_juridica=[[4 000 092199]] saved",
        ),
        left=(
            Left(text="cédula jurídica: 3-091-999899", why="the check digit is wrong"),
            Left(text="order 3-101-999999 shipped", why="no word that names the number"),
            Left(text="cédula jurídica build-3-101-999999", why="part of a longer code"),
            Left(text="cédula jurídica 2.4 000 042138.1", why="part of a version"),
            Left(text="cédula jurídica 3-101-99999971", why="digits too many"),
        ),
    ),
)
