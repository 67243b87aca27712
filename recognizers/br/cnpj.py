"""Finds Brazilian company numbers (CNPJ)."""

from __future__ import annotations

from stdnum.br import cnpj

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="br.cnpj",
    entity="BR_CNPJ",
    category=Category.GOVERNMENT_ID,
    title="Brazilian company numbers (CNPJ)",
    source="Receita Federal, CNPJ; IN RFB 2.229/2024 (letters from 2026)",
    languages=("pt",),
    countries=("BR",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{BEFORE}(?:[\dA-Z]{{2}}\.[\dA-Z]{{3}}\.[\dA-Z]{{3}}/[\dA-Z]{{4}}-\d{{2}}){AFTER}",
            score=0.7,
            why="2.3.3/4-2, two check digits",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{14}}){AFTER}", score=0.2, why="fourteen digits need the word"),
    ),
    context=spelled("CNPJ", "cadastro nacional da pessoa jurídica", "empresa"),
    validate=plausible(cnpj.is_valid),
    examples=Examples(
        found=(
            "CNPJ: [[16.727.230/0001-97]]",
            "Empresa Exemplo Ltda, CNPJ [[16727230000197]]",
            '{"CNPJ": "[[56.727.230/0005-35]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CNPJ=[[26777730000197]] saved",
            "[[16.727.230/0001-97]]",
            "checked [[56.727.230/0005-35]], then went on",
        ),
        left=(
            Left(text="CNPJ: 16.727.230/0001-91", why="the check digit is wrong"),
            Left(text="order 16727230000197 shipped", why="no word that names the number"),
            Left(text="CNPJ build-16.727.230/0001-97", why="part of a longer code"),
            Left(text="CNPJ 2.16727230000197.1", why="part of a version"),
            Left(text="CNPJ 16.727.230/0001-9771", why="digits too many"),
        ),
    ),
)
