"""Finds German identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.checks.national import icao
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="de.id_card",
    entity="DE_ID_CARD",
    category=Category.GOVERNMENT_ID,
    title="German identity card numbers",
    source="PAuswV; BSI TR-03127; ICAO Doc 9303 part 5 check digit",
    languages=("de",),
    countries=("DE",),
    patterns=(
        Pattern(
            name="letters",
            regex=rf"{BEFORE}(?:(?=[A-Z\d]{{1,8}}[A-Z])[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{{7}}\d){AFTER}",
            score=0.4,
            why="letters without vowels and B, D, Q, S; a check digit",
        ),
        Pattern(
            name="digits",
            regex=rf"{BEFORE}(?:[CFGHJKLMNPRTVWXYZ]\d{{8}}){AFTER}",
            score=0.2,
            why="one letter and digits also fits other codes",
        ),
        Pattern(
            name="any_case",
            regex=rf"{BEFORE}(?:[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{{7}}\d(?:D)?){AFTER}",
            score=0.1,
            why="small letters need the word",
            caseless=True,
        ),
    ),
    context=spelled("Personalausweis", "Ausweis", "Ausweisnummer", "Ausweis-Nr", "Perso", "Dokumentennummer", "identity card", "nPA"),
    validate=plausible(icao),
    examples=Examples(
        found=(
            "Personalausweis: [[L01X00T44]]",
            "Mein Personalausweis hat die Nummer [[CZ6311T03]].",
            "Ausweis Nr. [[L65X84T44]] gültig bis 2030",
            '{"Personalausweis": "[[L65X84T44]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Personalausweis=[[CZ2453T13]] saved",
            "[[L01X00T44]]",
            "checked [[CZ2453T13]], then went on",
        ),
        left=(
            Left(text="Personalausweis: L01X00T40", why="the check digit is wrong"),
            Left(text="Personalausweis build-L01X00T44", why="part of a longer code"),
            Left(text="Personalausweis 2.CZ6311T03.1", why="part of a version"),
            Left(text="Personalausweis L01X00T4471", why="digits too many"),
            Left(text="Personalausweis L01A00T44", why="A is not in the alphabet"),
        ),
    ),
)
