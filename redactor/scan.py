"""Step 2a: every pattern, term and context word of every recognizer in one multi-pattern pass.

The database tells where something *may* end; the exact expressions then look only there (`redactor.detect`). What is compiled is a
superset of each expression over bytes (`redactor._superset`), by the engine of this process (`redactor.engine`), which may relax it further.
"""

from __future__ import annotations

import bisect
import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from redactor import _regex, _superset
from redactor._superset import literal_superset, superset
from redactor.engine import Database, Expression, Uncompilable, engine
from redactor.errors import RegistryError

#: A hit: (index of the needle, end offset in code points of its text).
Hit = tuple[int, int]

#: The code that turns needles into expressions: a database made by another version of it is another database.
_MAKERS = tuple(Path(module.__file__ or "") for module in (_regex, _superset))

_SEPARATOR = b"\n"


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

    def scan(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Return the hits of each text, ordered by end offset; the texts are read as one block."""
        if self._database is None:
            return [[] for _ in texts]
        if len(texts) == 1:
            return [self._scan_one(texts[0])]
        return self._scan_block(texts)

    def _scan_one(self, text: str) -> list[Hit]:
        data = text.encode()
        hits = self._raw(data)
        if len(data) == len(text):
            return hits
        position = _positions(data)
        return [(needle, int(position[end])) for needle, end in hits]

    def _scan_block(self, texts: Sequence[str]) -> list[list[Hit]]:
        parts = [t.encode() for t in texts]
        starts, at = [], 0
        for part in parts:
            starts.append(at)
            at += len(part) + len(_SEPARATOR)
        data = _SEPARATOR.join(parts)
        found: list[list[Hit]] = [[] for _ in texts]
        for needle, end in self._raw(data):
            # A hit may have read the separator as what follows the match; one that began before it is refused by the exact expression.
            i = bisect.bisect_left(starts, end) - 1
            found[i].append((needle, min(end - starts[i], len(parts[i]))))
        for i, part in enumerate(parts):
            if found[i] and len(part) != len(texts[i]):
                position = _positions(part)
                found[i] = [(needle, int(position[end])) for needle, end in found[i]]
        return found

    def _raw(self, data: bytes) -> list[Hit]:
        return self._database.scan(data) if self._database is not None else []


def _positions(data: bytes) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Map each byte offset (end of data included) to the number of code points that begin before it."""
    raw = np.frombuffer(data, dtype=np.uint8)
    position = np.zeros(len(data) + 1, dtype=np.int64)
    np.cumsum((raw & 0xC0) != 0x80, out=position[1:])  # noqa: PLR2004 - a UTF-8 continuation byte is 10xxxxxx
    return position


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
    return Expression(superset(text, caseless=caseless), caseless=caseless, relaxed=True)


def _key(needles: Sequence[Needle]) -> str:
    digest = hashlib.sha256()
    for maker in _MAKERS:
        digest.update(maker.read_bytes())
    # No needle holds a NUL, for no text may.
    digest.update("\0".join(f"{text}\0{caseless:d}{literal:d}" for text, caseless, literal in needles).encode())
    return digest.hexdigest()
