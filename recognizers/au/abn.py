"""Finds Australian business numbers."""

from __future__ import annotations

from stdnum.au import abn

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, printed, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="au.abn",
    entity="AU_ABN",
    category=Category.GOVERNMENT_ID,
    title="Australian business numbers",
    source="ABR, https://abr.business.gov.au/Help/AbnFormat",
    languages=("en",),
    countries=("AU",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}} \d{{3}} \d{{3}} \d{{3}}){GROUP_AFTER}",
            score=0.4,
            why="2-3-3-3 as printed, a sum modulo 89",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.2, why="eleven digits, a sum modulo 89"),
    ),
    context=spelled("ABN", "Australian business"),
    validate=printed(abn.is_valid),
    examples=Examples(
        found=(
            "ABN: [[83 914 571 673]]",
            "ABN [[51824753556]] on the invoice",
            '{"ABN": "[[83 911 571 633]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ABN=[[57827763586]] saved",
            "[[83 914 571 673]]",
            "checked [[83 911 571 633]], then went on",
        ),
        left=(
            Left(text="ABN: 83 914 571 676", why="the check digit is wrong"),
            Left(text="order 51824753556 shipped", why="no word that names the number"),
            Left(text="ABN build-83 914 571 673", why="part of a longer code"),
            Left(text="ABN 2.51824753556.1", why="part of a version"),
            Left(text="ABN 83 914 571 67371", why="digits too many"),
        ),
    ),
)
