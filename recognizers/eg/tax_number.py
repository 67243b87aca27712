"""Finds Egyptian tax numbers."""

from __future__ import annotations

from stdnum.eg import tn

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="eg.tax_number",
    entity="EG_TAX_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Egyptian tax numbers",
    source="مصلحة الضرائب المصرية",
    languages=("ar",),
    countries=("EG",),
    patterns=(
        Pattern(name="number", regex=rf"{GROUP_BEFORE}(?:\d{{3}}-\d{{3}}-\d{{3}}){GROUP_AFTER}", score=0.15, why="3-3-3: needs the word"),
    ),
    context=(*TAX, *spelled("الرقم الضريبي", "التسجيل الضريبي", "ضريبي")),
    validate=plausible(tn.is_valid),
    examples=Examples(
        found=(
            "الرقم الضريبي: [[100-531-385]]",
            "رقم التسجيل الضريبي [[108-551-781]]",
            '{"الرقم_الضريبي": "[[701-431-387]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form الرقم_الضريبي=[[180-531-325]] saved",
        ),
        left=(
            Left(text="order 100-531-385 shipped", why="no word that names the number"),
            Left(text="الرقم الضريبي build-100-531-385", why="part of a longer code"),
            Left(text="الرقم الضريبي 2.108-551-781.1", why="part of a version"),
            Left(text="الرقم الضريبي 100-531-38571", why="digits too many"),
        ),
    ),
)
