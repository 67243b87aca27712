"""Finds British registration marks."""

from __future__ import annotations

from recognizers.plates._words import AFTER, BEFORE, VEHICLE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: DVLA memory tags: no I, Q or Z first; no I or Q second (Z second stays out too, as no office uses it). Age: 02 to 29 and 51 to 79.
_AREA = r"(?:[A-HJ-PR-Y][A-HJ-PR-Y])"
_AGE = r"(?:0[2-9]|[12]\d|5[1-9]|[67]\d)"
_LAST = r"[A-HJ-PR-Z]{3}"

RECOGNIZER = Recognizer(
    id="plates.united_kingdom",
    entity="UK_VEHICLE_REGISTRATION",
    category=Category.GOVERNMENT_ID,
    title="British registration marks",
    source="DVLA, INF104 'Vehicle registration numbers and number plates'; The Road Vehicles (Display of Registration Marks) Regulations 2001",
    countries=("GB",),
    patterns=(
        Pattern(
            name="current",
            regex=rf"{BEFORE}{_AREA}{_AGE}[ -]?{_LAST}{AFTER}",
            score=0.45,
            why="since 2001: area, age, three letters; capitals only, as small letters form words and codes",
        ),
        Pattern(
            name="current_any_case",
            regex=rf"{BEFORE}{_AREA}{_AGE}[ -]?{_LAST}{AFTER}",
            score=0.15,
            why="the same in any case needs the word",
            caseless=True,
        ),
        Pattern(
            name="prefix",
            regex=rf"{BEFORE}[A-HJ-NPR-TV-Y]\d{{1,3}}[ -]?[A-HJ-PR-Y]{{3}}{AFTER}",
            score=0.1,
            why="1983 to 2001: a year letter first; also the shape of part numbers",
            caseless=True,
        ),
        Pattern(
            name="suffix",
            regex=rf"{BEFORE}[A-HJ-PR-Y]{{3}}[ -]?\d{{1,3}}[A-HJ-NPR-TV-Y]{AFTER}",
            score=0.1,
            why="1963 to 1983: a year letter last",
            caseless=True,
        ),
        Pattern(
            name="northern_ireland",
            regex=rf"{BEFORE}[A-Z]?[A-Z]?[IZ][A-Z]?[ -]?\d{{3,4}}{AFTER}",
            score=0.05,
            why="Northern Ireland: letters with I or Z and up to four digits",
        ),
    ),
    context=(*VEHICLE, "dvla", "mot", "v5c", "tax disc", "parked"),
    examples=Examples(
        found=(
            "My car reg is [[AB51 ABC]] and it expires",
            "[[BD62XYZ]]",
            "Vehicles [[AB51 ABC]] and [[LN14-HGT]] were seen",
            "number plate [[aa02 aaa]]",
            "the lorry [[P123 XYA]] left at noon",
            '{"license_plate": "[[BD62XYZ]]"}',
            "old car, plate [[ABC 123D]]",
        ),
        left=(
            Left(text="AB35 ABC", why="35 is no age identifier yet"),
            Left(text="AQ51 ABC", why="no area Q in second place"),
            Left(text="AB51 AIB", why="I is not in the last group"),
            Left(text="XXXAB51ABCYYY", why="inside a longer code"),
            Left(text="error P123 XYA", why="an old mark without a word"),
            Left(text="sha aa02aaa1", why="a hash"),
            Left(text="chapter AB00 ABC", why="00 is no age identifier"),
        ),
    ),
)
