"""Finds the owner's name in the name of a device, as phones and computers call themselves in a network."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_DEVICE = r"(?:iPhone|iPad|iPod|iMac|MacBook(?:-(?:Pro|Air))?|Mac(?:-mini|-Studio)?|Apple-?Watch|Watch|AirPods|Galaxy|Pixel|Android|Laptop|PC|Phone|Tablet|Echo|Kindle|HomePod)"

RECOGNIZER = Recognizer(
    id="names.device",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Name of a device's owner",
    source="Apple, 'Change the name of your iPhone': the default is the owner's first name, 's, and the model; RFC 2132 option 12 carries it",
    patterns=(
        Pattern(
            name="hyphenated",
            regex=rf"(?<![\w.-])(?!(?:This|Sales|News|Business|Guests|Users|Tests|Windows|Tools|Kids|Friends|Others|Customers|Students|Wireless|Samsungs)-)[A-ZÀ-Þ][^\W\d_]{{1,19}}s-{_DEVICE}(?:-\d{{1,3}})?(?![\w])",
            score=0.6,
            why="the default host name: first name, s, the model",
        ),
        Pattern(
            name="spaced",
            regex=rf"(?<![\w.-])[A-ZÀ-Þ][^\W\d_]{{1,19}}['’]s {_DEVICE}(?![\w])".replace("-(?:Pro|Air)", " (?:Pro|Air)"),
            score=0.6,
            why="the same as it is shown",
        ),
    ),
    examples=Examples(
        found=(
            "DHCPACK on 192.0.2.1 to f0:18:98:12:34:56 ([[Annas-iPhone]]) via eth1",
            "paired with [[Jamal's AirPods]]",
            "host [[Ottilies-MacBook-Pro-2]] joined",
        ),
        left=(
            Left(text="host DESKTOP-4K2J and My-iPhone", why="nobody's name"),
            Left(text="Windows-PC, Sales-Laptop, Business-Phone", why="words that end in s"),
            Left(text="iPhone 15 and a new iPad", why="models"),
        ),
    ),
)
