"""Finds Chilean RUT and RUN numbers."""

from __future__ import annotations

from stdnum.cl import rut

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cl.rut",
    entity="CL_RUT",
    category=Category.GOVERNMENT_ID,
    title="Chilean RUT and RUN numbers",
    source="SII; Registro Civil, RUN",
    languages=("es",),
    countries=("CL",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{BEFORE}(?:\d{{1,2}}\.\d{{3}}\.\d{{3}}-[\dK]){AFTER}",
            score=0.6,
            why="dots, dash, a check place modulo 11",
            caseless=True,
        ),
        Pattern(name="dash", regex=rf"{BEFORE}(?:\d{{7,8}}-[\dK]){AFTER}", score=0.3, why="dash only: needs the word", caseless=True),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{7,8}}[\dK]){AFTER}", score=0.1, why="needs the word", caseless=True),
    ),
    context=(*TAX, *spelled("RUT", "R.U.N.", "rol único", "rol único nacional", "cédula de identidad", "R.U.T.")),
    validate=plausible(rut.is_valid),
    examples=Examples(
        found=(
            "RUT: [[76.086.428-5]]",
            "Mi RUT es [[12531909-2]].",
            '{"RUT": "[[125319092]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RUT=[[06.086.422-5]] saved",
            "[[76.086.428-5]]",
            "checked [[06.086.422-5]], then went on",
        ),
        left=(
            Left(text="RUT: 76.086.428-0", why="the check digit is wrong"),
            Left(text="order 12531909-2 shipped", why="no word that names the number"),
            Left(text="RUT build-76.086.428-5", why="part of a longer code"),
            Left(text="RUT 2.12531909-2.1", why="part of a version"),
            Left(text="RUT 76.086.428-571", why="digits too many"),
        ),
    ),
)
