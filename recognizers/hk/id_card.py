"""Finds Hong Kong identity card numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, CITIZEN, plausible, spelled
from redactor.checks.national import hk_person
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="hk.id_card",
    entity="HK_HKID",
    category=Category.GOVERNMENT_ID,
    title="Hong Kong identity card numbers",
    source="Registration of Persons Regulations; Immigration Department",
    languages=("zh", "en"),
    countries=("HK",),
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{BEFORE}(?:[A-Z]{{1,2}}\d{{6}} ?\([\dA]\))",
            score=0.6,
            why="letters, six digits, the check place in brackets",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[A-Z]{{1,2}}\d{{6}}[\dA]){AFTER}", score=0.15, why="without brackets it needs the word"),
    ),
    context=(*CITIZEN, *spelled("HKID", "身份證", "香港身份證", "Hong Kong identity", "身份證號碼", "HK ID")),
    validate=plausible(hk_person),
    examples=Examples(
        found=(
            "HKID: [[A123456(3)]]",
            "My HKID is [[A1234563]].",
            "身份證號碼：[[A193359(3)]]",
            '{"HKID": "[[A193359(3)]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form HKID=[[A1237767]] saved",
            "[[A123456(3)]]",
            "checked [[A193359(3)]], then went on",
        ),
        left=(
            Left(text="HKID: A123456(8)", why="the check digit is wrong"),
            Left(text="order A1234563 shipped", why="no word that names the number"),
            Left(text="HKID build-A123456(3)", why="part of a longer code"),
            Left(text="HKID 2.A1234563.1", why="part of a version"),
        ),
    ),
)
