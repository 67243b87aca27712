"""Finds German commercial register numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.handelsregister",
    entity="DE_HANDELSREGISTER",
    category=Category.GOVERNMENT_ID,
    title="German commercial register numbers",
    source="HRV §13; Handelsregister, https://www.handelsregister.de",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:HR[AB] ?\d{{1,6}}(?: ?[A-Z]{{1,2}})?){AFTER}", score=0.45, why="section and number"),
        Pattern(name="other", regex=rf"{BEFORE}(?:(?:GnR|PR|VR) ?\d{{1,6}}){AFTER}", score=0.1, why="other registers need the word"),
    ),
    context=spelled("Amtsgericht", "Handelsregister", "Registergericht", "Registernummer", "eingetragen"),
    examples=Examples(
        found=(
            "Amtsgericht: [[HRB 44123]]",
            "Amtsgericht München, [[HRA 11223]]",
            "Eingetragen im Handelsregister unter [[HRB 84723]]",
            '{"Amtsgericht": "[[HRB 84723]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Amtsgericht=[[HRA 30284]] saved",
            "[[HRB 44123]]",
            "checked [[HRA 30284]], then went on",
        ),
        left=(
            Left(text="Amtsgericht build-HRB 44123", why="part of a longer code"),
            Left(text="Amtsgericht 2.HRA 11223.1", why="part of a version"),
            Left(text="Amtsgericht HRB 4412371", why="digits too many"),
            Left(text="VR 360 goggles", why="virtual reality"),
        ),
    ),
)
