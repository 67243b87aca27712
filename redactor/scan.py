"""Step 2a: every pattern, term and context word of every recognizer in one multi-pattern pass.

The database tells where something *may* end; the exact expressions then look only there (`redactor.detect`). What is compiled is a
superset of each expression over bytes (`redactor._superset`), in Hyperscan's prefilter mode, which may relax it further:
https://intel.github.io/hyperscan/dev-reference/compilation.html
"""

from __future__ import annotations

import bisect
import hashlib
import os
import tempfile
import threading
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import hyperscan
import numpy as np
from filelock import FileLock

from redactor import _regex, _superset
from redactor._superset import literal_superset, superset
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
        self._local = threading.local()

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
        hits: list[Hit] = []
        append = hits.append

        def collect(needle: int, _start: int, end: int, _flags: int, _context: object) -> None:
            append((needle, end))

        self._database.scan(data, match_event_handler=collect, scratch=self._scratch())  # type: ignore[union-attr]
        return hits

    def _scratch(self) -> hyperscan.Scratch:
        # Hyperscan's working memory must not be shared between threads.
        scratch = getattr(self._local, "scratch", None)
        if scratch is None:
            scratch = self._local.scratch = hyperscan.Scratch(self._database)
        return scratch


def _positions(data: bytes) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Map each byte offset (end of data included) to the number of code points that begin before it."""
    raw = np.frombuffer(data, dtype=np.uint8)
    position = np.zeros(len(data) + 1, dtype=np.int64)
    np.cumsum((raw & 0xC0) != 0x80, out=position[1:])  # noqa: PLR2004 - a UTF-8 continuation byte is 10xxxxxx
    return position


def _expression(needle: Needle) -> tuple[bytes, int]:
    flags = hyperscan.HS_FLAG_CASELESS if needle.caseless else 0
    if needle.literal:
        return literal_superset(needle.text, caseless=needle.caseless), flags
    return superset(needle.text, caseless=needle.caseless), flags | hyperscan.HS_FLAG_PREFILTER


def _open(needles: Sequence[Needle], cache: Path | None, check: Callable[[], None]) -> hyperscan.Database:
    if cache is None:
        return _made(needles, check)
    path = cache / f"patterns-{_key(needles)}.hsdb"
    if (database := _load(path)) is not None:
        return database
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Processes that start together compile once; the others wait and load.
        with FileLock(path.with_suffix(".lock")):
            return _load(path) or _store(path, _made(needles, check))
    except OSError:
        # A folder that cannot be written costs time at each start, nothing else.
        return _made(needles, check)


def _made(needles: Sequence[Needle], check: Callable[[], None]) -> hyperscan.Database:
    check()
    return _compile([_expression(n) for n in needles], needles)


def _key(needles: Sequence[Needle]) -> str:
    digest = hashlib.sha256(f"{version('hyperscan')} {os.uname().machine}".encode())
    for maker in _MAKERS:
        digest.update(maker.read_bytes())
    # No needle holds a NUL, for no text may.
    digest.update("\0".join(f"{text}\0{caseless:d}{literal:d}" for text, caseless, literal in needles).encode())
    return digest.hexdigest()[:32]


def _compile(expressions: Sequence[tuple[bytes, int]], needles: Sequence[Needle]) -> hyperscan.Database:
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    try:
        database.compile(
            expressions=[e for e, _ in expressions],
            ids=list(range(len(expressions))),
            elements=len(expressions),
            flags=[f for _, f in expressions],
        )
    except hyperscan.error as e:
        raise RegistryError(f"a pattern cannot be compiled: {_culprit(expressions, needles) or e}") from None
    return database


def _culprit(expressions: Sequence[tuple[bytes, int]], needles: Sequence[Needle]) -> str | None:
    """Return the first pattern that does not compile alone; only called when all together failed."""
    for (expression, flags), needle in zip(expressions, needles, strict=True):
        if needle.literal:
            continue
        try:
            hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK).compile(expressions=[expression], ids=[0], elements=1, flags=[flags])
        except hyperscan.error as e:
            return f"{e}: {needle.text}"
    return None


def _load(path: Path) -> hyperscan.Database | None:
    """Return the cached database, or None where there is none or the file is damaged."""
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    digest, body = stored[:32], stored[32:]
    if hashlib.sha256(body).digest() != digest:
        return None
    try:
        return hyperscan.loadb(body, hyperscan.HS_MODE_BLOCK)
    except hyperscan.error:
        return None  # made by another Hyperscan or for another processor


def _store(path: Path, database: hyperscan.Database) -> hyperscan.Database:
    """Write the database atomically and return it."""
    body = hyperscan.dumpb(database)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".patterns-", delete=False) as f:
        try:
            f.write(hashlib.sha256(body).digest() + body)
            f.flush()
            os.fsync(f.fileno())
            Path(f.name).replace(path)
        except BaseException:
            Path(f.name).unlink(missing_ok=True)
            raise
    return database
