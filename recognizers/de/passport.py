"""Finds German passport numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, PASSPORT, plausible, spelled
from redactor.checks.national import icao
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.passport",
    entity="DE_PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="German passport numbers",
    source="PassV; ICAO Doc 9303 part 4 and its check digit",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[CFGHJK][CFGHJKLMNPRTVWXYZ\d]{{7}}\d){AFTER}",
            score=0.2,
            why="letters without vowels and a check digit: needs the word",
            caseless=True,
        ),
        Pattern(
            name="long",
            regex=rf"{BEFORE}(?:[CFGHJK][CFGHJKLMNPRTVWXYZ\d]{{8}}\d){AFTER}",
            score=0.2,
            why="with the check digit of the machine readable zone",
            caseless=True,
        ),
    ),
    context=(*PASSPORT, *spelled("Reisepass", "Pass-Nr", "Passnummer", "Pass Nr", "passport", "Passes")),
    validate=plausible(icao),
    examples=Examples(
        found=(
            "Reisepass: [[C01X00T41]]",
            "Reisepass [[F12345671]] ausgestellt am 01.01.2020.",
            '{"Reisepass": "[[C01X01T71]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Reisepass=[[F23345578]] saved",
        ),
        left=(
            Left(text="Reisepass: C01X00T45", why="the check digit is wrong"),
            Left(text="order C01X00T41 shipped", why="no word that names the number"),
            Left(text="Reisepass build-C01X00T41", why="part of a longer code"),
            Left(text="Reisepass 2.F12345671.1", why="part of a version"),
            Left(text="Reisepass C01X00T4171", why="digits too many"),
        ),
    ),
)
