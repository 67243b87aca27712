"""Finds Romanian identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ro.id_card",
    entity="RO_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="Romanian identity card numbers",
    source="DEPABD, carte de identitate",
    languages=("ro",),
    countries=("RO",),
    patterns=(
        Pattern(
            name="series",
            regex=rf"{BEFORE}(?:(?:seria |CI |C\.I\. )?(?P<value>[A-Z]{{2}} ?(?:nr\.? ?)?\d{{6}})){AFTER}",
            score=0.1,
            why="series and number: need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("carte de identitate", "buletin", "seria", "CI seria", "cartea de identitate", "act de identitate")),
    examples=Examples(
        found=(
            "carte de identitate: [[RX 123456]]",
            "posesor al CI seria [[XT654321]]",
            '{"carte_de_identitate": "[[RX 127056]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form carte_de_identitate=[[XT655229]] saved",
        ),
        left=(
            Left(text="order RX 123456 shipped", why="no word that names the number"),
            Left(text="carte de identitate build-RX 123456", why="part of a longer code"),
            Left(text="carte de identitate 2.XT654321.1", why="part of a version"),
            Left(text="carte de identitate RX 12345671", why="digits too many"),
        ),
    ),
)
