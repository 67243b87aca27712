"""Finds Israeli company numbers (H.P.)."""

from __future__ import annotations

from stdnum.il import hp

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="il.company",
    entity="IL_COMPANY",
    category=Category.GOVERNMENT_ID,
    title="Israeli company numbers (H.P.)",
    source="רשם החברות, ח.פ.",
    languages=("he",),
    countries=("IL",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:5\d{{8}}){AFTER}", score=0.1, why="nine digits from 5 need the word"),),
    context=spelled("ח.פ", 'ח"פ', "חברה פרטית", "ח״פ"),
    validate=plausible(hp.is_valid),
    examples=Examples(
        found=(
            "ח.פ: [[516179157]]",
            'חברת דוגמה בע"מ, ח.פ. [[516174257]]',
            '{"ח.פ": "[[516179116]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ח.פ=[[511158867]] saved",
        ),
        left=(
            Left(text="ח.פ: 516179151", why="the check digit is wrong"),
            Left(text="order 516179157 shipped", why="no word that names the number"),
            Left(text="ח.פ build-516179157", why="part of a longer code"),
            Left(text="ח.פ 2.516174257.1", why="part of a version"),
            Left(text="ח.פ 51617915771", why="digits too many"),
        ),
    ),
)
