"""Finds Indian Aadhaar virtual identifiers."""

from __future__ import annotations

from stdnum.in_ import vid

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="in_.vid",
    entity="IN_VID",
    category=Category.GOVERNMENT_ID,
    title="Indian Aadhaar virtual identifiers",
    source="UIDAI, Virtual ID",
    languages=("en", "hi"),
    countries=("IN",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:[2-9]\d{{15}}|[2-9]\d{{3}} \d{{4}} \d{{4}} \d{{4}}){GROUP_AFTER}",
            score=0.1,
            why="sixteen digits need the word",
        ),
    ),
    context=spelled("VID", "virtual ID", "Aadhaar virtual", "आधार"),
    validate=plausible(vid.is_valid),
    examples=Examples(
        found=(
            "VID: [[2341234123412341]]",
            "Aadhaar virtual ID [[2341 2341 2341 2341]]",
            '{"VID": "[[7341134129412301]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form VID=[[2326 1941 2341 2341]] saved",
        ),
        left=(
            Left(text="VID: 2341234123412346", why="the check digit is wrong"),
            Left(text="order 2341234123412341 shipped", why="no word that names the number"),
            Left(text="VID build-2341234123412341", why="part of a longer code"),
            Left(text="VID 2.2341 2341 2341 2341.1", why="part of a version"),
            Left(text="VID 234123412341234171", why="digits too many"),
        ),
    ),
)
