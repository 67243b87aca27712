"""Finds Belarusian identification numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, helps, spelled
from redactor.checks.national import by_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="by.personal_number",
    entity="BY_PERSONAL_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Belarusian identification numbers",
    source="МВД РБ, идентификационный номер",
    languages=("be", "ru"),
    countries=("BY",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[1-6](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{{2}}[ABCHKEM]\d{{3}}(?:PB|BA|BI)\d){AFTER}",
            score=0.7,
            why="sex and century, date of birth, region, serial, citizenship, check digit",
        ),
    ),
    context=spelled("идентификационный номер", "личный номер", "ідэнтыфікацыйны нумар", "паспорт"),
    validate=helps(by_person),
    examples=Examples(
        found=(
            "идентификационный номер: [[3150588A343PB0]]",
            "личный номер [[1140588A348PB0]] в паспорте",
            '{"идентификационный_номер": "[[3160888A343PB0]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form идентификационный_номер=[[3170578A343PB1]] saved",
            "[[3150588A343PB0]]",
            "checked [[3170578A343PB1]], then went on",
        ),
        left=(
            Left(text="идентификационный номер build-3150588A343PB0", why="part of a longer code"),
            Left(text="идентификационный номер 2.1140588A348PB0.1", why="part of a version"),
            Left(text="идентификационный номер 3150588A343PB071", why="digits too many"),
        ),
    ),
)
