r"""What can be told of a regular expression without running it: how long its matches are and how far it looks ahead.

The dialect of recognizers is Python's `re`, with one difference: `\d` and `\D` mean the ASCII digits. Digits of other scripts are
folded to ASCII by `redactor.normalize` before anything is matched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_parser: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001 - the only parser of exactly this dialect
_constants: Any = re._constants  # type: ignore[attr-defined]  # noqa: SLF001


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Bounds of an expression, in code points: its shortest and longest match, and how far it may look past the end."""

    least: int
    most: int
    reach: int


@lru_cache(maxsize=8192)
def shape_of(regex: str) -> Shape:
    """Return the bounds of a Python regular expression; raises `re.error` where it is none."""
    tree = parse(regex)
    least, most = tree.getwidth()
    return Shape(least=int(least), most=int(most), reach=_reach(tree) + 1)


def parse(regex: str) -> Any:
    """Return the parsed tree of an expression of our dialect."""
    return _parser.parse(ascii_digits(regex))


def compile_exact(regex: str, *, caseless: bool = False) -> re.Pattern[str]:
    """Compile an expression of our dialect as it is meant."""
    return re.compile(ascii_digits(regex), re.IGNORECASE if caseless else 0)


def ascii_digits(regex: str) -> str:
    r"""Write `\d` and `\D` out as classes of the ASCII digits."""
    out: list[str] = []
    in_class, i = False, 0
    while i < len(regex):
        c = regex[i]
        if c == "\\":
            pair = regex[i : i + 2]
            if pair == r"\d":
                pair = "0-9" if in_class else "[0-9]"
            elif pair == r"\D" and not in_class:
                pair = "[^0-9]"
            out.append(pair)
            i += 2
            continue
        if in_class:
            in_class = c != "]"
        elif c == "[":
            in_class = True
            # A bracket right after the opening (or its negation) is a member, not the end.
            head = re.match(r"\[\^?\]?", regex[i:])
            out.append(head[0])  # type: ignore[index]
            i += len(head[0])  # type: ignore[index]
            continue
        out.append(c)
        i += 1
    return "".join(out)


def _reach(tree: Any) -> int:
    r"""Return how far the look-aheads of a parsed expression see; one more for `\b` and `$` is the caller's."""
    most = 0
    for op, args in tree:
        if op in (_constants.ASSERT, _constants.ASSERT_NOT):
            direction, inner = args
            width = int(inner.getwidth()[1]) if direction > 0 else 0
            most = max(most, width + _reach(inner))
        else:
            for inner in _children(args):
                most = max(most, _reach(inner))
    return most


def _children(args: Any) -> list[Any]:
    """Return the sub-expressions among the arguments of one operation."""
    if isinstance(args, _parser.SubPattern):
        return [args]
    if isinstance(args, (tuple, list)):
        return [tree for a in args for tree in _children(a)]
    return []
