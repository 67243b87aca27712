"""Finds Indonesian taxpayer numbers (NPWP)."""

from __future__ import annotations

from stdnum.id import npwp

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="id.npwp",
    entity="ID_NPWP",
    category=Category.GOVERNMENT_ID,
    title="Indonesian taxpayer numbers (NPWP)",
    source="DJP, https://www.pajak.go.id",
    languages=("id",),
    countries=("ID",),
    patterns=(
        Pattern(name="printed", regex=rf"{BEFORE}(?:\d{{2}}\.\d{{3}}\.\d{{3}}\.\d-\d{{3}}\.\d{{3}}){AFTER}", score=0.7, why="2.3.3.1-3.3"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{15}}){AFTER}", score=0.1, why="fifteen digits need the word"),
    ),
    context=(*TAX, *spelled("NPWP", "nomor pokok wajib pajak", "wajib pajak")),
    validate=plausible(npwp.is_valid),
    examples=Examples(
        found=(
            "NPWP: [[01.312.166.0-091.000]]",
            "NPWP perusahaan: [[013121660091000]]",
            '{"NPWP": "[[01.316.169.0-091.900]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NPWP=[[013125620001000]] saved",
            "[[01.312.166.0-091.000]]",
            "checked [[01.316.169.0-091.900]], then went on",
        ),
        left=(
            Left(text="NPWP: 81.312.366.0-081.007", why="the check digit is wrong"),
            Left(text="order 013121660091000 shipped", why="no word that names the number"),
            Left(text="NPWP build-01.312.166.0-091.000", why="part of a longer code"),
            Left(text="NPWP 2.013121660091000.1", why="part of a version"),
            Left(text="NPWP 01.312.166.0-091.00071", why="digits too many"),
        ),
    ),
)
