"""Tens of thousands of literals, found with all their ends by a set of RE2.

Text and literals are brought to one case, each character to one that takes as many bytes, so that offsets stay. A set tells which literals
a short piece of the text holds, and a plain search finds them there; as pieces are of one length, the time is linear in the text.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

from redactor.engine._port import RawHit
from redactor.engine._sets import Set

#: Bytes of text that are searched at once.
_PIECE = 4_096

#: Bytes for the automaton: about 1,000 for each literal, and what states need.
_MEMORY = 256 << 20

_FINAL_SIGMA, _SIGMA = "ς", "σ"


class Literals:
    """Literals, each with its index and whether case is of no account."""

    def __init__(self, literals: Iterable[tuple[int, str, bool]]) -> None:
        #: What stands for it: the literals that it may be, each with its exact bytes where case counts.
        of: defaultdict[bytes, list[tuple[int, bytes]]] = defaultdict(list)
        for index, text, caseless in literals:
            exact = b"" if caseless else text.encode()
            for form in _forms(text) if caseless else {_folded_text(text)}:
                of[form.encode()].append((index, exact))
        self._forms = list(of.items())
        self._longest = max(map(len, of), default=1)
        self._set = Set([_quoted(form) for form in of], _MEMORY) if of else None

    def hits(self, data: bytes) -> Iterator[RawHit]:
        """Yield every end of every literal."""
        if self._set is None:
            return
        folded = _folded(data)
        for begin in range(0, len(folded), _PIECE):
            # What ends in a piece may begin before it.
            low, high = max(0, begin - self._longest + 1), begin + _PIECE
            for form, literals in map(self._forms.__getitem__, self._set.matched(folded[low:high])):
                for end in _ends(form, folded, low, high):
                    if end > begin:
                        for index, exact in literals:
                            if not exact or data.startswith(exact, end - len(exact)):
                                yield index, end


def _ends(form: bytes, data: bytes, low: int, high: int) -> Iterator[int]:
    at = data.find(form, low, high)
    while at >= 0:
        yield at + len(form)
        at = data.find(form, at + 1, high)


def _quoted(form: bytes) -> bytes:
    return b"".join(b"\\x%02x" % byte for byte in form)


def _forms(text: str) -> set[str]:
    """Return what may stand in a folded text for a literal in any case: each character may be its lower, upper or title form."""
    each = [{_folded_text(form) for form in (ch, ch.lower(), ch.upper(), ch.title())} if ch >= "\x80" else {ch.lower()} for ch in text]
    return {"".join(characters) for characters in product(*each)}


def _folded(data: bytes) -> bytes:
    """Return the data in one case, as many bytes and each character where it was."""
    return data.lower() if data.isascii() else _folded_text(data.decode()).encode()


def _folded_text(text: str) -> str:
    if _resizing().search(text):
        return text.translate(_table())
    return text.lower().replace(_FINAL_SIGMA, _SIGMA)


@cache
def _resizing() -> re.Pattern[str]:
    """Match the characters whose lower case takes another number of bytes."""
    return re.compile("[" + "".join(ch for ch, lower in _cased() if len(ch.encode()) != len(lower.encode())) + "]")


@cache
def _table() -> dict[int, str]:
    """Return the lower case of each character, itself where that takes another number of bytes."""
    same = {ord(ch): lower for ch, lower in _cased() if len(ch.encode()) == len(lower.encode())}
    return same | {ord(_FINAL_SIGMA): _SIGMA}


@cache
def _cased() -> tuple[tuple[str, str], ...]:
    every = (chr(i) for i in range(sys.maxunicode + 1))
    return tuple((ch, ch.lower()) for ch in every if ch.lower() != ch)
