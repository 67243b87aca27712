"""Character classes of expressions, told apart in ASCII and only counted past it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from redactor._regex import _constants as c

WORD = frozenset(i for i in range(128) if chr(i).isalnum() or chr(i) == "_")
DIGIT = frozenset(range(0x30, 0x3A))
_SPACE = frozenset([*range(9, 14), *range(0x1C, 0x20), 0x20])
ASCII = frozenset(range(128))

_CATEGORY = {
    c.CATEGORY_WORD: WORD,
    c.CATEGORY_NOT_WORD: ASCII - WORD,
    c.CATEGORY_DIGIT: DIGIT,
    c.CATEGORY_NOT_DIGIT: ASCII - DIGIT,
    c.CATEGORY_SPACE: _SPACE,
    c.CATEGORY_NOT_SPACE: ASCII - _SPACE,
}

#: The ASCII members of a class, and whether it holds anything past ASCII.
Class = tuple[frozenset[int], bool]


def class_of(op: Any, args: Any) -> Class | None:
    """Return the members of an operation that matches one character, None for any other."""
    if op is c.ANY:
        return ASCII - {0x0A}, True
    if op is c.NOT_LITERAL:
        return ASCII - {args}, True
    if op is c.LITERAL:
        return (frozenset([args]), False) if args < 128 else None  # noqa: PLR2004 - the end of ASCII
    return _of_set(tuple(args)) if op is c.IN else None


@lru_cache(maxsize=4096)
def _of_set(items: tuple[Any, ...]) -> Class:
    negated, members, high = False, set[int](), False
    for kind, value in items:
        if kind is c.NEGATE:
            negated = True
        elif kind is c.LITERAL:
            members.add(value)
        elif kind is c.RANGE:
            members.update(range(value[0], min(value[1], 128) + 1))
            high |= value[1] > 127  # noqa: PLR2004
        else:
            members |= _CATEGORY[value]
            high |= value is not c.CATEGORY_DIGIT
    high |= any(m > 127 for m in members)  # noqa: PLR2004
    members &= ASCII
    return (ASCII - members, True) if negated else (frozenset(members), high)


def written(members: Class) -> str:
    """Write a class over bytes: what is past ASCII stands for any byte past ASCII."""
    ascii_members, high = members
    if high and ascii_members == ASCII:
        return r"[\x00-\xff]"
    runs: list[list[int]] = []
    for m in sorted(ascii_members):
        if runs and runs[-1][1] == m - 1:
            runs[-1][1] = m
        else:
            runs.append([m, m])
    body = "".join(f"\\x{a:02x}-\\x{b:02x}" if a != b else f"\\x{a:02x}" for a, b in runs)
    return f"[{body}{chr(92) + 'x80-' + chr(92) + 'xff' if high else ''}]"
