"""Finds Brazilian driving licence numbers (CNH)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, plausible, spelled
from redactor.checks.national import br_driver
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="br.cnh",
    entity="BR_CNH",
    category=Category.GOVERNMENT_ID,
    title="Brazilian driving licence numbers (CNH)",
    source="SENATRAN, CNH",
    languages=("pt",),
    countries=("BR",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.1, why="eleven digits need the word"),),
    context=(*DRIVING, *spelled("CNH", "carteira de motorista", "carteira nacional de habilitação", "habilitação")),
    validate=plausible(br_driver),
    examples=Examples(
        found=(
            "CNH: [[02859020106]]",
            "Minha CNH: [[02855471345]]",
            '{"CNH": "[[02859023276]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CNH=[[52754471342]] saved",
        ),
        left=(
            Left(text="CNH: 02859020101", why="the check digit is wrong"),
            Left(text="order 02859020106 shipped", why="no word that names the number"),
            Left(text="CNH build-02859020106", why="part of a longer code"),
            Left(text="CNH 2.02855471345.1", why="part of a version"),
            Left(text="CNH 0285902010671", why="digits too many"),
        ),
    ),
)
