"""RE2: sets of expressions tell which match at all, then each of those tells where.

Every step is linear in the text. Compiling takes about a second, so a cache keeps no more than what is to be compiled.
https://github.com/google/re2/blob/main/re2/set.h
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from pathlib import Path

import re2  # type: ignore[import-untyped]

from redactor.engine._literals import Literals
from redactor.engine._port import Engine, Expression, RawHit, Uncompilable
from redactor.engine._sets import Set, options
from redactor.engine._stored import stored

#: How many expressions, and how many steps of their programs together, one set may have. An automaton of more has more states than can be kept,
#: and makes them anew again and again; of less, the text is read more often. Measured on logs, prose and random text.
_MOST, _STEPS = 48, 3_000

#: Bytes for the automaton of one set, and of one expression.
_SET_MEMORY, _MEMORY = 4 << 20, 1 << 20

#: So many expressions are kept compiled; to compile one takes less than 0.1 ms.
_KEPT = 256

#: A code point takes at most so many bytes.
_WIDEST = 4

_TOKEN = re.compile(rb"\\(.)|(\[\^?\]?)|(\])", re.DOTALL)


def make() -> Engine:
    """Return the engine."""
    return _Re2()


class _Re2:
    name = "re2"

    def open(self, expressions: Callable[[], Sequence[Expression]], *, key: str = "", cache: Path | None = None) -> _Database:
        if cache is None:
            return _Database(expressions())
        path = cache / f"patterns-{hashlib.sha256(key.encode()).hexdigest()[:32]}.re2"
        return _Database(stored(path, make=expressions, dump=_dump, load=_load))


def _dump(expressions: Sequence[Expression]) -> bytes:
    """Write expressions as JSON."""
    return json.dumps([(written.decode("latin-1"), *others) for written, *others in expressions]).encode()


def _load(body: bytes) -> Sequence[Expression]:
    return [Expression(written.encode("latin-1"), *others) for written, *others in json.loads(body)]


class _Database:
    def __init__(self, expressions: Sequence[Expression]) -> None:
        self._literals = Literals((i, e.literal, e.caseless) for i, e in enumerate(expressions) if e.literal)
        self._written = {i: _written(e) for i, e in enumerate(expressions) if not e.literal}
        self._sets = [(group, Set([self._written[i] for i in group], _SET_MEMORY)) for group in _groups(self._written)]
        self._compiled = lru_cache(_KEPT)(self._compile)

    def scan(self, data: bytes) -> list[RawHit]:
        hits = [
            (index, end)
            for group, of_group in self._sets
            for index in map(group.__getitem__, of_group.matched(data))
            for end in _ends(self._compiled(index), data)
        ]
        hits += self._literals.hits(data)
        hits.sort(key=itemgetter(1))
        return hits

    def _compile(self, index: int) -> re2._Regexp:
        return _compile(self._written[index])


def _ends(compiled: re2._Regexp, data: bytes) -> Iterator[int]:
    """Yield every place in the matches and as far again past each: of a match that begins in another one, no more is asked than that.

    One that begins at the last byte of another may have no more than that in common with it, so the search goes on from there.
    """
    size = len(data)
    widest = 1 if data.isascii() else _WIDEST
    at = told = 0
    while (m := compiled.search(data, at)) is not None:
        start, end = m.span()
        past = min(size, end + widest * (end - start))
        yield from range(max(start, told) + 1, past + 1)
        told = max(told, past)
        at = max(start + 1, end - 1)


def _groups(written: dict[int, bytes]) -> Iterator[list[int]]:
    """Yield the indices in sets, expressions that begin alike together; raises `Uncompilable`."""
    group: list[int] = []
    steps = 0
    for index in sorted(written, key=written.__getitem__):
        try:
            compiled = _compile(written[index])
        except re2.error as e:
            raise Uncompilable(str(e), index) from None
        if compiled.search(b"") is not None:
            raise Uncompilable("it matches nothing at all", index)
        size = int(compiled.programsize)
        if group and (steps + size > _STEPS or len(group) == _MOST):
            yield group
            group, steps = [], 0
        group.append(index)
        steps += size
    if group:
        yield group


def _compile(written: bytes) -> re2._Regexp:
    try:
        return re2.compile(written, options(_MEMORY))
    finally:
        # It would be kept without end, up to a number of our own.
        re2.purge()


def _written(expression: Expression) -> bytes:
    # The shortest match tells as much as the longest, sooner.
    flags = b"iU" if expression.caseless else b"U"
    return b"(?%b:%b)" % (flags, b"".join(_spaces(expression.written)))


def _spaces(written: bytes) -> Iterable[bytes]:
    r"""Yield the expression with the vertical tab in `\s`, where Hyperscan has it and RE2 has not."""
    at, in_class = 0, False
    for m in _TOKEN.finditer(written):
        escaped, opening, closing = m.groups()
        if escaped == b"s":
            yield written[at : m.start()] + (rb"\s\x0b" if in_class else rb"[\s\x0b]")
            at = m.end()
        elif opening:
            in_class = True
        elif closing:
            in_class = False
    yield written[at:]
