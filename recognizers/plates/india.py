"""Finds Indian registration marks."""

from __future__ import annotations

from recognizers.plates._words import AFTER, BEFORE, VEHICLE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: States and union territories, with codes since replaced (OR, UA, DN, DD).
_STATE = r"(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[APK]|WB)"

RECOGNIZER = Recognizer(
    id="plates.india",
    entity="IN_VEHICLE_REGISTRATION",
    category=Category.GOVERNMENT_ID,
    title="Indian registration marks",
    source="The Central Motor Vehicles Rules 1989, rules 50 and 51; MoRTH notification on the Bharat (BH) series, 2021",
    countries=("IN",),
    patterns=(
        Pattern(
            name="state",
            regex=rf"{BEFORE}{_STATE}[ -]?(?:0[1-9]|[1-9]\d?)[ -]?(?:[A-Z][ -]?)?[A-Z]{{1,2}}[ -]?\d{{4}}{AFTER}",
            score=0.5,
            why="state code, office, series and four digits",
        ),
        Pattern(
            name="state_any_case",
            regex=rf"{BEFORE}{_STATE}[ -]?\d{{1,2}}[ -]?[A-Z]{{0,3}}[ -]?\d{{4}}{AFTER}",
            score=0.15,
            why="small letters, a series left out or with letters the rule avoids: needs the word",
            caseless=True,
        ),
        Pattern(
            name="bharat",
            regex=rf"{BEFORE}2[1-9][ -]?BH[ -]?\d{{4}}[ -]?[A-HJ-NP-Z]{{1,2}}{AFTER}",
            score=0.6,
            why="year of registration, BH, four digits, series",
        ),
        Pattern(name="old", regex=rf"{BEFORE}[A-Z]{{2,3}}[ -]?\d{{4}}{AFTER}", score=0.05, why="before 1989: three letters, four digits"),
    ),
    context=(*VEHICLE, "rto", "registered as"),
    examples=Examples(
        found=(
            "My Bike's registration number is [[OD02BA2341]] with a lot of text beyond",
            "[[KA53ME3456]]",
            "car [[DL 3C JI 0001]]",
            "RTO entry [[GJ09AB1234]] and [[MH 12 DE 1433]]",
            '{"vehicle": "[[KA99ME3456]]"}',
            "new plate [[22 BH 6517 A]]",
        ),
        left=(
            Left(text="ABNE123456", why="no state AB"),
            Left(text="order KA531234567", why="no such shape"),
            Left(text="model MCX1243", why="an old mark without a word"),
            Left(text="PO-KA53ME3456", why="part of a longer code"),
            Left(text="XX12AB1234", why="no state XX"),
        ),
    ),
)
