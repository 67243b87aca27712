"""Finds Hungarian personal tax numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.checks.national import hu_tax
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="hu.tax_id",
    entity="HU_TAX_ID",
    category=Category.GOVERNMENT_ID,
    title="Hungarian personal tax numbers",
    source="1996. évi XX. törvény; NAV, adóazonosító jel",
    languages=("hu",),
    countries=("HU",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:8\d{{9}}){AFTER}", score=0.15, why="ten digits from 8 need the word"),),
    context=(*TAX, *spelled("adóazonosító", "adóazonosító jel", "adókártya", "adóigazolvány")),
    validate=plausible(hu_tax),
    examples=Examples(
        found=(
            "adóazonosító: [[8323619239]]",
            "Adóazonosító jelem: [[8300954279]]",
            '{"adoazonosito": "[[8383699239]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form adoazonosito=[[8830950297]] saved",
        ),
        left=(
            Left(text="adóazonosító: 8323619231", why="the check digit is wrong"),
            Left(text="order 8323619239 shipped", why="no word that names the number"),
            Left(text="adóazonosító build-8323619239", why="part of a longer code"),
            Left(text="adóazonosító 2.8300954279.1", why="part of a version"),
            Left(text="adóazonosító 832361923971", why="digits too many"),
        ),
    ),
)
