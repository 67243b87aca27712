"""Finds Canadian social insurance numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.checks.national import passes_luhn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ca.sin",
    entity="CA_SIN",
    category=Category.GOVERNMENT_ID,
    title="Canadian social insurance numbers",
    source="Service Canada, Social Insurance Number, https://www.canada.ca",
    languages=("en", "fr"),
    countries=("CA",),
    patterns=(
        Pattern(
            name="dashes",
            regex=rf"{GROUP_BEFORE}(?:[1-79]\d{{2}}-\d{{3}}-\d{{3}}){GROUP_AFTER}",
            score=0.45,
            why="3-3-3 with dashes, a Luhn digit",
        ),
        Pattern(
            name="spaces",
            regex=rf"{GROUP_BEFORE}(?:[1-79]\d{{2}} \d{{3}} \d{{3}}){GROUP_AFTER}",
            score=0.3,
            why="with spaces it may be an amount",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[1-79]\d{{8}}){AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=spelled("SIN", "NAS", "social insurance", "assurance sociale", "numéro d'assurance sociale"),
    validate=plausible(passes_luhn),
    examples=Examples(
        found=(
            "SIN: [[130-692-544]]",
            "My SIN is [[258 933 688]].",
            "mon NAS : [[130692544]]",
            '{"SIN": "[[130692544]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form SIN=[[730-842-564]] saved",
            "[[130-692-544]]",
            "checked [[730-842-564]], then went on",
        ),
        left=(
            Left(text="SIN: 130-692-540", why="the check digit is wrong"),
            Left(text="order 258 933 688 shipped", why="no word that names the number"),
            Left(text="SIN build-130-692-544", why="part of a longer code"),
            Left(text="SIN 2.258 933 688.1", why="part of a version"),
            Left(text="SIN 130-692-54471", why="digits too many"),
            Left(text="SIN 812-345-678", why="no number begins with 8"),
            Left(text="SIN 046 454 286", why="no number begins with 0"),
        ),
    ),
)
