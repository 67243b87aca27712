"""Finds Georgian personal numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ge.personal_number",
    entity="GE_PERSONAL_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Georgian personal numbers",
    source="სახელმწიფო სერვისების განვითარების სააგენტო, პირადი ნომერი",
    languages=("ka",),
    countries=("GE",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.05, why="eleven digits without a check digit: need the word"),
    ),
    context=(*CITIZEN, *spelled("პირადი ნომერი", "პირადი №", "piradi nomeri", "პ/ნ")),
    examples=Examples(
        found=(
            "პირადი ნომერი: [[01234567891]]",
            "პირადი ნომერი არის [[71235567791]]",
            '{"პირადი_ნომერი": "[[01914566191]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form პირადი_ნომერი=[[21234525494]] saved",
        ),
        left=(
            Left(text="order 01234567891 shipped", why="no word that names the number"),
            Left(text="პირადი ნომერი build-01234567891", why="part of a longer code"),
            Left(text="პირადი ნომერი 2.71235567791.1", why="part of a version"),
            Left(text="პირადი ნომერი 0123456789171", why="digits too many"),
        ),
    ),
)
