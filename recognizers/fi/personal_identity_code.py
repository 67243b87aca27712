"""Finds Finnish personal identity codes."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, proves, spelled
from redactor.checks.national import fi_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="fi.personal_identity_code",
    entity="FI_PERSONAL_IDENTITY_CODE",
    category=Category.GOVERNMENT_ID,
    title="Finnish personal identity codes",
    source="DVV, Henkilötunnus, https://dvv.fi/en/personal-identity-code",
    languages=("fi", "sv"),
    countries=("FI",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{{2}}[-+A-FU-Y]\d{{3}}[\dA-FHJ-NPR-Y]){AFTER}",
            score=0.4,
            why="date of birth, century sign, serial, one of 31 check characters",
            caseless=True,
        ),
    ),
    context=spelled("henkilötunnus", "hetu", "henkilötunnukseni", "personbeteckning", "personal identity code", "sotu"),
    validate=proves(fi_person),
    examples=Examples(
        found=(
            "henkilötunnus: [[131052-308T]]",
            "Henkilötunnukseni on [[010594Y9032]].",
            '{"henkilotunnus": "[[020502E902X]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form henkilotunnus=[[130352-328T]] saved",
            "[[131052-308T]]",
            "checked [[130352-328T]], then went on",
        ),
        left=(
            Left(text="henkilötunnus: 131052-306T", why="the check digit is wrong"),
            Left(text="henkilötunnus build-131052-308T", why="part of a longer code"),
            Left(text="henkilötunnus 2.010594Y9032.1", why="part of a version"),
            Left(text="hetu 311190/1111", why="a slash is no century sign"),
        ),
    ),
)
