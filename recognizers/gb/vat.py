"""Finds British VAT numbers."""

from __future__ import annotations

from stdnum.gb import vat

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gb.vat",
    entity="UK_VAT",
    category=Category.GOVERNMENT_ID,
    title="British VAT numbers",
    source="HMRC, VAT Notice 700/21, https://www.gov.uk/guidance/record-keeping-for-vat-notice-70021",
    languages=("en",),
    countries=("GB",),
    patterns=(
        Pattern(
            name="prefix",
            regex=rf"{BEFORE}(?:(?:GB|XI) ?\d{{3}} ?\d{{4}} ?\d{{2}}(?: ?\d{{3}})?){AFTER}",
            score=0.5,
            why="the country prefix and a checked number",
        ),
        Pattern(name="grouped", regex=rf"{GROUP_BEFORE}(?:\d{{3}} \d{{4}} \d{{2}}){GROUP_AFTER}", score=0.2, why="3-4-2 as printed"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{9}}){AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=spelled("VAT", "VAT reg", "VAT registration", "value added tax"),
    validate=plausible(vat.is_valid),
    examples=Examples(
        found=(
            "VAT: [[GB980780684]]",
            "VAT reg. no. [[GB 980 7806 84]] on the invoice",
            '{"VAT": "[[980780684]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form VAT=[[980 7806 84]] saved",
            "[[GB980780684]]",
            "checked [[GB 980 7806 84]], then went on",
        ),
        left=(
            Left(text="VAT: GB980780688", why="the check digit is wrong"),
            Left(text="order 980780684 shipped", why="no word that names the number"),
            Left(text="VAT build-GB980780684", why="part of a longer code"),
            Left(text="VAT 2.GB 980 7806 84.1", why="part of a version"),
            Left(text="VAT GB98078068471", why="digits too many"),
        ),
    ),
)
