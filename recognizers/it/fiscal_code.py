"""Finds Italian fiscal codes."""

from __future__ import annotations

from stdnum.it import codicefiscale

from recognizers._national import AFTER, BEFORE, helps, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="it.fiscal_code",
    entity="IT_FISCAL_CODE",
    category=Category.GOVERNMENT_ID,
    title="Italian fiscal codes",
    source="DM 23 dicembre 1976; Agenzia delle Entrate, codice fiscale",
    languages=("it",),
    countries=("IT",),
    patterns=(
        Pattern(
            name="upper",
            regex=rf"{BEFORE}(?:[A-Z]{{6}}[\dL-NP-V]{{2}}[A-EHLMPR-T][\dL-NP-V]{{2}}[A-Z][\dL-NP-V]{{3}}[A-Z]){AFTER}",
            score=0.7,
            why="names, date of birth, place, check letter; letters for digits where two people share one",
        ),
        Pattern(
            name="any_case",
            regex=rf"{BEFORE}(?:[A-Z]{{6}}[\dL-NP-V]{{2}}[A-EHLMPR-T][\dL-NP-V]{{2}}[A-Z][\dL-NP-V]{{3}}[A-Z]){AFTER}",
            score=0.2,
            why="small letters without a passed check need the word",
            caseless=True,
        ),
        Pattern(
            name="spaced",
            regex=rf"{BEFORE}(?:[A-Z]{{3}} [A-Z]{{3}} [\dL-NP-V]{{2}}[A-EHLMPR-T][\dL-NP-V]{{2}} [A-Z][\dL-NP-V]{{3}}[A-Z]){AFTER}",
            score=0.7,
            why="in groups",
            caseless=True,
        ),
    ),
    context=spelled("codice fiscale", "C.F.", "CF", "cod. fisc.", "codice fisc", "tessera sanitaria"),
    validate=helps(codicefiscale.is_valid),
    examples=Examples(
        found=(
            "codice fiscale: [[RCCMNL83S18D969H]]",
            "Il mio codice fiscale è [[RSSMRA85T10A562S]].",
            '{"codice_fiscale": "[[RCCMNL33S12D969H]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form codice_fiscale=[[RSSMRA85T12A462S]] saved",
            "[[RCCMNL83S18D969H]]",
            "checked [[RSSMRA85T12A462S]], then went on",
        ),
        left=(
            Left(text="codice fiscale build-RCCMNL83S18D969H", why="part of a longer code"),
            Left(text="codice fiscale 2.RSSMRA85T10A562S.1", why="part of a version"),
            Left(text="cod A55AAA00B11C333N", why="no such shape"),
            Left(text="international", why="sixteen letters would be no code"),
        ),
    ),
)
