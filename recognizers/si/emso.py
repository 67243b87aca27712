"""Finds Slovenian EMŠO numbers."""

from __future__ import annotations

from stdnum.si import emso

from recognizers._national import AFTER, BEFORE, CITIZEN, dated, not_time, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="si.emso",
    entity="SI_EMSO",
    category=Category.GOVERNMENT_ID,
    title="Slovenian EMŠO numbers",
    source="MNZ, EMŠO; Zakon o centralnem registru prebivalstva",
    languages=("sl",),
    countries=("SI",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d{{2}}5\d{{5}}){AFTER}",
            score=0.3,
            why="date of birth, region 50 to 59, serial, check digit",
        ),
    ),
    context=(*CITIZEN, *spelled("EMŠO", "matična številka občana", "EMSO")),
    validate=not_time(dated(emso.is_valid, emso.get_birth_date)),
    examples=Examples(
        found=(
            "EMŠO: [[0101006500006]]",
            "Moj EMŠO je [[0101006569006]].",
            '{"EMSO": "[[0301001500406]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form EMSO=[[0101006540237]] saved",
            "[[0101006500006]]",
            "checked [[0101006540237]], then went on",
        ),
        left=(
            Left(text="EMŠO: 0101006500009", why="the check digit is wrong"),
            Left(text="EMŠO build-0101006500006", why="part of a longer code"),
            Left(text="EMŠO 2.0101006569006.1", why="part of a version"),
            Left(text="EMŠO 010100650000671", why="digits too many"),
        ),
    ),
)
