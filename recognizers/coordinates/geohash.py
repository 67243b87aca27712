"""Finds geohashes where the text speaks of one."""

from __future__ import annotations

from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, invalid_unless


def mixed(value: str) -> Check:
    """Refuse words and plain numbers, which the alphabet also spells."""
    return invalid_unless(any(c.isdigit() for c in value) and any(c.isalpha() for c in value))


RECOGNIZER = Recognizer(
    id="coordinates.geohash",
    entity="COORDINATES",
    category=Category.LOCATION,
    title="Geohash",
    source="G. Niemeyer, geohash.org (2008): base 32 without a, i, l and o; six places tell about 1 km",
    patterns=(
        Pattern(
            name="labelled",
            regex=r"(?:geohash|geo_hash|geo-hash)[\"']?(?: is| of|[ ]{0,2}[:=])?[ ]{0,2}[\"']?(?P<value>[0-9b-hjkmnp-z]{5,12})(?![\w-])",
            score=0.85,
            why="only behind its name: the shape is that of any key",
            caseless=True,
        ),
    ),
    validate=mixed,
    examples=Examples(
        found=(
            "geohash: [[u09tunquc]]",
            '{"geohash": "[[gcpvj0duq]]"}',
            "the geohash is [[9q8yyk8y]] now",
            "geohash=[[u09tvw]]&p=6",
        ),
        left=(
            Left(text="key u09tunquc", why="no name before it"),
            Left(text="geohash is deprecated", why="a word"),
            Left(text="geohash 12345678", why="a plain number"),
            Left(text="geohash: u0", why="too coarse"),
        ),
    ),
)
