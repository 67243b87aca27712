"""Finds Vietnamese citizen identity numbers (CCCD, CMND)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="vn.cccd",
    entity="VN_CCCD",
    category=Category.GOVERNMENT_ID,
    title="Vietnamese citizen identity numbers (CCCD, CMND)",
    source="Bộ Công an, Luật Căn cước; Nghị định 137/2015",
    languages=("vi",),
    countries=("VN",),
    patterns=(
        Pattern(
            name="twelve",
            regex=rf"{BEFORE}(?:0(?:0[1-9]|[1-8]\d|9[0-6])[0-9]\d{{8}}){AFTER}",
            score=0.15,
            why="province, sex and century, year, serial: need the word",
        ),
        Pattern(name="nine", regex=rf"{BEFORE}(?:\d{{9}}){AFTER}", score=0.05, why="the old nine digits"),
    ),
    context=(*CITIZEN, *spelled("CCCD", "CMND", "căn cước", "căn cước công dân", "chứng minh nhân dân", "số định danh", "chứng minh thư")),
    examples=Examples(
        found=(
            "CCCD: [[001090012345]]",
            "Số CCCD của tôi là [[012345678]]",
            '{"CCCD": "[[001097010345]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CCCD=[[062345671]] saved",
        ),
        left=(
            Left(text="order 001090012345 shipped", why="no word that names the number"),
            Left(text="CCCD build-001090012345", why="part of a longer code"),
            Left(text="CCCD 2.012345678.1", why="part of a version"),
            Left(text="CCCD 00109001234571", why="digits too many"),
        ),
    ),
)
