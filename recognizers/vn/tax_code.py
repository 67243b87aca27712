"""Finds Vietnamese tax codes."""

from __future__ import annotations

from stdnum.vn import mst

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="vn.tax_code",
    entity="VN_MST",
    category=Category.GOVERNMENT_ID,
    title="Vietnamese tax codes",
    source="Tổng cục Thuế, mã số thuế",
    languages=("vi",),
    countries=("VN",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:\d{{10}}(?:-\d{{3}})?){AFTER}", score=0.1, why="ten digits need the word"),),
    context=(*TAX, *spelled("mã số thuế", "MST", "tax code")),
    validate=plausible(mst.is_valid),
    examples=Examples(
        found=(
            "mã số thuế: [[0100233488]]",
            "Mã số thuế: [[0314409058-002]]",
            '{"ma_so_thue": "[[0600235885]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ma_so_thue=[[0114409068-002]] saved",
        ),
        left=(
            Left(text="mã số thuế: 0100233483", why="the check digit is wrong"),
            Left(text="order 0100233488 shipped", why="no word that names the number"),
            Left(text="mã số thuế build-0100233488", why="part of a longer code"),
            Left(text="mã số thuế 2.0314409058-002.1", why="part of a version"),
            Left(text="mã số thuế 010023348871", why="digits too many"),
        ),
    ),
)
