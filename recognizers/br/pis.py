"""Finds Brazilian worker numbers (PIS, PASEP, NIS)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, SOCIAL, plausible, spelled
from redactor.checks.national import br_pis
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="br.pis",
    entity="BR_PIS",
    category=Category.GOVERNMENT_ID,
    title="Brazilian worker numbers (PIS, PASEP, NIS)",
    source="Caixa, NIS; CNIS",
    languages=("pt",),
    countries=("BR",),
    patterns=(
        Pattern(name="printed", regex=rf"{BEFORE}(?:\d{{3}}\.\d{{5}}\.\d{{2}}-\d){AFTER}", score=0.5, why="3.5.2-1 and a check digit"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.1, why="eleven digits need the word"),
    ),
    context=(*SOCIAL, *spelled("PIS", "PASEP", "NIS", "NIT", "PIS/PASEP")),
    validate=plausible(br_pis),
    examples=Examples(
        found=(
            "PIS: [[120.64608.44-5]]",
            "Meu PIS é [[12584002789]]",
            '{"PIS": "[[120.13606.44-5]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form PIS=[[12584007780]] saved",
            "[[120.64608.44-5]]",
            "checked [[120.13606.44-5]], then went on",
        ),
        left=(
            Left(text="PIS: 120.64608.44-9", why="the check digit is wrong"),
            Left(text="order 12584002789 shipped", why="no word that names the number"),
            Left(text="PIS build-120.64608.44-5", why="part of a longer code"),
            Left(text="PIS 2.12584002789.1", why="part of a version"),
            Left(text="PIS 120.64608.44-571", why="digits too many"),
        ),
    ),
)
