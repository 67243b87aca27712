"""Finds Canadian business numbers."""

from __future__ import annotations

from stdnum.ca import bn

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ca.business_number",
    entity="CA_BN",
    category=Category.GOVERNMENT_ID,
    title="Canadian business numbers",
    source="CRA, Business Number",
    languages=("en", "fr"),
    countries=("CA",),
    patterns=(
        Pattern(
            name="account",
            regex=rf"{BEFORE}(?:\d{{5}} ?\d{{4}} ?R[CMPRTZ] ?\d{{4}}){AFTER}",
            score=0.6,
            why="nine digits, programme, account",
        ),
        Pattern(name="bare", regex=rf"{GROUP_BEFORE}(?:\d{{9}}|\d{{5}} \d{{4}}){GROUP_AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=spelled("business number", "numéro d'entreprise", "GST", "HST", "TPS"),
    validate=plausible(bn.is_valid),
    examples=Examples(
        found=(
            "business number: [[12302 6635 RC 0001]]",
            "GST/HST registration [[123026635]]",
            '{"business_number": "[[12302 6635 RC 0701]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form business_number=[[103027652]] saved",
            "[[12302 6635 RC 0001]]",
            "checked [[12302 6635 RC 0701]], then went on",
        ),
        left=(
            Left(text="business number: 59310 6665 RC 0001", why="the check digit is wrong"),
            Left(text="order 123026635 shipped", why="no word that names the number"),
            Left(text="business number build-12302 6635 RC 0001", why="part of a longer code"),
            Left(text="business number 2.123026635.1", why="part of a version"),
        ),
    ),
)
