"""Finds Spanish DNI and NIF numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, proves, spelled
from redactor.checks.national import es_letter
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="es.nif",
    entity="ES_NIF",
    category=Category.GOVERNMENT_ID,
    title="Spanish DNI and NIF numbers",
    source="Real Decreto 1553/2005; Ministerio del Interior, https://www.interior.gob.es (cálculo del dígito de control)",
    languages=("es", "ca", "eu", "gl"),
    countries=("ES",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{7,8}}[ -]?[A-HJ-NP-TV-Z]){AFTER}",
            score=0.3,
            why="up to eight digits and a letter modulo 23",
        ),
        Pattern(
            name="dots",
            regex=rf"{BEFORE}(?:\d{{1,2}}\.\d{{3}}\.\d{{3}}[ -]?[A-HJ-NP-TV-Z]){AFTER}",
            score=0.5,
            why="with dots",
            caseless=True,
        ),
        Pattern(name="any_case", regex=rf"{BEFORE}(?:\d{{7,8}}[ -]?[A-HJ-NP-TV-Z]){AFTER}", score=0.2, why="small letters", caseless=True),
    ),
    context=spelled("DNI", "NIF", "documento nacional de identidad", "documento de identidad", "CIF", "número de identificación fiscal"),
    validate=proves(es_letter),
    examples=Examples(
        found=(
            "DNI: [[12345678Z]]",
            "Mi DNI es [[54362315-K]].",
            "con NIF [[55555555k]] y domicilio en Madrid",
            '{"DNI": "[[55555555k]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form DNI=[[02745478Z]] saved",
            "[[12345678Z]]",
            "checked [[02745478Z]], then went on",
        ),
        left=(
            Left(text="DNI: 12345670Z", why="the check digit is wrong"),
            Left(text="DNI build-12345678Z", why="part of a longer code"),
            Left(text="DNI 2.54362315-K.1", why="part of a version"),
            Left(text="DNI 12345678A", why="the letter is wrong"),
        ),
    ),
)
