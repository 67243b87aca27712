"""Finds Portuguese citizen card numbers."""

from __future__ import annotations

from stdnum.pt import cc

from recognizers._national import AFTER, BEFORE, CITIZEN, proves, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pt.citizen_card",
    entity="PT_CC",
    category=Category.GOVERNMENT_ID,
    title="Portuguese citizen card numbers",
    source="AMA, Cartão de Cidadão; algoritmo de validação",
    languages=("pt",),
    countries=("PT",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:\d{{8}}[ -]?\d[ -]?(?:[A-Z][A-Z\d]|\d[A-Z])\d){AFTER}",
            score=0.3,
            why="civil number, check digit, version letters, check digit",
        ),
    ),
    context=(*CITIZEN, *spelled("cartão de cidadão", "CC", "bilhete de identidade", "número de identificação civil", "cartão cidadão")),
    validate=proves(cc.is_valid),
    examples=Examples(
        found=(
            "cartão de cidadão: [[00000000 0 ZZ4]]",
            "Cartão de Cidadão n.º [[000000000ZZ4]]",
            '{"cartao_de_cidadao": "[[20070000 4 ZZ5]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cartao_de_cidadao=[[090000002ZZ1]] saved",
            "[[00000000 0 ZZ4]]",
            "checked [[090000002ZZ1]], then went on",
        ),
        left=(
            Left(text="cartão de cidadão: 00000000 0 ZZ6", why="the check digit is wrong"),
            Left(text="cartão de cidadão build-00000000 0 ZZ4", why="part of a longer code"),
            Left(text="cartão de cidadão 2.000000000ZZ4.1", why="part of a version"),
            Left(text="cartão de cidadão 00000000 0 ZZ471", why="digits too many"),
        ),
    ),
)
