"""Finds what3words addresses."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_WORD = r"[^\W\d_]{3,18}"

RECOGNIZER = Recognizer(
    id="coordinates.what3words",
    entity="COORDINATES",
    category=Category.LOCATION,
    title="what3words address",
    source="what3words, 'How to display what3words addresses': three words with dots behind three strokes",
    patterns=(
        Pattern(
            name="strokes",
            regex=rf"(?<![\w:/])///{_WORD}\.{_WORD}\.{_WORD}(?![\w/])(?!\.\w)",
            score=0.8,
            why="three strokes before three words",
        ),
        Pattern(
            name="link",
            regex=rf"(?:w3w\.co|what3words\.com)/(?P<value>{_WORD}\.{_WORD}\.{_WORD})(?![\w/])(?!\.\w)",
            score=0.9,
            why="a link",
        ),
        Pattern(
            name="named",
            regex=rf"(?:what3words|what 3 words|what three words|w3w)(?: address| location| code)?(?: is|:| -)? ?(?P<value>{_WORD}\.{_WORD}\.{_WORD})(?![\w/])(?!\.\w)",
            score=0.8,
            why="behind the name of the service: the shape is that of a host or a package",
            caseless=True,
        ),
    ),
    examples=Examples(
        found=(
            "Come to [[///filled.count.soap]] at eight.",
            "https://w3w.co/[[filled.count.soap]]",
            "my what3words address is [[index.home.raft]]",
            "w3w: [[daring.lion.race]]",
        ),
        left=(
            Left(text="file:///usr.local.bin", why="a file address"),
            Left(text="java.util.concurrent", why="a package"),
            Left(text="www.example.org", why="a host"),
            Left(text="what3words is a service", why="no address"),
            Left(text="///filled.count", why="two words"),
        ),
    ),
)
