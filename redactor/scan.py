"""Step 2a: every pattern, term and context word of every recognizer in one multi-pattern pass.

The database tells where something *may* end; the exact expressions then look only there (`redactor.detect`). What is compiled is a
superset of each expression over bytes (`redactor._superset`), by the engine of this process (`redactor.engine`), which may relax it further.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from redactor import _anchor, _classes, _measure, _rarity, _regex, _superset
from redactor._superset import literal_superset, superset
from redactor._utf8 import positions
from redactor.engine import Database, Expression, Uncompilable, engine
from redactor.errors import RegistryError

#: The end offsets of hits, in code points of their text and ascending, by the index of the needle.
Hits = dict[int, list[int]]

#: The code that turns needles into expressions: a database made by another version of it is another database.
_MAKERS = tuple(Path(module.__file__ or "") for module in (_regex, _classes, _rarity, _measure, _anchor, _superset))

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

    def scan(self, texts: Sequence[str]) -> list[Hits]:
        """Return the hits of each text; the texts are read as one block."""
        if self._database is None:
            return [{} for _ in texts]
        if len(texts) == 1:
            return [self._scan_one(self._database, texts[0])]
        return self._scan_block(self._database, texts)

    def _scan_one(self, database: Database, text: str) -> Hits:
        data = text.encode()
        found: Hits = {}
        for needle, end in database.scan(data):
            _add(found, needle, end)
        return found if len(data) == len(text) else _in_code_points(found, data)

    def _scan_block(self, database: Database, texts: Sequence[str]) -> list[Hits]:
        parts = [t.encode() for t in texts]
        found: list[Hits] = [{} for _ in texts]
        at = start = 0
        size = len(parts[0]) if parts else 0
        for needle, end in database.scan(_SEPARATOR.join(parts)):
            # A hit may have read the separator as what follows the match; one that began before it is refused by the exact expression.
            while end > start + size + 1:
                start += size + 1
                at += 1
                size = len(parts[at])
            _add(found[at], needle, min(end - start, size))
        return [
            hits if not hits or len(part) == len(text) else _in_code_points(hits, part)
            for hits, part, text in zip(found, parts, texts, strict=True)
        ]


def _add(found: Hits, needle: int, end: int) -> None:
    if needle in found:
        found[needle].append(end)
    else:
        found[needle] = [end]


def _in_code_points(found: Hits, data: bytes) -> Hits:
    position = positions(data)
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
