"""Finds British National Insurance numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="gb.nino",
    entity="UK_NINO",
    category=Category.GOVERNMENT_ID,
    title="British National Insurance numbers",
    source="HMRC, National Insurance Manual NIM39110, https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110",
    languages=("en",),
    countries=("GB",),
    patterns=(
        Pattern(
            name="upper",
            regex=rf"{BEFORE}(?:(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:\d{{2}} ?\d{{2}} ?\d{{2}}|\d{{3}} \d{{3}}) ?[A-D]){AFTER}",
            score=0.85,
            why="two letters out of those in use, six digits, a suffix A to D",
        ),
        Pattern(
            name="dashes",
            regex=rf"{BEFORE}(?:(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]-\d{{2}}-\d{{2}}-\d{{2}}-[A-D]){AFTER}",
            score=0.85,
            why="with dashes",
            caseless=True,
        ),
        Pattern(
            name="any_case",
            regex=rf"{BEFORE}(?:(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:\d{{2}} ?\d{{2}} ?\d{{2}}|\d{{3}} \d{{3}}) ?[A-D]){AFTER}",
            score=0.45,
            why="in small letters it may be a key",
            caseless=True,
        ),
        Pattern(
            name="no_suffix",
            regex=rf"{BEFORE}(?:(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{{2}} ?\d{{2}} ?\d{{2}}){AFTER}",
            score=0.1,
            why="without its suffix it needs the word",
            caseless=True,
        ),
    ),
    context=spelled("NI number", "nino", "national insurance", "NI no", "insurance number"),
    examples=Examples(
        found=(
            "NI number: [[AA 12 34 56 B]]",
            "my national insurance number is [[PR123612C]]",
            "NINO [[tw987654a]] has a gap in 2019",
            '{"NI_number": "[[tw987654a]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NI_number=[[AA 19 34 60 B]] saved",
            "[[AA 12 34 56 B]]",
            "checked [[AA 19 34 60 B]], then went on",
        ),
        left=(
            Left(text="NI number build-AA 12 34 56 B", why="part of a longer code"),
            Left(text="NI number 2.PR123612C.1", why="part of a version"),
            Left(text="NI number BG123612A", why="BG is not given"),
            Left(text="national insurance UV 98 76 54 B", why="no number begins with U"),
            Left(text="nino: nt 99 88 77 a", why="NT is not given"),
            Left(text="AA 12 34 56 H", why="the suffix is A to D"),
        ),
    ),
)
