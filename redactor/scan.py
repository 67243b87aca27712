"""Step 2a: every pattern, term and context word of every recognizer in one multi-pattern pass.

The database tells where something *may* end; the exact expressions then look only there (`redactor.detect`). What is compiled is a
superset of each expression over bytes (`redactor._superset`), by the engine of this process (`redactor.engine`), which may relax it further.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Container, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from redactor import _anchor, _classes, _measure, _rarity, _regex, _superset
from redactor._block import Block
from redactor._superset import literal_superset, superset
from redactor._utf8 import positions
from redactor.engine import Database, Expression, Uncompilable, engine
from redactor.errors import RegistryError

#: The end offsets of hits, in code points of their text and ascending, by the index of the needle.
Hits = dict[int, list[int]]

_NOTHING: Mapping[int, int] = {}

#: Whether a byte is an ASCII letter or digit.
_IN_WORD = bytes(chr(byte).isalnum() and byte < 128 for byte in range(256))  # noqa: PLR2004 - what is not ASCII

#: The code that turns needles into expressions: a database made by another version of it is another database.
_MAKERS = tuple(Path(module.__file__ or "") for module in (_regex, _classes, _rarity, _measure, _anchor, _superset))


class Needle(NamedTuple):
    """One thing to look for: a Python expression, or a literal where `literal` is set."""

    text: str
    caseless: bool = False
    literal: bool = False


class Scanner:
    """An immutable database of needles; safe to share between threads.

    `cache` is a folder for compiled databases; where it cannot be written, compiling happens at each start. `check` is called before needles are
    compiled that were not before.
    """

    def __init__(self, needles: Sequence[Needle], *, cache: Path | None = None, check: Callable[[], None] = lambda: None) -> None:
        self._database = _open(needles, cache, check) if needles else None

    def scan(self, block: Block, idle: Container[int] = (), alone: Mapping[int, int] = _NOTHING) -> dict[int, Hits]:
        """Return the hits of the texts that have any, by the place of the text; needles that are `idle` have none.

        `alone` holds needles, with their lengths in bytes, that count only where no ASCII letter or digit touches them.
        """
        found: dict[int, Hits] = {}
        if self._database is None or not block.texts:
            return found
        ends, data = block.ends, block.data
        begin = 0
        stop = -1
        hits: Hits = {}
        for needle, end in self._database.scan(data):
            if needle in idle:
                continue
            size = alone.get(needle)
            if size is not None and (_IN_WORD[data[end]] or (end > size and _IN_WORD[data[end - size - 1]])):
                continue
            if end > stop:
                at = bisect_left(ends, end)
                stop = ends[at]
                begin = ends[at - 1] if at else 0
                hits = found[at] = {}
            # A hit may have read the line feed as what follows the match; one that began before it is refused by the exact expression.
            place = min(end, stop - 1) - begin
            if needle in hits:
                hits[needle].append(place)
            else:
                hits[needle] = [place]
        return found if block.is_ascii else {at: _in_code_points(hits, block.texts[at]) for at, hits in found.items()}


def _in_code_points(found: Hits, text: str) -> Hits:
    if text.isascii():
        return found
    position = positions(text.encode())
    return {needle: position[ends].tolist() for needle, ends in found.items()}


def _open(needles: Sequence[Needle], cache: Path | None, check: Callable[[], None]) -> Database:
    def expressions() -> list[Expression]:
        check()
        return [_expression(n) for n in needles]

    try:
        return engine().open(expressions, key=_key(needles) if cache else "", cache=cache)
    except Uncompilable as e:
        refused = f"{e}" if e.index is None else f"{e}: {needles[e.index].text}"
    raise RegistryError(f"a pattern cannot be compiled: {refused}")


def _expression(needle: Needle) -> Expression:
    text, caseless, literal = needle
    if literal:
        return Expression(literal_superset(text, caseless=caseless), caseless=caseless, literal=text)
    return Expression(superset(text, caseless=caseless).written, caseless=caseless, relaxed=True)


def _key(needles: Sequence[Needle]) -> str:
    digest = hashlib.sha256()
    for maker in _MAKERS:
        digest.update(maker.read_bytes())
    # No needle holds a NUL, for no text may.
    digest.update("\0".join(f"{text}\0{caseless:d}{literal:d}" for text, caseless, literal in needles).encode())
    return digest.hexdigest()
