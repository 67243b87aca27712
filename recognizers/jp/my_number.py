"""Finds Japanese individual numbers (My Number)."""

from __future__ import annotations

from stdnum.jp import in_

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="jp.my_number",
    entity="JP_MY_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Japanese individual numbers (My Number)",
    source="行政手続における特定の個人を識別するための番号の利用等に関する法律；総務省",
    languages=("ja",),
    countries=("JP",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:\d{{4}}[ -]\d{{4}}[ -]\d{{4}}){GROUP_AFTER}",
            score=0.25,
            why="4-4-4 and a check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{12}}){AFTER}", score=0.1, why="twelve digits need the word"),
    ),
    context=spelled("マイナンバー", "個人番号", "My Number", "通知カード", "mynumber"),
    validate=plausible(in_.is_valid),
    examples=Examples(
        found=(
            "マイナンバー: [[621498320257]]",
            "私のマイナンバーは[[6214 9832 0257]]です。",
            "個人番号: [[621494320457]]",
            '{"マイナンバー": "[[621494320457]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form マイナンバー=[[6811 9830 0052]] saved",
        ),
        left=(
            Left(text="マイナンバー: 621498320256", why="the check digit is wrong"),
            Left(text="order 621498320257 shipped", why="no word that names the number"),
            Left(text="マイナンバー build-621498320257", why="part of a longer code"),
            Left(text="マイナンバー 2.6214 9832 0257.1", why="part of a version"),
            Left(text="マイナンバー 62149832025771", why="digits too many"),
        ),
    ),
)
