"""Finds Bulgarian uniform civil numbers (EGN)."""

from __future__ import annotations

from stdnum.bg import egn

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="bg.egn",
    entity="BG_EGN",
    category=Category.GOVERNMENT_ID,
    title="Bulgarian uniform civil numbers (EGN)",
    source="ЕСГРАОН, ЕГН; Закон за гражданската регистрация",
    languages=("bg",),
    countries=("BG",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{2}}(?:[024][1-9]|[135][0-2])(?:0[1-9]|[12]\d|3[01])\d{{4}}){AFTER}",
            score=0.2,
            why="ten digits with a date, also the shape of a Unix time",
        ),
    ),
    context=(*CITIZEN, *spelled("ЕГН", "единен граждански номер", "EGN", "ЛНЧ")),
    validate=plausible(egn.is_valid),
    examples=Examples(
        found=(
            "ЕГН: [[7523169263]]",
            "ЕГН-то ми е [[8032056031]].",
            '{"ЕГН": "[[7727199263]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ЕГН=[[8032016091]] saved",
        ),
        left=(
            Left(text="ЕГН: 7523169262", why="the check digit is wrong"),
            Left(text="order 7523169263 shipped", why="no word that names the number"),
            Left(text="ЕГН build-7523169263", why="part of a longer code"),
            Left(text="ЕГН 2.8032056031.1", why="part of a version"),
            Left(text="ЕГН 752316926371", why="digits too many"),
        ),
    ),
)
