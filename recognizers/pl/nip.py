"""Finds Polish tax numbers (NIP)."""

from __future__ import annotations

from stdnum.pl import nip

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pl.nip",
    entity="PL_NIP",
    category=Category.GOVERNMENT_ID,
    title="Polish tax numbers (NIP)",
    source="Ustawa o zasadach ewidencji i identyfikacji podatników; https://www.podatki.gov.pl",
    languages=("pl",),
    countries=("PL",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:(?:PL ?)?\d{{3}}-(?:\d{{3}}-\d{{2}}-\d{{2}}|\d{{2}}-\d{{2}}-\d{{3}})){GROUP_AFTER}",
            score=0.5,
            why="3-3-2-2 or 3-2-2-3 with dashes",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:(?:PL ?)?\d{{10}}){AFTER}", score=0.1, why="ten digits need the word"),
    ),
    context=(*TAX, *spelled("NIP", "numer identyfikacji podatkowej", "numer NIP", "podatnik")),
    validate=plausible(nip.is_valid),
    examples=Examples(
        found=(
            "NIP: [[856-734-62-15]]",
            "Faktura na NIP [[8567346215]]",
            '{"NIP": "[[856-742-68-65]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIP=[[8067746615]] saved",
            "[[856-734-62-15]]",
            "checked [[856-742-68-65]], then went on",
        ),
        left=(
            Left(text="NIP: 856-734-62-13", why="the check digit is wrong"),
            Left(text="order 8567346215 shipped", why="no word that names the number"),
            Left(text="NIP build-856-734-62-15", why="part of a longer code"),
            Left(text="NIP 2.8567346215.1", why="part of a version"),
            Left(text="NIP 856-734-62-1571", why="digits too many"),
        ),
    ),
)
