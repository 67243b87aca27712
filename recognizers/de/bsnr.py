"""Finds German practice numbers (BSNR)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.bsnr",
    entity="DE_BSNR",
    category=Category.GOVERNMENT_ID,
    title="German practice numbers (BSNR)",
    source="KBV, Arztnummern-Richtlinie, Betriebsstättennummer",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:(?!000)\d{{2}}[1-9]\d{{6}}|(?!0{{9}})\d{{9}}){AFTER}",
            score=0.05,
            why="nine digits without a check digit: need the word",
        ),
    ),
    context=spelled("BSNR", "Betriebsstättennummer", "Betriebsstätte", "Praxisnummer", "Betriebsstätten-Nr"),
    examples=Examples(
        found=(
            "BSNR: [[021234568]]",
            "BSNR [[711234567]] der Praxis.",
            '{"BSNR": "[[175234768]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form BSNR=[[411234568]] saved",
        ),
        left=(
            Left(text="order 021234568 shipped", why="no word that names the number"),
            Left(text="BSNR build-021234568", why="part of a longer code"),
            Left(text="BSNR 2.711234567.1", why="part of a version"),
            Left(text="BSNR 02123456871", why="digits too many"),
        ),
    ),
)
