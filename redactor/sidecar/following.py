"""Follows one file as it grows: what identifies it, how far it was read, and how to notice that it was truncated."""

from __future__ import annotations

import contextlib
import os
import stat
from hashlib import blake2b

import msgspec
from msgspec.structs import replace

from redactor.sidecar.joining import Joiner
from redactor.sidecar.lines import UNENDED, Splitter
from redactor.sidecar.record import Record

_CHUNK = 256 * 1024

#: So many bytes before an offset tell whether a file is still the one that was read up to there. The start of a file would not do: many begin alike.
_ANCHOR_BYTES = 256
_DIGEST_BYTES = 8

#: Device and inode.
Identity = tuple[int, int]


class Mark(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How far a file was read: enough to find it again under another name, and to know when it is another one."""

    path: str
    device: int
    inode: int
    offset: int
    #: Digest of the bytes before `offset`.
    anchor: str
    #: When the file last changed, in nanoseconds: those that came after it in a rotation did later.
    modified: int
    #: Whether it was at its path when last looked for, or had been moved away.
    current: bool
    #: Whether it was read to its end after it had been moved away.
    ended: bool = False

    @property
    def identity(self) -> Identity:
        """Return device and inode."""
        return self.device, self.inode


class Truncated(Exception):
    """The file no longer holds what was read of it."""


def anchor(descriptor: int, offset: int) -> str:
    """Return the digest of the bytes before an offset; raises `Truncated` where they are not there."""
    size = min(offset, _ANCHOR_BYTES)
    data = os.pread(descriptor, size, offset - size)
    if len(data) < size:
        raise Truncated
    return blake2b(data, digest_size=_DIGEST_BYTES).hexdigest()


def holds(descriptor: int, mark: Mark) -> bool:
    """Say whether a file holds what was read up to a mark."""
    try:
        return anchor(descriptor, mark.offset) == mark.anchor
    except Truncated:
        return False


def opened(path: str) -> int | None:
    """Open a regular file to read; None where there is none or we may not."""
    try:
        # A pipe must not make us wait.
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY)
    except (OSError, ValueError):
        return None
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    return None


def identity_of(status: os.stat_result) -> Identity:
    """Return device and inode."""
    return status.st_dev, status.st_ino


class Follower:
    """One open file, read from an offset on. All of it is for one thread at a time."""

    def __init__(self, descriptor: int, path: str, *, offset: int, splitter: Splitter, joiner: Joiner) -> None:
        self.descriptor = descriptor
        self.identity = identity_of(os.fstat(descriptor))
        self.path = path
        #: False once something else is at the path: it is read to its end, and then let go.
        self.current = True
        #: When something last came of it, by the clock of whoever asks.
        self.active = 0.0
        self._splitter = splitter
        self._joiner = joiner
        self._at = offset
        self._anchor = anchor(descriptor, offset)
        self._told = 0
        self._seen: tuple[int, int] | None = None
        #: How far the records go that were given.
        self.upto = self._mark()
        #: When a file last changed of which nothing was read yet: by what it holds, one that was copied and truncated since cannot be told from it.
        self.fresh = None if offset else self.upto.modified

    @property
    def changed(self) -> bool:
        """Say whether there may be something to read, or the file was truncated, since `read` last found nothing."""
        status = os.fstat(self.descriptor)
        return (status.st_size, status.st_mtime_ns) != self._seen

    @property
    def waits(self) -> float | None:
        """Return the seconds after which what is held back does not go on, None where nothing is."""
        return self._joiner.wait if self._joiner else None

    @property
    def withheld(self) -> int:
        """Return how many lines over the limit there were since last asked."""
        count, self._told = self._splitter.too_long - self._told, self._splitter.too_long
        return count

    def _mark(self) -> Mark:
        status = os.fstat(self.descriptor)
        offset = self._at - self._splitter.pending - self._joiner.pending
        return Mark(
            path=self.path,
            device=self.identity[0],
            inode=self.identity[1],
            offset=offset,
            anchor=anchor(self.descriptor, offset),
            modified=status.st_mtime_ns,
            current=self.current,
        )

    def read(self) -> list[Record] | None:
        """Return the records that ended in what came since, None where nothing came; raises `Truncated`."""
        status = os.fstat(self.descriptor)
        data = os.pread(self.descriptor, _CHUNK, self._at)
        # Looked at after the read, so that what was read is of the file that was read before.
        if anchor(self.descriptor, self._at) != self._anchor:
            raise Truncated
        if not data:
            self._seen = status.st_size, status.st_mtime_ns
            return None
        self._at += len(data)
        self._anchor = anchor(self.descriptor, self._at)
        return self._records(self._joiner.feed(self._splitter.feed(data)))

    def flush(self) -> list[Record]:
        """Return the record that was held back because it might go on."""
        return self._records(self._joiner.flush())

    def end(self) -> list[Record]:
        """Return all that is held back, a last line without its end included; nothing follows."""
        last = self._splitter.end()
        bodies = self._joiner.feed([] if last is None else [last]) + self._joiner.flush()
        records = self._records(bodies)
        if last is not None:
            records[-1] = Record(body=bodies[-1], tag=self.path, beside={UNENDED: True})
        return records

    def marked(self, done: Mark) -> Mark:
        """Return a mark as it is to be kept: of this file, whose copy may have been the one that was read, and as it is by now."""
        modified = os.fstat(self.descriptor).st_mtime_ns
        device, inode = self.identity
        return replace(done, path=self.path, device=device, inode=inode, modified=modified, current=self.current)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self.descriptor)

    def _records(self, bodies: list[str]) -> list[Record]:
        # Where it was truncated after the read, the next one sees it; until then the mark before counts.
        with contextlib.suppress(Truncated):
            self.upto = self._mark()
        return [Record(body=body, tag=self.path) for body in bodies]
