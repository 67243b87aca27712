"""Finds Brazilian health card numbers (CNS)."""

from __future__ import annotations

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, HEALTH, plausible, spelled
from redactor.checks.national import br_health
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="br.sus",
    entity="BR_CNS",
    category=Category.GOVERNMENT_ID,
    title="Brazilian health card numbers (CNS)",
    source="Ministério da Saúde, Cartão Nacional de Saúde",
    languages=("pt",),
    countries=("BR",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:[1-27-9]\d{{14}}|[1-27-9]\d{{2}} \d{{4}} \d{{4}} \d{{4}}){GROUP_AFTER}",
            score=0.15,
            why="fifteen digits, a sum modulo 11: need the word",
        ),
    ),
    context=(*HEALTH, *spelled("cartão SUS", "CNS", "cartão nacional de saúde", "SUS", "cartão do SUS")),
    validate=plausible(br_health),
    examples=Examples(
        found=(
            "cartão SUS: [[709829620694636]]",
            "Cartão SUS [[844 6992 5745 0241]]",
            '{"cartao_SUS": "[[209029620694836]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form cartao_SUS=[[844 6997 5849 4241]] saved",
        ),
        left=(
            Left(text="cartão SUS: 709829620694632", why="the check digit is wrong"),
            Left(text="order 709829620694636 shipped", why="no word that names the number"),
            Left(text="cartão SUS build-709829620694636", why="part of a longer code"),
            Left(text="cartão SUS 2.844 6992 5745 0241.1", why="part of a version"),
            Left(text="cartão SUS 70982962069463671", why="digits too many"),
        ),
    ),
)
