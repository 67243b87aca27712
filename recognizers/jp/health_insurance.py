"""Finds Japanese health insurance numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="jp.health_insurance",
    entity="JP_HEALTH_INSURANCE",
    category=Category.GOVERNMENT_ID,
    title="Japanese health insurance numbers",
    source="厚生労働省，保険者番号・被保険者番号",
    languages=("ja",),
    countries=("JP",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{8}}){AFTER}", score=0.05, why="eight digits need the word"),),
    context=spelled("保険者番号", "被保険者番号", "健康保険証", "保険証番号"),
    examples=Examples(
        found=(
            "保険者番号: [[06123456]]",
            "健康保険証 [[06124452]]",
            '{"保険者番号": "[[06195426]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 保険者番号=[[96723436]] saved",
        ),
        left=(
            Left(text="order 06123456 shipped", why="no word that names the number"),
            Left(text="保険者番号 build-06123456", why="part of a longer code"),
            Left(text="保険者番号 2.06124452.1", why="part of a version"),
            Left(text="保険者番号 0612345671", why="digits too many"),
        ),
    ),
)
