"""Finds Malaysian identity card numbers (MyKad)."""

from __future__ import annotations

from stdnum.my import nric

from recognizers._national import AFTER, BEFORE, CITIZEN, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="my.nric",
    entity="MY_NRIC",
    category=Category.GOVERNMENT_ID,
    title="Malaysian identity card numbers (MyKad)",
    source="JPN, MyKad, https://www.jpn.gov.my",
    languages=("ms", "en", "zh"),
    countries=("MY",),
    patterns=(
        Pattern(
            name="dashes",
            regex=rf"{GROUP_BEFORE}(?:\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{{2}}-\d{{4}}){GROUP_AFTER}",
            score=0.6,
            why="date of birth, place of birth, serial",
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{6}}){AFTER}",
            score=0.15,
            why="twelve digits need the word",
        ),
    ),
    context=(*CITIZEN, *spelled("MyKad", "kad pengenalan", "NRIC", "no. kp", "IC number", "IC no", "no kad pengenalan")),
    validate=plausible(nric.is_valid),
    examples=Examples(
        found=(
            "MyKad: [[770305-02-1234]]",
            "No. kad pengenalan saya [[770305021234]]",
            '{"MyKad": "[[470305-12-1234]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form MyKad=[[760105124214]] saved",
            "[[770305-02-1234]]",
            "checked [[470305-12-1234]], then went on",
        ),
        left=(
            Left(text="MyKad: 770303-00-1934", why="the check digit is wrong"),
            Left(text="order 770305021234 shipped", why="no word that names the number"),
            Left(text="MyKad build-770305-02-1234", why="part of a longer code"),
            Left(text="MyKad 2.770305021234.1", why="part of a version"),
            Left(text="MyKad 770305-02-123471", why="digits too many"),
        ),
    ),
)
