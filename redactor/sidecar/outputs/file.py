"""Appends lines to a file, and keeps some older ones."""

from __future__ import annotations

import asyncio
import fcntl
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar, Literal

from pydantic import Field

from redactor.sidecar.lines import Layout, pieces
from redactor.sidecar.part import Part
from redactor.sidecar.ports import Output, Unavailable
from redactor.sidecar.record import Record

_FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NONBLOCK

#: Only whom the sidecar runs as reads what was said.
_MODE = 0o600


class File(Part):
    """Lines to a file."""

    shared: ClassVar[bool] = True
    type: Literal["file"] = "file"
    path: Path
    layout: Layout = Layout.PLAIN
    max_bytes: int | None = Field(None, ge=1024, description="Begin a new file before this size is passed; never where empty.")
    keep: int = Field(5, ge=0, le=1000, description="Older files that are kept, as path.1 (the newest), path.2 ...")
    fsync: bool = Field(default=True, description="Acknowledge only what the disk has.")

    def make(self) -> Output:
        """Make the output."""
        return Appended(self)


class Appended:
    """Writes whole lines, or nothing; other processes may write to the same file, or move it away."""

    def __init__(self, config: File) -> None:
        self._config = config
        self._descriptor: int | None = None

    async def open(self) -> None:
        """Open the file, or make it; its folder must be there."""
        await asyncio.to_thread(self._guarded, self._open)

    async def send(self, records: Sequence[Record]) -> None:
        """Append, and sync to the disk where so configured."""
        lines = pieces(records, self._config.layout)
        await asyncio.to_thread(self._guarded, lambda: self._append(lines))

    async def close(self) -> None:
        """Close the file."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            await asyncio.to_thread(os.close, descriptor)

    def _guarded(self, work: Callable[[], object]) -> None:
        try:
            work()
        except OSError:
            # The error would say the path; the disk is full, or the folder is not there, or not ours.
            raise Unavailable("the output file cannot be written") from None

    def _open(self) -> int:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
        descriptor = os.open(self._config.path, _FLAGS, _MODE)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise Unavailable("the output file is no regular file")
        self._descriptor = descriptor
        return descriptor

    def _append(self, lines: list[bytes]) -> None:
        while lines:
            descriptor = self._locked()
            try:
                lines = self._append_some(descriptor, lines)
                if lines:
                    self._rotate()
            finally:
                fcntl.flock(descriptor, fcntl.LOCK_UN)

    def _locked(self) -> int:
        """Return the descriptor of the file that is at the path now, with a lock that keeps other processes of ours out."""
        while True:
            descriptor = self._open() if self._descriptor is None else self._descriptor
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            # Rotated by logrotate or another of our processes meanwhile, or removed: what is at the path is another file.
            if self._current(descriptor):
                return descriptor
            self._open()

    def _current(self, descriptor: int) -> bool:
        try:
            there = os.stat(self._config.path)  # noqa: PTH116 - beside fstat
        except FileNotFoundError:
            return False
        return os.path.samestat(there, os.fstat(descriptor))

    def _append_some(self, descriptor: int, lines: list[bytes]) -> list[bytes]:
        """Write what fits into this file; return the rest."""
        start = os.fstat(descriptor).st_size
        mended = self._mend(descriptor, start)
        fits, size = 0, start + len(mended)
        most = self._config.max_bytes
        # A line longer than a file may be gets a file for itself.
        while fits < len(lines) and (most is None or size == 0 or size + len(lines[fits]) <= most):
            size += len(lines[fits])
            fits += 1
        if fits:
            self._write(descriptor, mended + b"".join(lines[:fits]), start)
        return lines[fits:]

    def _mend(self, descriptor: int, size: int) -> bytes:
        """Return a line end where the file lacks its last one, as after a crash in the midst of writing."""
        return b"\n" if size and os.pread(descriptor, 1, size - 1) != b"\n" else b""

    def _write(self, descriptor: int, data: bytes, start: int) -> None:
        left = memoryview(data)
        try:
            while left:
                left = left[os.write(descriptor, left) :]
            if self._config.fsync:
                os.fsync(descriptor)
        except OSError:
            # The batch is sent again: no part of it, and no half line, stays.
            os.ftruncate(descriptor, start)
            raise

    def _rotate(self) -> None:
        """Move the files one number on, and forget the oldest; the next write opens a new one."""
        path = self._config.path
        numbered = [path, *(path.with_name(f"{path.name}.{n}") for n in range(1, self._config.keep + 1))]
        for older, newer in reversed(list(zip(numbered[1:], numbered[:-1], strict=True))):
            if newer.exists():
                newer.replace(older)
        if not self._config.keep:
            path.unlink()
