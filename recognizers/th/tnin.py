"""Finds Thai national identity numbers."""

from __future__ import annotations

from stdnum.th import pin

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="th.tnin",
    entity="TH_TNIN",
    category=Category.GOVERNMENT_ID,
    title="Thai national identity numbers",
    source="กรมการปกครอง, เลขประจำตัวประชาชน",
    languages=("th",),
    countries=("TH",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}(?:[1-8]-\d{{4}}-\d{{5}}-\d{{2}}-\d){GROUP_AFTER}",
            score=0.6,
            why="1-4-5-2-1 and a check digit",
        ),
        Pattern(
            name="spaced",
            regex=rf"{GROUP_BEFORE}(?:[1-8] \d{{4}} \d{{5}} \d{{2}} \d){GROUP_AFTER}",
            score=0.45,
            why="1-4-5-2-1 and a check digit",
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:[1-8](?:[1-8]\d|9[0-6])\d{{10}}){AFTER}",
            score=0.2,
            why="thirteen digits, the second and third a province (10 to 96); also the shape of a time in milliseconds",
        ),
    ),
    context=(
        *CITIZEN,
        *spelled("เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "บัตรประชาชน", "Thai ID", "TNIN", "Thai national", "บัตรประจำตัวประชาชน"),
    ),
    validate=plausible(pin.is_valid),
    examples=Examples(
        found=(
            "เลขประจำตัวประชาชน: [[1-2345-45678-78-1]]",
            "เลขประจำตัวประชาชนของฉันคือ [[3100600445635]]",
            "Thai National ID [[1-9345-45678-78-5]]",
            '{"เลขประจำตัวประชาชน": "[[1-9345-45678-78-5]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form เลขประจำตัวประชาชน=[[8505600440635]] saved",
            "[[1-2345-45678-78-1]]",
            "checked [[1-9345-45678-78-5]], then went on",
        ),
        left=(
            Left(text="เลขประจำตัวประชาชน: 1-2345-45678-78-9", why="the check digit is wrong"),
            Left(text="order 3100600445635 shipped", why="no word that names the number"),
            Left(text="เลขประจำตัวประชาชน build-1-2345-45678-78-1", why="part of a longer code"),
            Left(text="เลขประจำตัวประชาชน 2.3100600445635.1", why="part of a version"),
            Left(text="เลขประจำตัวประชาชน 1-2345-45678-78-171", why="digits too many"),
        ),
    ),
)
