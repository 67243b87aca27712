"""How seldom a part of an expression matches in ordinary text: a first-order model of what character follows what kind of character.

The figures are rough shares counted over English prose and log lines together. They only choose which part of an expression is looked for first, so they cost
speed where they are wrong, never a finding.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

#: Kinds of characters, in the order of the tables below.
_DIGIT, _LOWER, _UPPER, _SPACE, _MARK, _HIGH = range(6)

#: The share of each kind in all text.
_SHARE = (0.12, 0.58, 0.07, 0.13, 0.09, 0.01)

#: What follows what: a row a kind, a column a kind.
_FOLLOWS = (
    (0.55, 0.04, 0.02, 0.14, 0.24, 0.01),
    (0.02, 0.78, 0.01, 0.13, 0.05, 0.01),
    (0.05, 0.46, 0.36, 0.05, 0.07, 0.01),
    (0.17, 0.52, 0.20, 0.03, 0.07, 0.01),
    (0.29, 0.31, 0.11, 0.18, 0.10, 0.01),
    (0.02, 0.20, 0.02, 0.08, 0.03, 0.65),
)

#: Letters by share, from the most frequent: the share of the n-th is about proportional to its weight (English, Lewand's table).
_LETTERS = {
    **dict(
        zip(
            "etaoinshrdlcumwfgypbvkjxqz",
            (127, 91, 82, 75, 70, 67, 63, 61, 60, 43, 40, 28, 28, 24, 24, 22, 20, 20, 19, 15, 10, 8, 2, 2, 1, 1),
            strict=True,
        )
    )
}

#: Signs by share, in text and logs; the others share the rest.
_MARKS = {
    ".": 0.2,
    ",": 0.09,
    ":": 0.15,
    "-": 0.15,
    "/": 0.1,
    "=": 0.05,
    "_": 0.06,
    '"': 0.05,
    "(": 0.02,
    ")": 0.02,
    "[": 0.02,
    "]": 0.02,
    "'": 0.02,
}
_OTHER_MARK = 0.004


def _kind(code: int) -> int:
    ch = chr(code)
    if ch.isdigit():
        return _DIGIT
    if ch.isalpha():
        return _LOWER if ch.islower() else _UPPER
    return _SPACE if ch.isspace() else _MARK


def _within(code: int) -> float:
    """Return the share of a character among those of its kind."""
    ch = chr(code)
    kind = _kind(code)
    if kind == _DIGIT:
        return 0.1
    if kind == _SPACE:
        return 0.95 if ch == " " else 0.05 if ch == "\n" else 0.002
    if kind == _MARK:
        return _MARKS.get(ch, _OTHER_MARK)
    return _LETTERS[ch.lower()] / 1003


_WITHIN = tuple(_within(code) for code in range(128))
_KINDS = tuple(_kind(code) for code in range(128))


class Last(NamedTuple):
    """What the last character may have been: a weight for each kind, together 1."""

    weights: tuple[float, ...]


#: Anything may stand before a match.
ANYTHING = Last(_SHARE)


@lru_cache(maxsize=1 << 16)
def after(last: Last, members: frozenset[int], *, high: bool) -> tuple[float, Last]:
    """Return how likely a character of the class follows, and what it then was."""
    weights = [share * follows for share, follows in zip(_shares(members, high), _following(last), strict=True)]
    total = sum(weights)
    if total <= 0.0:
        return 1e-9, ANYTHING
    return total, Last(tuple(w / total for w in weights))


@lru_cache(maxsize=4096)
def _shares(members: frozenset[int], high: bool) -> list[float]:  # noqa: FBT001 - a key
    """Return which share of each kind the class holds."""
    shares = [0.0] * 6
    for code in members:
        shares[_KINDS[code]] += _WITHIN[code]
    shares[_HIGH] = 1.0 if high else 0.0
    return [min(1.0, share) for share in shares]


@lru_cache(maxsize=1 << 14)
def _following(last: Last) -> list[float]:
    return [sum(w * _FOLLOWS[before][kind] for before, w in enumerate(last.weights)) for kind in range(6)]


def mixed(alternatives: list[tuple[float, Last]]) -> tuple[float, Last]:
    """Return how likely one of several alternatives is, and what the last character then was."""
    total = sum(p for p, _ in alternatives)
    if total <= 0.0:
        return 1e-12, ANYTHING
    weights = tuple(sum(p * last.weights[kind] for p, last in alternatives) / total for kind in range(6))
    return min(total, 1.0), Last(weights)
