"""Finds plus codes (Open Location Code)."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_C = "[23456789CFGHJMPQRVWX]"

RECOGNIZER = Recognizer(
    id="coordinates.plus_code",
    entity="COORDINATES",
    category=Category.LOCATION,
    title="Plus code",
    source="Open Location Code specification 1.0 (alphabet of twenty, separator after eight places; first place up to C, second up to V)",
    patterns=(
        Pattern(
            name="full",
            regex=rf"(?<![\w+/=-])[23456789C][23456789CFGHJMPQRV]{_C}{{6}}\+{_C}{{2,7}}(?![\w+/=])",
            score=0.8,
            why="a whole code: 14 m or finer",
        ),
        Pattern(
            name="full_any_case",
            regex=rf"(?<![\w+/=-])[23456789c][23456789cfghjmpqrv]{_C}{{6}}\+{_C}{{2,7}}(?![\w+/=])",
            score=0.3,
            why="small letters may be base64: needs the word",
            caseless=True,
        ),
        Pattern(
            name="short",
            regex=rf"(?<![\w+/=-]){_C}{{4}}\+{_C}{{2,3}}(?:,? (?=[A-ZÀ-Þ]))(?:[A-ZÀ-Þ][\w'’.-]{{1,24}})(?:,? [A-ZÀ-Þ][\w'’.-]{{1,24}}){{0,3}}",
            score=0.7,
            why="a short code with the town that completes it",
        ),
        Pattern(
            name="short_alone",
            regex=rf"(?<![\w+/=-]){_C}{{4}}\+{_C}{{2,3}}(?![\w+/=])(?!,? [A-ZÀ-Þ])",
            score=0.3,
            why="a short code alone means a place only where the town is known",
        ),
    ),
    context=("plus code", "pluscode", "plus.codes", "open location code", "olc", "location", "address", "find us", "map"),
    examples=Examples(
        found=(
            "I live at [[8FW4V75V+8Q]].",
            "[[849VCWC8+R9]]",
            "plus code [[8fw4v75v+8q]]",
            "come to [[V75V+8Q Paris, France]]",
            "our plus code: [[V75V+8QM]]",
            "https://plus.codes/ then [[8FW4V75V+8Q6]]",
        ),
        left=(
            Left(text="a2B3+x/9", why="base64"),
            Left(text="8FW4V7AV+8Q", why="A is not in the alphabet"),
            Left(text="X8W4V75V+8Q", why="no latitude that far north"),
            Left(text="2222+33 is a sum", why="a short code without word or town"),
            Left(text="C++ and F#", why="languages"),
        ),
    ),
)
