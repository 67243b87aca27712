"""Finds Irish personal public service numbers."""

from __future__ import annotations

from stdnum.ie import pps

from recognizers._national import AFTER, BEFORE, proves, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ie.pps",
    entity="IE_PPS",
    category=Category.GOVERNMENT_ID,
    title="Irish personal public service numbers",
    source="Department of Social Protection, https://www.gov.ie/en/service/12e6de-get-a-personal-public-service-pps-number/",
    languages=("en", "ga"),
    countries=("IE",),
    patterns=(
        Pattern(
            name="upper",
            regex=rf"{BEFORE}(?:\d{{7}}[A-W][A-IW]?){AFTER}",
            score=0.3,
            why="seven digits, a check letter modulo 23, maybe a second letter",
        ),
        Pattern(name="loose", regex=rf"{BEFORE}(?:\d{{7}} ?[A-W][A-IW]?){AFTER}", score=0.2, why="small letters or a space", caseless=True),
    ),
    context=spelled("PPS", "PPSN", "PPS number", "personal public service", "UPSP", "uimhir phearsanta"),
    validate=proves(pps.is_valid),
    examples=Examples(
        found=(
            "PPS: [[6433435F]]",
            "My PPS number is [[6433435FW]].",
            "Is é [[6480635F]] an UPSP atá agam",
            '{"PPS": "[[6480635F]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form PPS=[[0438435FW]] saved",
            "[[6433435F]]",
            "checked [[0438435FW]], then went on",
        ),
        left=(
            Left(text="PPS: 6433436F", why="the check digit is wrong"),
            Left(text="PPS build-6433435F", why="part of a longer code"),
            Left(text="PPS 2.6433435FW.1", why="part of a version"),
        ),
    ),
)
