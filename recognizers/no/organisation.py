"""Finds Norwegian organisation numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="no.organisation",
    entity="NO_ORGNR",
    category=Category.GOVERNMENT_ID,
    title="Norwegian organisation numbers",
    source="Brønnøysundregistrene, https://www.brreg.no",
    languages=("nb", "nn", "no"),
    countries=("NO",),
    patterns=(
        Pattern(name="vat", regex=rf"{BEFORE}(?:(?:NO ?)?[89]\d{{2}} ?\d{{3}} ?\d{{3}} ?MVA){AFTER}", score=0.5, why="MVA behind it"),
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:[89]\d{{8}}|[89]\d{{2}} \d{{3}} \d{{3}}){GROUP_AFTER}",
            score=0.1,
            why="nine digits need the word",
        ),
    ),
    context=spelled("org.nr", "organisasjonsnummer", "orgnr", "foretaksnummer", "org nr"),
    examples=Examples(
        found=(
            "org.nr: [[988077917]]",
            "Org.nr. [[988 077 917]] i Brønnøysund",
            '{"org.nr": "[[NO 995 525 828 MVA]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form org.nr=[[986577917]] saved",
            "[[NO 995 525 828 MVA]]",
        ),
        left=(
            Left(text="order 988077917 shipped", why="no word that names the number"),
            Left(text="org.nr build-988077917", why="part of a longer code"),
            Left(text="org.nr 2.988 077 917.1", why="part of a version"),
            Left(text="org.nr 98807791771", why="digits too many"),
        ),
    ),
)
