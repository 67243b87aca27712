"""Finds Finnish business identity codes."""

from __future__ import annotations

from stdnum.fi import ytunnus

from recognizers._national import COMPANY, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="fi.business_id",
    entity="FI_YTUNNUS",
    category=Category.GOVERNMENT_ID,
    title="Finnish business identity codes",
    source="PRH, Y-tunnus, https://www.ytj.fi",
    languages=("fi", "sv"),
    countries=("FI",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:\d{{7}}-\d){GROUP_AFTER}",
            score=0.3,
            why="seven digits, dash, a check digit: needs the word",
        ),
    ),
    context=(*COMPANY, *spelled("Y-tunnus", "FO-nummer", "ytunnus", "business ID", "LY-tunnus")),
    validate=plausible(ytunnus.is_valid),
    examples=Examples(
        found=(
            "Y-tunnus: [[2077474-0]]",
            "Yrityksen Y-tunnus on [[5077449-3]]",
            '{"Y-tunnus": "[[6075479-5]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Y-tunnus=[[2477574-0]] saved",
        ),
        left=(
            Left(text="Y-tunnus: 2077474-6", why="the check digit is wrong"),
            Left(text="order 2077474-0 shipped", why="no word that names the number"),
            Left(text="Y-tunnus build-2077474-0", why="part of a longer code"),
            Left(text="Y-tunnus 2.5077449-3.1", why="part of a version"),
            Left(text="Y-tunnus 2077474-071", why="digits too many"),
        ),
    ),
)
