"""Finds Bangladeshi national identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="bd.nid",
    entity="BD_NID",
    category=Category.GOVERNMENT_ID,
    title="Bangladeshi national identity numbers",
    source="Election Commission Bangladesh, NID Wing",
    languages=("bn", "en"),
    countries=("BD",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{10}}|\d{{13}}|(?:19|20)\d{{15}}){AFTER}",
            score=0.05,
            why="digits without a check digit: need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("NID", "জাতীয় পরিচয়পত্র", "স্মার্ট কার্ড", "এনআইডি", "smart card")),
    examples=Examples(
        found=(
            "NID: [[1234567890]]",
            "আমার এনআইডি নম্বর [[19901234567890123]]",
            '{"NID": "[[1839567896]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NID=[[19903414567890133]] saved",
        ),
        left=(
            Left(text="order 1234567890 shipped", why="no word that names the number"),
            Left(text="NID build-1234567890", why="part of a longer code"),
            Left(text="NID 2.19901234567890123.1", why="part of a version"),
            Left(text="NID 123456789071", why="digits too many"),
        ),
    ),
)
