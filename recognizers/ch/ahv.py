"""Finds Swiss social insurance numbers (AHV, AVS)."""

from __future__ import annotations

from stdnum.ch import ssn

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, proves, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ch.ahv",
    entity="CH_AHV",
    category=Category.GOVERNMENT_ID,
    title="Swiss social insurance numbers (AHV, AVS)",
    source="BSV, AHV-Nummer, https://www.bsv.admin.ch; ISO 3166 country 756 and an EAN check digit",
    languages=("de", "fr", "it"),
    countries=("CH", "LI"),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:756[. ]?\d{{4}}[. ]?\d{{4}}[. ]?\d{{2}}){GROUP_AFTER}",
            score=0.4,
            why="the country code 756, nine digits, a check digit",
        ),
    ),
    context=spelled("AHV-Nummer", "AHV", "AHVN13", "AVS", "numéro AVS", "Sozialversicherungsnummer", "AHV-Nr", "numero AVS", "OASI"),
    validate=proves(ssn.is_valid),
    examples=Examples(
        found=(
            "AHV-Nummer: [[756.9217.0769.85]]",
            "Meine AHV-Nummer ist [[7569217076985]].",
            "son numéro AVS : [[756.9287.3769.85]]",
            '{"AHV-Nummer": "[[756.9287.3769.85]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form AHV-Nummer=[[7569219476905]] saved",
            "[[756.9217.0769.85]]",
            "checked [[7569219476905]], then went on",
        ),
        left=(
            Left(text="AHV-Nummer: 756.9217.0769.80", why="the check digit is wrong"),
            Left(text="AHV-Nummer build-756.9217.0769.85", why="part of a longer code"),
            Left(text="AHV-Nummer 2.7569217076985.1", why="part of a version"),
            Left(text="AHV-Nummer 756.9217.0769.8571", why="digits too many"),
        ),
    ),
)
