"""Finds Mexican taxpayer numbers (RFC)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="mx.rfc",
    entity="MX_RFC",
    category=Category.GOVERNMENT_ID,
    title="Mexican taxpayer numbers (RFC)",
    source="SAT, Código Fiscal de la Federación art. 27",
    languages=("es",),
    countries=("MX",),
    patterns=(
        Pattern(
            name="person",
            regex=rf"{BEFORE}(?:[A-ZÑ&]{{4}}[ -]?\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?[A-Z\d]{{2}}[\dA]){AFTER}",
            score=0.6,
            why="letters of the names, date of birth, homoclave",
        ),
        Pattern(
            name="company",
            regex=rf"{BEFORE}(?:[A-ZÑ&]{{3}}[ -]?\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?[A-Z\d]{{2}}[\dA]){AFTER}",
            score=0.3,
            why="companies: three letters",
        ),
        Pattern(
            name="any_case",
            regex=rf"{BEFORE}(?:[A-ZÑ&]{{3,4}}\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z\d]{{2}}[\dA]){AFTER}",
            score=0.1,
            why="small letters need the word",
            caseless=True,
        ),
    ),
    context=spelled("RFC", "registro federal", "contribuyentes", "SAT"),
    examples=Examples(
        found=(
            "RFC: [[GODE561231GR8]]",
            "Mi RFC es [[GODE 561231 GR8]].",
            '{"RFC": "[[MAB-930714-8T4]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form RFC=[[GODE541230GR2]] saved",
            "[[GODE561231GR8]]",
            "checked [[GODE541230GR2]], then went on",
        ),
        left=(
            Left(text="order MAB-930714-8T4 shipped", why="no word that names the number"),
            Left(text="RFC build-GODE561231GR8", why="part of a longer code"),
            Left(text="RFC 2.GODE 561231 GR8.1", why="part of a version"),
            Left(text="RFC GODE561231GR871", why="digits too many"),
            Left(text="see RFC 793", why="an internet standard"),
        ),
    ),
)
