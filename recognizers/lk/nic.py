"""Finds Sri Lankan identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.checks.national import lk_old
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="lk.nic",
    entity="LK_NIC",
    category=Category.GOVERNMENT_ID,
    title="Sri Lankan identity card numbers",
    source="Department for Registration of Persons, https://drp.gov.lk",
    languages=("si", "ta", "en"),
    countries=("LK",),
    patterns=(
        Pattern(
            name="old",
            regex=rf"{BEFORE}(?:\d{{9}}[VX]){AFTER}",
            score=0.5,
            why="year, day of the year (women +500), serial, V or X",
            caseless=True,
        ),
        Pattern(name="new", regex=rf"{BEFORE}(?:(?:19|20)\d{{10}}){AFTER}", score=0.15, why="twelve digits need the word"),
    ),
    context=(*CITIZEN, *spelled("NIC", "ජාතික හැඳුනුම්පත", "தேசிய அடையாள அட்டை", "හැඳුනුම්පත")),
    validate=plausible(lk_old),
    examples=Examples(
        found=(
            "NIC: [[853400937V]]",
            "My NIC number is [[198534000937]]",
            '{"NIC": "[[911042754v]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIC=[[453400939V]] saved",
            "[[853400937V]]",
            "checked [[453400939V]], then went on",
        ),
        left=(
            Left(text="NIC: 828900937V", why="the check digit is wrong"),
            Left(text="order 198534000937 shipped", why="no word that names the number"),
            Left(text="NIC build-853400937V", why="part of a longer code"),
            Left(text="NIC 2.198534000937.1", why="part of a version"),
        ),
    ),
)
