"""Finds Salvadoran tax numbers (NIT)."""

from __future__ import annotations

from stdnum.sv import nit

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="sv.nit",
    entity="SV_NIT",
    category=Category.GOVERNMENT_ID,
    title="Salvadoran tax numbers (NIT)",
    source="Ministerio de Hacienda de El Salvador, NIT",
    languages=("es",),
    countries=("SV",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:[019]\d{{3}}-\d{{6}}-\d{{3}}-\d){GROUP_AFTER}",
            score=0.7,
            why="place, date, serial, a check digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[019]\d{{13}}){AFTER}", score=0.1, why="fourteen digits need the word"),
    ),
    context=(*TAX, *spelled("NIT", "número de identificación tributaria")),
    validate=plausible(nit.is_valid),
    examples=Examples(
        found=(
            "NIT: [[0614-050707-104-8]]",
            "NIT [[06140507071048]] del contribuyente",
            '{"NIT": "[[0615-750700-184-8]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIT=[[06540502074098]] saved",
            "[[0614-050707-104-8]]",
            "checked [[0615-750700-184-8]], then went on",
        ),
        left=(
            Left(text="NIT: 0614-050707-104-0", why="the check digit is wrong"),
            Left(text="order 06140507071048 shipped", why="no word that names the number"),
            Left(text="NIT build-0614-050707-104-8", why="part of a longer code"),
            Left(text="NIT 2.06140507071048.1", why="part of a version"),
            Left(text="NIT 0614-050707-104-871", why="digits too many"),
        ),
    ),
)
