"""What the escapes of a JSON string stand for, with a map back."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|.)|[^\\]", re.DOTALL)
_PLAIN_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def unescaped(raw: str) -> tuple[str, list[int]]:
    """Return what a JSON string stands for, and where each of its characters begins in the raw text."""
    letters: list[str] = []
    offsets: list[int] = []
    for m in _ESCAPE.finditer(raw):
        letters.append(_letter(m[0]))
        offsets.append(m.start())
    offsets.append(len(raw))
    return "".join(letters), offsets


#: Characters of `\u00e9`.
_UNICODE_ESCAPE = 6


def _letter(piece: str) -> str:
    if len(piece) == 1:
        return piece
    return chr(int(piece[2:], 16)) if len(piece) == _UNICODE_ESCAPE else _PLAIN_ESCAPES.get(piece[1], piece[1])  # noqa: FURB166 - no 0x
