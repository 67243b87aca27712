"""Finds Emirates identity numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, helps, spelled
from redactor.checks.national import passes_luhn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ae.emirates_id",
    entity="AE_EMIRATES_ID",
    category=Category.GOVERNMENT_ID,
    title="Emirates identity numbers",
    source="ICP, بطاقة الهوية الإماراتية",
    languages=("ar", "en"),
    countries=("AE",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:784-(?:19|20)\d{{2}}-\d{{7}}-\d){GROUP_AFTER}",
            score=0.8,
            why="country code, year of birth, serial, check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:784(?:19|20)\d{{10}}){AFTER}", score=0.45, why="the same without dashes, a Luhn digit"),
    ),
    context=spelled("Emirates ID", "الهوية الإماراتية", "رقم الهوية", "EID"),
    validate=helps(passes_luhn),
    examples=Examples(
        found=(
            "Emirates ID: [[784-1985-6497441-2]]",
            "My Emirates ID is [[784199022843165]].",
            '{"Emirates_ID": "[[784-1985-3437441-2]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Emirates_ID=[[784199062843257]] saved",
            "[[784-1985-6497441-2]]",
            "checked [[784199062843257]], then went on",
        ),
        left=(
            Left(text="Emirates ID build-784-1985-6497441-2", why="part of a longer code"),
            Left(text="Emirates ID 2.784199022843165.1", why="part of a version"),
            Left(text="Emirates ID 784-1985-6497441-271", why="digits too many"),
        ),
    ),
)
