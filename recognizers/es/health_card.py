"""Finds Spanish health card numbers (CIP)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, HEALTH, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="es.health_card",
    entity="ES_CIP",
    category=Category.GOVERNMENT_ID,
    title="Spanish health card numbers (CIP)",
    source="Real Decreto 702/2013, tarjeta sanitaria individual",
    languages=("es",),
    countries=("ES",),
    patterns=(
        Pattern(
            name="catalan",
            regex=rf"{BEFORE}(?:[A-Z]{{4}} ?[01]\d{{6}} ?\d{{3}}){AFTER}",
            score=0.4,
            why="Catalonia: letters of the names, sex, date of birth, serial",
        ),
        Pattern(
            name="national", regex=rf"{BEFORE}(?:[A-Z]{{2}}[A-Z]{{2}}\d{{12}}){AFTER}", score=0.3, why="national: BBBB, letters and digits"
        ),
    ),
    context=(*HEALTH, *spelled("tarjeta sanitaria", "CIP", "CatSalut", "TSI", "targeta sanitària", "SIP")),
    examples=Examples(
        found=(
            "tarjeta sanitaria: [[GABE1720101001]]",
            "tarjeta sanitaria [[ROAM 0800101 003]]",
            '{"tarjeta_sanitaria": "[[GABE1770101056]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form tarjeta_sanitaria=[[ROAM 0800218 008]] saved",
            "[[GABE1720101001]]",
            "checked [[ROAM 0800218 008]], then went on",
        ),
        left=(
            Left(text="tarjeta sanitaria build-GABE1720101001", why="part of a longer code"),
            Left(text="tarjeta sanitaria 2.ROAM 0800101 003.1", why="part of a version"),
        ),
    ),
)
