"""Finds Russian company register numbers (OGRN)."""

from __future__ import annotations

from stdnum.ru import ogrn

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ru.ogrn",
    entity="RU_OGRN",
    category=Category.GOVERNMENT_ID,
    title="Russian company register numbers (OGRN)",
    source="ФНС, ОГРН",
    languages=("ru",),
    countries=("RU",),
    patterns=(Pattern(name="number", regex=rf"{BEFORE}(?:[1-9]\d{{12}}|[34]\d{{14}}){AFTER}", score=0.1, why="digits need the word"),),
    context=spelled("ОГРН", "ОГРНИП", "OGRN", "основной государственный регистрационный"),
    validate=plausible(ogrn.is_valid),
    examples=Examples(
        found=(
            "ОГРН: [[1022200525819]]",
            "ООО «Пример», ОГРН [[385768585948949]]",
            '{"ОГРН": "[[6022280525019]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form ОГРН=[[381768985148949]] saved",
        ),
        left=(
            Left(text="ОГРН: 1022200525818", why="the check digit is wrong"),
            Left(text="order 1022200525819 shipped", why="no word that names the number"),
            Left(text="ОГРН build-1022200525819", why="part of a longer code"),
            Left(text="ОГРН 2.385768585948949.1", why="part of a version"),
            Left(text="ОГРН 102220052581971", why="digits too many"),
        ),
    ),
)
