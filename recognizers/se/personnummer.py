"""Finds Swedish personal identity numbers."""

from __future__ import annotations

from stdnum.se import personnummer

from recognizers._national import AFTER, BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="se.personnummer",
    entity="SE_PERSONNUMMER",
    category=Category.GOVERNMENT_ID,
    title="Swedish personal identity numbers",
    source="Skatteverket, Personnummer, SKV 704, https://www.skatteverket.se",
    languages=("sv",),
    countries=("SE",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{BEFORE}(?:(?:18|19|20)?\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+]\d{{4}}){AFTER}",
            score=0.6,
            why="date of birth (coordination numbers +60), dash, serial, a Luhn digit",
        ),
        Pattern(
            name="long",
            regex=rf"{BEFORE}(?:(?:18|19|20)\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\d{{4}}){AFTER}",
            score=0.5,
            why="with its century",
        ),
        Pattern(
            name="short",
            regex=rf"{BEFORE}(?:[02-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\d{{4}}){AFTER}",
            score=0.3,
            why="ten digits",
        ),
        Pattern(
            name="short_1",
            regex=rf"{BEFORE}(?:1\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\d{{4}}){AFTER}",
            score=0.1,
            why="ten digits from 1, also the shape of a Unix time",
        ),
    ),
    context=spelled("personnummer", "pnr", "pers.nr", "personal identity", "samordningsnummer", "personnr", "personal identity code"),
    validate=plausible(personnummer.is_valid),
    examples=Examples(
        found=(
            "personnummer: [[880320-0016]]",
            "Mitt personnummer är [[198803200016]].",
            '{"personnummer": "[[8803200016]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form personnummer=[[880320-0610]] saved",
            "[[880320-0016]]",
            "checked [[880320-0610]], then went on",
        ),
        left=(
            Left(text="personnummer: 880320-0012", why="the check digit is wrong"),
            Left(text="order 8803200016 shipped", why="no word that names the number"),
            Left(text="personnummer build-880320-0016", why="part of a longer code"),
            Left(text="personnummer 2.198803200016.1", why="part of a version"),
            Left(text="personnummer 880320-001671", why="digits too many"),
        ),
    ),
)
