"""Finds Canadian driver’s licence numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, DRIVING, GROUP_AFTER, GROUP_BEFORE, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ca.driver_license",
    entity="CA_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="Canadian driver’s licence numbers",
    source="Provincial registrars (ServiceOntario, SAAQ, ICBC)",
    languages=("en", "fr"),
    countries=("CA",),
    patterns=(
        Pattern(
            name="ontario",
            regex=rf"{GROUP_BEFORE}(?:[A-Z]\d{{4}}-\d{{5}}-\d[0156]\d[0-3]\d){GROUP_AFTER}",
            score=0.6,
            why="Ontario: letter, serial, date of birth (women +50 months)",
        ),
        Pattern(
            name="quebec",
            regex=rf"{GROUP_BEFORE}(?:[A-Z]\d{{4}}-\d{{6}}-\d{{2}}){GROUP_AFTER}",
            score=0.5,
            why="Quebec: letter, serial, date of birth",
        ),
        Pattern(
            name="any",
            regex=rf"{BEFORE}(?:[A-Z]\d{{12}}|[A-Z]\d{{14}}|\d{{7,9}}|\d{{6}}-\d{{3}}){AFTER}",
            score=0.03,
            why="other provinces need the word",
        ),
    ),
    context=(*DRIVING, *spelled("permis de conduire", "driver's licence", "licence number")),
    examples=Examples(
        found=(
            "permis de conduire: [[S1234-56789-50714]]",
            "Ontario driver's licence [[T1234-140785-03]]",
            '{"permis_de_conduire": "[[1234567]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form permis_de_conduire=[[S1234-56789-50914]] saved",
            "[[S1234-56789-50714]]",
            "checked [[S1234-56789-50914]], then went on",
        ),
        left=(
            Left(text="order 1234567 shipped", why="no word that names the number"),
            Left(text="permis de conduire build-S1234-56789-50714", why="part of a longer code"),
            Left(text="permis de conduire 2.T1234-140785-03.1", why="part of a version"),
            Left(text="permis de conduire S1234-56789-5071471", why="digits too many"),
        ),
    ),
)
