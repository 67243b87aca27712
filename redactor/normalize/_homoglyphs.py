"""Letters of other scripts that pose as Latin ones.

Only where a word or address mixes scripts: a word wholly in Cyrillic or Greek is Russian or Greek, no disguise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from redactor.normalize._characters import ASTRAL, class_of
from redactor.normalize._view import Edit, Kind, View, edited

_FILE = Path(__file__).parent / "data" / "confusables.txt"
_TOKEN = re.compile(r"[\w.@+-]+")
_WORD = re.compile(r"\w+")
_ASCII = re.compile(r"[A-Za-z0-9]")
#: What round and upright letters stand for among digits.
_AS_DIGIT = str.maketrans("OoIil", "00111")


@cache
def _table() -> dict[str, str]:
    """Return the look-alikes: letter of another script -> ASCII character."""
    rows = (line.split(" ", 2) for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {chr(int(code, 16)): to for code, to, _ in rows}


@cache
def _translation() -> dict[int, str]:
    return str.maketrans(_table())


@cache
def _any() -> re.Pattern[str]:
    return re.compile(f"[{class_of(ch for ch in _table() if ch < ASTRAL)}{ASTRAL}-\U0010ffff]")


@cache
def _beside() -> re.Pattern[str]:
    """An ASCII sign of a word or address with a look-alike before or after it. Begins with what is rare in text of the other script."""
    letters = class_of(_table())
    return re.compile(
        rf"[A-Za-z0-9@_](?:(?=[{letters}])|(?<=[{letters}].))|\.(?=[{letters}])(?<=[A-Za-z0-9]\.)|\.(?=[A-Za-z0-9])(?<=[{letters}]\.)"
    )


def mixed(text: str) -> bool:
    """Say whether a look-alike stands beside an ASCII letter or digit."""
    table = _table()
    return any(m[0] in table for m in _any().finditer(text)) and _beside().search(text) is not None


def latinized(view: View) -> View:
    """Return the reading with look-alikes in mixed words as the ASCII characters that they look like."""
    return edited(view, _edits(view.text)) if not view.text.isascii() and mixed(view.text) else view


def _edits(text: str) -> Iterator[Edit]:
    for token in _TOKEN.finditer(text):
        if token[0].isascii() or _ASCII.search(token[0]) is None:
            continue
        for word in _WORD.finditer(token[0]):
            if (new := _latin(word[0])) is not None:
                yield Edit(token.start() + word.start(), token.start() + word.end(), new, Kind.COPY)


def _latin(word: str) -> str | None:
    """Return a word in ASCII, None where it is so already or where a letter has no look-alike."""
    if word.isascii():
        return None
    new = word.translate(_translation())
    if not new.isascii():
        return None
    digits = sum(map(str.isdigit, word))
    return new.translate(_AS_DIGIT) if digits and digits + sum(ch in _table() for ch in word) == len(word) else new
