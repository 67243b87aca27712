"""Finds Brazilian individual taxpayer numbers (CPF)."""

from __future__ import annotations

from stdnum.br import cpf

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="br.cpf",
    entity="BR_CPF",
    category=Category.GOVERNMENT_ID,
    title="Brazilian individual taxpayer numbers (CPF)",
    source="Receita Federal, CPF, https://www.gov.br/receitafederal",
    languages=("pt",),
    countries=("BR",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{BEFORE}(?:\d{{3}}\.\d{{3}}\.\d{{3}}-\d{{2}}|\d{{9}}-\d{{2}}){AFTER}",
            score=0.6,
            why="3.3.3-2, two check digits",
        ),
        Pattern(name="spaced", regex=rf"{GROUP_BEFORE}(?:\d{{3}} \d{{3}} \d{{3}} \d{{2}}){GROUP_AFTER}", score=0.3, why="with spaces"),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.2, why="eleven digits need the word"),
    ),
    context=(*TAX, *spelled("CPF", "cadastro de pessoas físicas", "cadastro de pessoa física", "contribuinte")),
    validate=plausible(cpf.is_valid),
    examples=Examples(
        found=(
            "CPF: [[390.533.447-05]]",
            "Meu CPF é [[39053344705]].",
            "portador do CPF [[570.433.449-05]]",
            '{"CPF": "[[570.433.449-05]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CPF=[[39093314912]] saved",
            "[[390.533.447-05]]",
            "checked [[570.433.449-05]], then went on",
        ),
        left=(
            Left(text="CPF: 390.533.447-00", why="the check digit is wrong"),
            Left(text="order 39053344705 shipped", why="no word that names the number"),
            Left(text="CPF build-390.533.447-05", why="part of a longer code"),
            Left(text="CPF 2.39053344705.1", why="part of a version"),
            Left(text="CPF 390.533.447-0571", why="digits too many"),
        ),
    ),
)
