"""Finds Polish business numbers (REGON)."""

from __future__ import annotations

from stdnum.pl import regon

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pl.regon",
    entity="PL_REGON",
    category=Category.GOVERNMENT_ID,
    title="Polish business numbers (REGON)",
    source="GUS, https://wyszukiwarkaregon.stat.gov.pl",
    languages=("pl",),
    countries=("PL",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{9}}|\d{{14}}){AFTER}", score=0.1, why="digits need the word"),),
    context=spelled("REGON", "numer REGON"),
    validate=plausible(regon.is_valid),
    examples=Examples(
        found=(
            "REGON: [[192598184]]",
            "REGON [[12345678512347]] w rejestrze",
            '{"REGON": "[[192598385]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form REGON=[[95345676512347]] saved",
        ),
        left=(
            Left(text="REGON: 192598188", why="the check digit is wrong"),
            Left(text="order 192598184 shipped", why="no word that names the number"),
            Left(text="REGON build-192598184", why="part of a longer code"),
            Left(text="REGON 2.12345678512347.1", why="part of a version"),
            Left(text="REGON 19259818471", why="digits too many"),
        ),
    ),
)
