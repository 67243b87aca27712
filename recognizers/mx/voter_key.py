"""Finds Mexican voter keys and credentials."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="mx.voter_key",
    entity="MX_CLAVE_ELECTOR",
    category=Category.GOVERNMENT_ID,
    title="Mexican voter keys and credentials",
    source="INE, Credencial para Votar",
    languages=("es",),
    countries=("MX",),
    patterns=(
        Pattern(
            name="key",
            regex=rf"{BEFORE}(?:[A-Z]{{6}}\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{2}}[HM]\d{{3}}){AFTER}",
            score=0.8,
            why="names, date of birth, state, sex, serial",
        ),
        Pattern(name="cic", regex=rf"{BEFORE}(?:IDMEX\d{{9,10}}){AFTER}", score=0.8, why="credential code"),
        Pattern(name="ocr", regex=rf"{BEFORE}(?:\d{{13}}|\d{{9}}){AFTER}", score=0.03, why="OCR and CIC digits need the word"),
    ),
    context=(*CITIZEN, *spelled("clave de elector", "credencial para votar", "INE", "IFE", "credencial de elector")),
    examples=Examples(
        found=(
            "clave de elector: [[GMZGRD85071409H100]]",
            "clave de elector [[IDMEX1234567890]]",
            '{"clave_de_elector": "[[GMZGRD85071409H930]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form clave_de_elector=[[IDMEX1234567990]] saved",
            "[[GMZGRD85071409H100]]",
            "checked [[IDMEX1234567990]], then went on",
        ),
        left=(
            Left(text="clave de elector build-GMZGRD85071409H100", why="part of a longer code"),
            Left(text="clave de elector 2.IDMEX1234567890.1", why="part of a version"),
            Left(text="clave de elector GMZGRD85071409H10071", why="digits too many"),
        ),
    ),
)
