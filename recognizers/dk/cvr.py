"""Finds Danish company numbers (CVR)."""

from __future__ import annotations

from stdnum.dk import cvr

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="dk.cvr",
    entity="DK_CVR",
    category=Category.GOVERNMENT_ID,
    title="Danish company numbers (CVR)",
    source="Erhvervsstyrelsen, CVR, https://datacvr.virk.dk",
    languages=("da",),
    countries=("DK", "FO"),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:(?:DK ?)?\d{{8}}|\d{{2}} \d{{2}} \d{{2}} \d{{2}}){GROUP_AFTER}",
            score=0.1,
            why="eight digits need the word",
        ),
    ),
    context=spelled("CVR", "CVR-nummer", "cvrnr", "SE-nummer", "CVR-nr"),
    validate=plausible(cvr.is_valid),
    examples=Examples(
        found=(
            "CVR: [[13585628]]",
            "CVR-nr. [[13 58 56 28]]",
            '{"CVR": "[[33925654]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CVR=[[60 58 56 28]] saved",
        ),
        left=(
            Left(text="CVR: 13585624", why="the check digit is wrong"),
            Left(text="order 13585628 shipped", why="no word that names the number"),
            Left(text="CVR build-13585628", why="part of a longer code"),
            Left(text="CVR 2.13 58 56 28.1", why="part of a version"),
            Left(text="CVR 1358562871", why="digits too many"),
        ),
    ),
)
