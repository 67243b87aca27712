"""Finds Philippine social security, health and identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ph.umid",
    entity="PH_UMID",
    category=Category.GOVERNMENT_ID,
    title="Philippine social security, health and identity numbers",
    source="SSS, GSIS, PhilHealth, PSA (PhilSys)",
    languages=("en", "fil"),
    countries=("PH",),
    patterns=(
        Pattern(name="crn", regex=rf"{GROUP_BEFORE}(?:\d{{4}}-\d{{7}}-\d){GROUP_AFTER}", score=0.35, why="UMID common reference number"),
        Pattern(name="sss", regex=rf"{GROUP_BEFORE}(?:\d{{2}}-\d{{7}}-\d){GROUP_AFTER}", score=0.3, why="SSS number"),
        Pattern(name="philhealth", regex=rf"{GROUP_BEFORE}(?:\d{{2}}-\d{{9}}-\d){GROUP_AFTER}", score=0.35, why="PhilHealth number"),
        Pattern(name="pcn", regex=rf"{GROUP_BEFORE}(?:\d{{4}}-\d{{4}}-\d{{4}}-\d{{4}}){GROUP_AFTER}", score=0.05, why="PhilSys number"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{10}}|\d{{12}}|\d{{16}}){AFTER}", score=0.02, why="digits need the word"),
    ),
    context=spelled("SSS", "UMID", "PhilHealth", "PhilSys", "GSIS", "CRN", "Pag-IBIG", "national ID"),
    examples=Examples(
        found=(
            "SSS: [[0111-1234567-8]]",
            "My SSS number is [[34-1234567-8]]",
            '{"SSS": "[[12-123456789-0]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form SSS=[[0416-1234567-4]] saved",
        ),
        left=(
            Left(text="order 0111-1234567-8 shipped", why="no word that names the number"),
            Left(text="SSS build-0111-1234567-8", why="part of a longer code"),
            Left(text="SSS 2.34-1234567-8.1", why="part of a version"),
            Left(text="SSS 0111-1234567-871", why="digits too many"),
            Left(text="part 34-1234567-8", why="no word that names it"),
        ),
    ),
)
