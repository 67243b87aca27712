"""Finds Czech identity card and passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cz.id_card",
    entity="CZ_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="Czech identity card and passport numbers",
    source="MV ČR, občanský průkaz; ICAO Doc 9303",
    languages=("cs",),
    countries=("CZ", "SK"),
    patterns=(
        Pattern(
            name="digits", regex=rf"{BEFORE}(?:\d{{8,9}}|[A-Z]{{2}}\d{{6}}){AFTER}", score=0.05, why="digits without a check: need the word"
        ),
    ),
    context=(*PASSPORT, *spelled("občanský průkaz", "občanského průkazu", "číslo OP", "OP č.", "cestovní pas", "pas č.", "číslo pasu")),
    examples=Examples(
        found=(
            "občanský průkaz: [[203456789]]",
            "číslo občanského průkazu [[AB123456]]",
            '{"obcansky_prukaz": "[[203759799]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form obcansky_prukaz=[[AB733456]] saved",
        ),
        left=(
            Left(text="order 203456789 shipped", why="no word that names the number"),
            Left(text="občanský průkaz build-203456789", why="part of a longer code"),
            Left(text="občanský průkaz 2.AB123456.1", why="part of a version"),
            Left(text="občanský průkaz 20345678971", why="digits too many"),
        ),
    ),
)
