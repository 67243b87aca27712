"""Finds Japanese corporate numbers."""

from __future__ import annotations

from stdnum.jp import cn

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="jp.corporate_number",
    entity="JP_CORPORATE_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Japanese corporate numbers",
    source="国税庁，法人番号",
    languages=("ja",),
    countries=("JP",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:[1-9]-\d{{4}}-\d{{4}}-\d{{4}}){GROUP_AFTER}",
            score=0.4,
            why="1-4-4-4 and a check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:T?[1-9]\d{{12}}){AFTER}", score=0.1, why="thirteen digits need the word"),
    ),
    context=spelled("法人番号", "登録番号", "適格請求書", "corporate number"),
    validate=plausible(cn.is_valid),
    examples=Examples(
        found=(
            "法人番号: [[5-8356-7825-6246]]",
            "法人番号：[[5835678256246]]",
            '{"法人番号": "[[1-8356-7028-6246]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form 法人番号=[[5835658256266]] saved",
            "[[5-8356-7825-6246]]",
            "checked [[1-8356-7028-6246]], then went on",
        ),
        left=(
            Left(text="法人番号: 5-8356-7825-6243", why="the check digit is wrong"),
            Left(text="order 5835678256246 shipped", why="no word that names the number"),
            Left(text="法人番号 build-5-8356-7825-6246", why="part of a longer code"),
            Left(text="法人番号 2.5835678256246.1", why="part of a version"),
            Left(text="法人番号 5-8356-7825-624671", why="digits too many"),
        ),
    ),
)
