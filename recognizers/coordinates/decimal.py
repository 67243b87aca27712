"""Finds pairs of decimal degrees."""

from __future__ import annotations

from recognizers.coordinates._range import LATITUDE, LONGITUDE, on_earth
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer, Refuses

_BEFORE = r"(?<![\w.,$€£+-])"
_AFTER = r"(?![\w%])(?![.,]\d)"
_KEY = r"(?:lat(?:itude)?|lng|lon(?:g(?:itude)?)?|y|x)"

RECOGNIZER = Recognizer(
    id="coordinates.decimal",
    entity="COORDINATES",
    category=Category.LOCATION,
    title="Coordinates in decimal degrees",
    source="ISO 6709:2022; WGS 84 ranges; RFC 7946 (GeoJSON, longitude first)",
    patterns=(
        Pattern(
            name="pair",
            regex=rf"{_BEFORE}{LATITUDE}(?:, ?| , |; ?|/){LONGITUDE}{_AFTER}(?!, ?[+-]?\d{{1,6}}\.\d)",
            score=0.3,
            why="three decimals also stand in lists of measures: needs a word",
        ),
        Pattern(
            name="fine_pair",
            regex=r"(?<![\w.,;$€£+-])(?<![\d\])}], )[+−-]?(?:90|[1-8]?\d)\.\d{4,15}(?:, ?|; ?)[+−-]?(?:180|1[0-7]\d|\d{1,2})\.\d{4,15}(?![\w%]|[.,]\d|, ?[+-]?\d{1,6}\.\d|; ?[+-]?\d)",
            score=0.5,
            why="two numbers alone with four decimals or more; a third number makes it a vector",
        ),
        Pattern(
            name="spaced_pair",
            regex=rf"{_BEFORE}{LATITUDE} {{1,2}}{LONGITUDE}{_AFTER}(?! [+-]?\d)",
            score=0.2,
            why="only a space between: needs a word",
        ),
        Pattern(
            name="degrees",
            regex=r"(?<![\w.,])[+−-]?\d{1,2}\.\d{2,15} ?° ?[NSns]?[,; ]{1,3}[+−-]?\d{1,3}\.\d{2,15} ?°(?: ?[EWewOo](?!\w))?",
            score=0.8,
            why="degree signs at both",
        ),
        Pattern(
            name="letters",
            regex=r"(?<![\w.,])(?:\d{1,2}\.\d{2,15} ?[NS][,; /]{1,3}\d{1,3}\.\d{2,15} ?[EW]|[NS] ?\d{1,2}\.\d{2,15}[,; /]{1,3}[EW] ?\d{1,3}\.\d{2,15})(?!\w)",
            score=0.8,
            why="N or S, E or W at both",
        ),
        Pattern(
            name="keys",
            regex=rf"(?<![^\W_])(?:lat(?:itude)?|lng|lon(?:g(?:itude)?)?)[\"']?(?: is|[ ]{{0,2}}[:=])?[ ]{{0,2}}[\"']?(?P<value>[+−-]?\d{{1,3}}\.\d{{2,15}}°?[\"']?(?:,|;|&| and|\n)?[ \n]{{0,8}}[\"']?{_KEY}[\"']?(?: is|[ ]{{0,2}}[:=])?[ ]{{0,2}}[\"']?[+−-]?\d{{1,3}}\.\d{{2,15}})(?!\w)",
            score=0.85,
            why="both named, in JSON, in a query or in prose; the span runs from the first number to the last",
            caseless=True,
        ),
        Pattern(
            name="geojson",
            regex=rf"[\"']?coordinates[\"']?[ ]{{0,2}}[:=][ ]{{0,2}}[\[(]{{1,2}}[ \n]{{0,8}}(?P<value>{LONGITUDE},[ \n]{{0,8}}{LATITUDE})",
            score=0.85,
            why="a GeoJSON point or ring, longitude first",
            caseless=True,
        ),
        Pattern(name="point", regex=rf"POINT ?Z? ?\((?P<value>{LONGITUDE} {LATITUDE})", score=0.85, why="well-known text", caseless=True),
    ),
    context=(
        "gps",
        "coordinate",
        "coords",
        "coord",
        "location",
        "located",
        "latitude",
        "longitude",
        "latlng",
        "lat",
        "lon",
        "lng",
        "latlon",
        "position",
        "geo",
        "geolocation",
        "ubicación",
        "coordenadas",
        "standort",
        "koordinaten",
        "coordonnées",
        "map",
        "i am at",
        "meet",
    ),
    validate=Refuses(on_earth),
    examples=Examples(
        found=(
            "I live at [[51.50853, -0.12574]].",
            "[[40.689247,-74.044502]]",
            '{"lat": [[48.858370, "lon": 2.294481]]}',
            "lat=[[48.8584&lng=2.2945]]&z=3",
            "GPS: [[48.858 2.294]]",
            "location [[48.858, 2.294]], see you",
            '{"type":"Point","coordinates": [ [[2.294481, 48.858370]] ]}',
            "POINT([[2.294481 48.858370]])",
            "[[48.8584° N, 2.2945° E]]",
            "latitude is [[48.8584 and longitude is 2.2945]]",
            "at [[N 48.8584, E 2.2945]] tonight",
        ),
        left=(
            Left(text="versions 10.123, 11.456", why="a pair of versions without a word"),
            Left(text="prices 12.50, 13.99", why="two decimals"),
            Left(text="[0.12345, 0.54321, 0.99999]", why="a vector"),
            Left(text="0.1234, 0.2345, 0.3456, 0.4567", why="a row of a matrix"),
            Left(text="mean 91.12345, 12.34567", why="no latitude beyond 90"),
            Left(text="took 12.345 s, 13.456 s", why="durations"),
            Left(text="10.0.0.1, 10.0.0.2", why="IP addresses"),
        ),
    ),
)
