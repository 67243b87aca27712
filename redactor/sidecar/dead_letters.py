"""Keeps redacted records that the output refused for good, as JSON lines, for a person to look at."""

from __future__ import annotations

import base64
import contextlib
import json
import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from redactor.sidecar.record import Record, Value


class DeadLetters:
    """Appends to a file, and moves it away once it is large; used by one process at a time."""

    def __init__(self, path: Path, *, max_bytes: int, keep: int) -> None:
        self._path = path
        self._max_bytes = max_bytes
        self._keep = keep

    def add(self, records: Sequence[Record], reason: str) -> None:
        """Write records, all or none, and sync them to the disk; raises `OSError`."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        lines = "".join(_line(record, reason, now) for record in records).encode()
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._rotate(len(lines))
        descriptor = os.open(self._path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            self._append(descriptor, lines)
        finally:
            os.close(descriptor)

    def _append(self, descriptor: int, lines: bytes) -> None:
        size = os.fstat(descriptor).st_size
        # A crash may have left half a line, which the next must not go on.
        left = memoryview(lines if not size or os.pread(descriptor, 1, size - 1) == b"\n" else b"\n" + lines)
        try:
            while left:
                left = left[os.write(descriptor, left) :]
            os.fdatasync(descriptor)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, size)
            raise

    def _rotate(self, more: int) -> None:
        try:
            size = self._path.stat().st_size
        except FileNotFoundError:
            return
        if not size or size + more <= self._max_bytes:
            return
        for n in range(self._keep, 0, -1):
            newer = self._path if n == 1 else self._numbered(n - 1)
            with contextlib.suppress(FileNotFoundError):
                newer.replace(self._numbered(n))
        if not self._keep:
            self._path.unlink()

    def _numbered(self, n: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{n}")


def _line(record: Record, reason: str, now: str) -> str:
    row: dict[str, Any] = {"refused": now, "reason": reason, "body": _plain(record.body)}
    if record.time is not None:
        row["time"] = record.time
    if record.tag:
        row["tag"] = record.tag
    if record.beside:
        row["beside"] = _plain(record.beside)
    # ASCII, because bytes that are no UTF-8 are lone surrogates here, which UTF-8 cannot say.
    return json.dumps(row, separators=(",", ":")) + "\n"


def _plain(value: Value) -> Any:
    """Return a value as JSON has it: bytes in base64, keys as text."""
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode()}
    if isinstance(value, Mapping):
        return {str(key): _plain(of) for key, of in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(of) for of in value]
    return value
