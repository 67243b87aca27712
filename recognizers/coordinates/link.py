"""Finds coordinates in map links and geo: addresses."""

from __future__ import annotations

from recognizers.coordinates._range import on_earth
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer, Refuses

_LAT = r"[+-]?\d{1,2}(?:\.\d{1,15})?"
_LON = r"[+-]?\d{1,3}(?:\.\d{1,15})?"
_PAIR = rf"(?P<value>{_LAT}(?:,|%2C|;)(?:%20|\+| )?{_LON})(?![\d.])"

RECOGNIZER = Recognizer(
    id="coordinates.link",
    entity="COORDINATES",
    category=Category.LOCATION,
    title="Coordinates in map links",
    source="RFC 5870 (geo: URI); URL parameters of Google Maps, OpenStreetMap, Apple Maps, Bing Maps, Waze and HERE as documented by them",
    patterns=(
        Pattern(name="geo", regex=rf"(?<!\w)geo:(?P<value>{_LAT},{_LON})(?![\d.]\d)", score=0.9, why="a geo: URI", caseless=True),
        Pattern(name="at", regex=rf"/@{_PAIR}(?=,[\d.]{{1,9}}[zamy])", score=0.9, why="Google Maps: /@lat,lon,zoom"),
        Pattern(
            name="parameter",
            regex=rf"[?&#](?:q|query|ll|sll|sspn|center|centre|daddr|saddr|destination|origin|viewpoint|cbll|cp|pos|to|from|at|location|coordinate|map)=(?:loc:|@|ll\.)?{_PAIR}",
            score=0.85,
            why="Google, Apple, Waze, Bing (cp=lat~lon is written with a tilde below)",
            caseless=True,
        ),
        Pattern(
            name="hash",
            regex=rf"#map=\d{{1,2}}(?:\.\d{{1,3}})?/(?P<value>{_LAT}/{_LON})",
            score=0.9,
            why="OpenStreetMap: #map=zoom/lat/lon",
        ),
        Pattern(
            name="marker",
            regex=rf"[?&]m?lat=(?P<value>{_LAT}&(?:amp;)?m?lon=(?:g=)?{_LON})(?![\d.])",
            score=0.9,
            why="OpenStreetMap: mlat and mlon",
        ),
        Pattern(
            name="data",
            regex=r"!3d(?P<value>-?\d{1,2}\.\d{3,15}!4d-?\d{1,3}\.\d{3,15})",
            score=0.9,
            why="Google Maps: the pin in the data part",
        ),
        Pattern(name="bing", regex=rf"[?&]cp=(?P<value>{_LAT}~{_LON})(?![\d.])", score=0.9, why="Bing Maps: cp=lat~lon"),
        Pattern(
            name="path",
            regex=rf"/maps/(?:place|search|dir)/(?:[\w%+.-]{{1,40}}/)?(?P<value>{_LAT},(?:\+|%20)?{_LON})(?![\d.])",
            score=0.85,
            why="Google Maps: a place that is a pair",
        ),
    ),
    validate=Refuses(on_earth),
    examples=Examples(
        found=(
            "https://www.google.com/maps/@[[48.8583701,2.2922926]],17z",
            "see https://maps.google.com/?q=[[48.8584,2.2945]] for my house",
            "https://www.openstreetmap.org/#map=17/[[48.85837/2.29448]]",
            "https://www.openstreetmap.org/?mlat=[[48.8584&mlon=2.2945]]#map",
            "geo:[[48.198634,16.371648]];crs=wgs84;u=40",
            "http://maps.apple.com/?ll=[[50.894967,4.341626]]&z=10",
            "https://waze.com/ul?ll=[[40.75889500%2C-73.98513100]]&navigate=yes",
            "https://www.bing.com/maps?cp=[[47.677797~-122.122013]]",
            "/maps/place/x/data=!3d[[48.8583701!4d2.2944813]]",
        ),
        left=(
            Left(text="https://www.google.com/maps/@me", why="no pair"),
            Left(text="https://example.org/?q=hello,world", why="words"),
            Left(text="https://example.org/?page=3,4", why="another parameter"),
            Left(text="https://example.org/#map=17", why="a zoom alone"),
            Left(text="geology: 48.1,16.3", why="no geo: address"),
            Left(text="geo:0.0,0.0", why="nowhere"),
        ),
    ),
)
