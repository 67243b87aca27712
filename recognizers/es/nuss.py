"""Finds Spanish social security numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, SOCIAL, printed, spelled
from redactor.checks.national import es_social_security
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="es.nuss",
    entity="ES_NUSS",
    category=Category.GOVERNMENT_ID,
    title="Spanish social security numbers",
    source="TGSS, Número de la Seguridad Social, https://www.seg-social.es",
    languages=("es",),
    countries=("ES",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}}[ /-]\d{{8}}[ /-]\d{{2}}){GROUP_AFTER}",
            score=0.5,
            why="province, number and two check digits modulo 97",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{12}}){AFTER}", score=0.1, why="twelve digits need the word"),
    ),
    context=(
        *SOCIAL,
        *spelled(
            "seguridad social",
            "NUSS",
            "NASS",
            "número de afiliación",
            "NAF",
            "nº seguridad social",
            "número de la seguridad social",
            "afiliado",
        ),
    ),
    validate=printed(es_social_security),
    examples=Examples(
        found=(
            "seguridad social: [[28 12345678 40]]",
            "Mi número de la seguridad social es [[281234567840]]",
            '{"seguridad_social": "[[18 12857678 40]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form seguridad_social=[[281234565820]] saved",
            "[[28 12345678 40]]",
            "checked [[18 12857678 40]], then went on",
        ),
        left=(
            Left(text="seguridad social: 28 12345678 48", why="the check digit is wrong"),
            Left(text="order 281234567840 shipped", why="no word that names the number"),
            Left(text="seguridad social build-28 12345678 40", why="part of a longer code"),
            Left(text="seguridad social 2.281234567840.1", why="part of a version"),
            Left(text="seguridad social 28 12345678 4071", why="digits too many"),
        ),
    ),
)
