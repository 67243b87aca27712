"""Finds Portuguese tax numbers."""

from __future__ import annotations

from stdnum.pt import nif

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pt.nif",
    entity="PT_NIF",
    category=Category.GOVERNMENT_ID,
    title="Portuguese tax numbers",
    source="Autoridade Tributária, NIF; Decreto-Lei 14/2013",
    languages=("pt",),
    countries=("PT",),
    patterns=(
        Pattern(
            name="prefix",
            regex=rf"{BEFORE}(?:PT ?[1235689]\d{{2}} ?\d{{3}} ?\d{{3}}){AFTER}",
            score=0.5,
            why="the country prefix and a check digit",
        ),
        Pattern(name="grouped", regex=rf"{GROUP_BEFORE}(?:[1235689]\d{{2}} \d{{3}} \d{{3}}){GROUP_AFTER}", score=0.25, why="3-3-3"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[1235689]\d{{8}}){AFTER}", score=0.1, why="nine digits need the word"),
    ),
    context=(*TAX, *spelled("NIF", "contribuinte", "número de contribuinte", "NIPC", "número de identificação fiscal")),
    validate=plausible(nif.is_valid),
    examples=Examples(
        found=(
            "NIF: [[501964843]]",
            "O meu NIF é [[501 964 843]].",
            "contribuinte n.º [[PT501964843]]",
            '{"NIF": "[[PT501964843]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIF=[[501910883]] saved",
            "[[PT501964843]]",
        ),
        left=(
            Left(text="NIF: 501964841", why="the check digit is wrong"),
            Left(text="order 501964843 shipped", why="no word that names the number"),
            Left(text="NIF build-501964843", why="part of a longer code"),
            Left(text="NIF 2.501 964 843.1", why="part of a version"),
            Left(text="NIF 50196484371", why="digits too many"),
        ),
    ),
)
