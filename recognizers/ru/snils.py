"""Finds Russian insurance account numbers (SNILS)."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, SOCIAL, plausible, spelled
from redactor.checks.national import ru_snils
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ru.snils",
    entity="RU_SNILS",
    category=Category.GOVERNMENT_ID,
    title="Russian insurance account numbers (SNILS)",
    source="СФР, СНИЛС; 27-ФЗ",
    languages=("ru",),
    countries=("RU",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:\d{{3}}-\d{{3}}-\d{{3}}[ -]\d{{2}}){GROUP_AFTER}",
            score=0.6,
            why="3-3-3 2 and two check digits modulo 101",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{11}}){AFTER}", score=0.1, why="eleven digits need the word"),
    ),
    context=(*SOCIAL, *spelled("СНИЛС", "SNILS", "страховой номер", "пенсионное страхование", "страховое свидетельство")),
    validate=plausible(ru_snils),
    examples=Examples(
        found=(
            "СНИЛС: [[112-233-445 95]]",
            "Мой СНИЛС [[08727994433]].",
            '{"СНИЛС": "[[672-233-485 95]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form СНИЛС=[[08827010473]] saved",
            "[[112-233-445 95]]",
            "checked [[672-233-485 95]], then went on",
        ),
        left=(
            Left(text="СНИЛС: 112-233-445 91", why="the check digit is wrong"),
            Left(text="order 08727994433 shipped", why="no word that names the number"),
            Left(text="СНИЛС build-112-233-445 95", why="part of a longer code"),
            Left(text="СНИЛС 2.08727994433.1", why="part of a version"),
            Left(text="СНИЛС 112-233-445 9571", why="digits too many"),
        ),
    ),
)
