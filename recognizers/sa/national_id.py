"""Finds Saudi national and residence (iqama) numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.checks.national import passes_luhn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="sa.national_id",
    entity="SA_NATIONAL_ID",
    category=Category.GOVERNMENT_ID,
    title="Saudi national and residence (iqama) numbers",
    source="وزارة الداخلية السعودية، رقم الهوية الوطنية",
    languages=("ar",),
    countries=("SA",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:[12]\d{{9}}){AFTER}", score=0.1, why="ten digits, also the shape of a Unix time"),
    ),
    context=(*CITIZEN, *spelled("رقم الهوية", "الهوية الوطنية", "هوية", "الإقامة", "إقامة", "iqama", "Saudi ID", "هويتي")),
    validate=plausible(passes_luhn),
    examples=Examples(
        found=(
            "رقم الهوية: [[1068241007]]",
            "رقم الهوية الوطنية [[2248772028]]",
            "his iqama number [[1378276057]]",
            '{"رقم_الهوية": "[[1378276057]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form رقم_الهوية=[[2247772029]] saved",
        ),
        left=(
            Left(text="رقم الهوية: 1068241005", why="the check digit is wrong"),
            Left(text="order 1068241007 shipped", why="no word that names the number"),
            Left(text="رقم الهوية build-1068241007", why="part of a longer code"),
            Left(text="رقم الهوية 2.2248772028.1", why="part of a version"),
            Left(text="رقم الهوية 106824100771", why="digits too many"),
        ),
    ),
)
