"""Finds New Zealand national health index numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, HEALTH, plausible, spelled
from redactor.checks.national import nz_health
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="nz.nhi",
    entity="NZ_NHI",
    category=Category.GOVERNMENT_ID,
    title="New Zealand national health index numbers",
    source="HISO 10046:2024 Consumer Health Identity Standard",
    languages=("en", "mi"),
    countries=("NZ",),
    patterns=(
        Pattern(
            name="old",
            regex=rf"{BEFORE}(?:[A-HJ-NP-Z]{{3}}\d{{4}}){AFTER}",
            score=0.3,
            why="three letters without I and O, four digits, the last a check digit",
        ),
        Pattern(
            name="new", regex=rf"{BEFORE}(?:[A-HJ-NP-Z]{{3}}\d{{2}}[A-HJ-NP-Z]{{2}}){AFTER}", score=0.3, why="since 2026: a check letter"
        ),
    ),
    context=(*HEALTH, *spelled("NHI", "national health index", "patient")),
    validate=plausible(nz_health),
    examples=Examples(
        found=(
            "NHI: [[ZAC5361]]",
            "NHI [[ZBN77VL]] admitted overnight",
            '{"NHI": "[[ZAC6503]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NHI=[[ZBN26VL]] saved",
        ),
        left=(
            Left(text="NHI: ZAC5367", why="the check digit is wrong"),
            Left(text="order ZAC5361 shipped", why="no word that names the number"),
            Left(text="NHI build-ZAC5361", why="part of a longer code"),
            Left(text="NHI 2.ZBN77VL.1", why="part of a version"),
            Left(text="NHI ZAC536171", why="digits too many"),
        ),
    ),
)
