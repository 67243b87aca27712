"""Finds Taiwanese unified business numbers."""

from __future__ import annotations

from stdnum.tw import ubn

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="tw.ubn",
    entity="TW_UBN",
    category=Category.GOVERNMENT_ID,
    title="Taiwanese unified business numbers",
    source="財政部，統一編號",
    languages=("zh",),
    countries=("TW",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{8}}){AFTER}", score=0.05, why="eight digits need the word"),),
    context=spelled("統一編號", "統編", "UBN"),
    validate=plausible(ubn.is_valid),
    examples=Examples(
        found=(
            "統一編號: [[00501503]]",
            "公司統編：[[00904604]]",
            '{"統一編號": "[[40008823]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 統一編號=[[00507703]] saved",
        ),
        left=(
            Left(text="統一編號: 00501501", why="the check digit is wrong"),
            Left(text="order 00501503 shipped", why="no word that names the number"),
            Left(text="統一編號 build-00501503", why="part of a longer code"),
            Left(text="統一編號 2.00904604.1", why="part of a version"),
            Left(text="統一編號 0050150371", why="digits too many"),
        ),
    ),
)
