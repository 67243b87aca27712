"""Hyperscan, and its port Vectorscan: all expressions in one automaton, in prefilter mode where they may be relaxed.

https://intel.github.io/hyperscan/dev-reference/compilation.html
"""

from __future__ import annotations

import hashlib
import platform
import threading
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

import hyperscan

from redactor.engine._port import Engine, Expression, RawHit, Uncompilable
from redactor.engine._stored import stored


def make() -> Engine:
    """Return the engine; raises `ImportError` where it is installed but not made for this processor."""
    try:
        _compile([Expression(b"a")])
    except Uncompilable as e:
        raise ImportError(str(e)) from None
    return _Hyperscan()


class _Hyperscan:
    name = "hyperscan"

    def open(self, expressions: Callable[[], Sequence[Expression]], *, key: str = "", cache: Path | None = None) -> _Database:
        if cache is None:
            return _Database(_compile(expressions()))
        made_by = f"{version('hyperscan')} {platform.machine()} {key}"
        database = stored(
            cache / f"patterns-{hashlib.sha256(made_by.encode()).hexdigest()[:32]}.hsdb",
            make=lambda: _compile(expressions()),
            dump=hyperscan.dumpb,
            load=_load,
        )
        return _Database(database)


class _Database:
    def __init__(self, database: hyperscan.Database) -> None:
        self._database = database
        self._local = threading.local()

    def scan(self, data: bytes) -> list[RawHit]:
        hits: list[RawHit] = []
        append = hits.append

        def collect(index: int, _start: int, end: int, _flags: int, _context: object) -> None:
            append((index, end))

        self._database.scan(data, match_event_handler=collect, scratch=self._scratch())
        return hits

    def _scratch(self) -> hyperscan.Scratch:
        # Hyperscan's working memory must not be shared between threads.
        scratch = getattr(self._local, "scratch", None)
        if scratch is None:
            scratch = self._local.scratch = hyperscan.Scratch(self._database)
        return scratch


def _flags(expression: Expression) -> int:
    caseless = hyperscan.HS_FLAG_CASELESS if expression.caseless else 0
    return int(caseless | (hyperscan.HS_FLAG_PREFILTER if expression.relaxed else 0))


def _compile(expressions: Sequence[Expression]) -> hyperscan.Database:
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    try:
        database.compile(
            expressions=[e.written for e in expressions],
            ids=list(range(len(expressions))),
            elements=len(expressions),
            flags=[_flags(e) for e in expressions],
        )
    except hyperscan.error as e:
        raise _culprit(expressions) or Uncompilable(str(e)) from None
    return database


def _culprit(expressions: Sequence[Expression]) -> Uncompilable | None:
    """Return the first expression that does not compile alone; only called when all together failed."""
    for index, expression in enumerate(expressions):
        if expression.literal:
            continue
        try:
            hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK).compile(
                expressions=[expression.written], ids=[0], elements=1, flags=[_flags(expression)]
            )
        except hyperscan.error as e:
            return Uncompilable(str(e), index)
    return None


def _load(body: bytes) -> hyperscan.Database | None:
    try:
        return hyperscan.loadb(body, hyperscan.HS_MODE_BLOCK)
    except hyperscan.error:
        return None  # made by another Hyperscan or for another processor
