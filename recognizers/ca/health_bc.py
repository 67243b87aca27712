"""Finds British Columbian personal health numbers."""

from __future__ import annotations

from stdnum.ca import bc_phn

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, HEALTH, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ca.health_bc",
    entity="CA_BC_PHN",
    category=Category.GOVERNMENT_ID,
    title="British Columbian personal health numbers",
    source="BC Ministry of Health, PHN",
    languages=("en",),
    countries=("CA",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:9\d{{3}} ?\d{{3}} ?\d{{3}}){GROUP_AFTER}",
            score=0.15,
            why="ten digits from 9 need the word",
        ),
    ),
    context=(*HEALTH, *spelled("PHN", "personal health number", "care card", "BC services card", "MSP")),
    validate=plausible(bc_phn.is_valid),
    examples=Examples(
        found=(
            "PHN: [[9698 658 215]]",
            "BC PHN [[9698658215]]",
            '{"PHN": "[[9998 658 915]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form PHN=[[9658658234]] saved",
        ),
        left=(
            Left(text="PHN: 9698 658 217", why="the check digit is wrong"),
            Left(text="order 9698 658 215 shipped", why="no word that names the number"),
            Left(text="PHN build-9698 658 215", why="part of a longer code"),
            Left(text="PHN 2.9698658215.1", why="part of a version"),
            Left(text="PHN 9698 658 21571", why="digits too many"),
        ),
    ),
)
