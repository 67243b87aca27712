"""Finds coordinates in degrees, minutes and seconds."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_MINUTE = r"(?:['’′]|&#39;|m)"
_SECOND = r"(?:[\"”″]|''|′′|’’|s)"
_DMS = rf"\d{{1,3}} ?[°ºd˚] ?\d{{1,2}}(?:\.\d{{1,8}})? ?{_MINUTE}?(?: ?\d{{1,2}}(?:[.,]\d{{1,8}})? ?{_SECOND})?"
_JOIN = r"[ ,;/\n]{1,4}"

RECOGNIZER = Recognizer(
    id="coordinates.dms",
    entity="COORDINATES",
    category=Category.LOCATION,
    title="Coordinates in degrees, minutes and seconds",
    source="ISO 6709:2022 annex D; NMEA 0183 sentence GGA",
    patterns=(
        Pattern(name="after", regex=rf"(?<!\w){_DMS} ?[NS]{_JOIN}{_DMS} ?[EWO](?!\w)", score=0.9, why="the letters after the numbers"),
        Pattern(
            name="before",
            regex=rf"(?<!\w)[NS] ?{_DMS}{_JOIN}[EWO] ?{_DMS}",
            score=0.9,
            why="the letters before the numbers, as on receivers",
        ),
        Pattern(
            name="nmea",
            regex=r"(?<![\w.])\d{4}\.\d{2,8},[NS],\d{5}\.\d{2,8},[EW](?!\w)",
            score=0.9,
            why="ddmm.mm and dddmm.mm of an NMEA sentence",
        ),
        Pattern(
            name="iso",
            regex=r"(?<![\w.])[+-]\d{2}(?:\d{2}){0,2}\.\d{2,8}[+-]\d{3}(?:\d{2}){0,2}\.\d{2,8}(?:[+-]\d{1,5}(?:\.\d{1,4})?)?(?:CRSWGS_84)?/",
            score=0.9,
            why="ISO 6709 string, as photos' metadata hold it; the stroke ends it",
        ),
    ),
    examples=Examples(
        found=(
            "the cabin is at [[48°51'30\"N 2°17'40\"E]]",
            "[[N 48° 51.502' W 002° 17.669']]",
            "[[51° 30′ 26″ N, 0° 7′ 39″ W]] is where I sleep",
            "$GPGGA,123519,[[4807.038,N,01131.000,E]],1,08",
            "location: [[+48.8577+002.2950/]]",
        ),
        left=(
            Left(text="it was 48° in the sun", why="a temperature"),
            Left(text="turn 90° N of the church", why="an angle"),
            Left(text="a 5'11\" man", why="a height"),
            Left(text="48°51' is the latitude of Paris", why="one line, no point"),
        ),
    ),
)
