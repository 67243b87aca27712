"""Finds machine readable zones of passports, visas and identity cards by their check digits."""

from __future__ import annotations

import re

from redactor.checks.national import icao
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, valid_if

_LINE_START = r"(?<![\w<])"
_LINE_END = r"(?![\w<])"
_BREAK = r"[ \t]{0,4}\r?\n[ \t]{0,16}"
_DATES = r"\d{6}\d[MFX<]\d{6}\d"

#: Where the checked fields of the line that holds them lie: number, birth, expiry.
_TWO_LINES = ((0, 10), (13, 20), (21, 28))


def zone(value: str) -> Check:
    """Check number, date of birth and date of expiry, each with its own digit: a thousandth pass by chance."""
    lines = re.split(r"\s{1,64}", value.strip())
    if len(lines) == 3:  # noqa: PLR2004 - identity cards: the number on the first line, the dates on the second
        return valid_if(icao(lines[0][5:15]) and icao(lines[1][0:7]) and icao(lines[1][8:15]))
    return valid_if(all(icao(lines[-1][a:b]) for a, b in _TWO_LINES))


RECOGNIZER = Recognizer(
    id="generic.passport_mrz",
    entity="PASSPORT",
    category=Category.GOVERNMENT_ID,
    title="Machine readable zones of travel documents",
    source="ICAO Doc 9303 parts 3 to 7",
    patterns=(
        Pattern(
            name="book",
            regex=rf"{_LINE_START}[PV][A-Z<][A-Z<]{{3}}[A-Z<]{{31,39}}{_BREAK}[A-Z\d<]{{9}}\d[A-Z<]{{3}}{_DATES}[A-Z\d<]{{8,16}}{_LINE_END}",
            score=0.9,
            why="passports and visas: the name line and the number line of 44 or 36 places",
        ),
        Pattern(
            name="card",
            regex=rf"{_LINE_START}[ACI][A-Z\d<][A-Z<]{{3}}[A-Z\d<]{{9}}\d[A-Z\d<]{{15}}{_BREAK}{_DATES}[A-Z<]{{3}}[A-Z\d<]{{11}}\d{_BREAK}[A-Z<]{{30}}{_LINE_END}",
            score=0.9,
            why="identity cards: three lines of 30 places",
        ),
        Pattern(
            name="number_line",
            regex=rf"{_LINE_START}[A-Z\d<]{{9}}\d[A-Z<]{{3}}{_DATES}[A-Z\d<]{{8,16}}{_LINE_END}",
            score=0.5,
            why="the line with number and dates alone",
        ),
    ),
    validate=zone,
    examples=Examples(
        found=(
            "[[P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10]]",
            "scan: [[L898902C36UTO7408122F1204159ZE184226B<<<<<10]] ok",
            "[[I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<]]",
            '{"mrz": "[[L898902C36UTO7408122F1204159ZE184226B<<<<<10]]"}',
            "Visa [[V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<]]",
        ),
        left=(
            Left(text="L898902C37UTO7408122F1204159ZE184226B<<<<<10", why="the check digit of the number is wrong"),
            Left(text="L898902C36UTO7408123F1204159ZE184226B<<<<<10", why="the check digit of the birth date is wrong"),
            Left(text="P<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", why="fillers only"),
            Left(text="7408122F1204159", why="dates alone"),
        ),
    ),
)
