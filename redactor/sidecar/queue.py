"""Keeps redacted records until they are delivered: on disk, where they survive a crash, or in memory.

The disk queue is a log of segment files (`_segment`), an append and an fsync a batch. Why not a library: SQLite in WAL mode writes every record twice and
then deletes it with more writes, and its pages carry no checksum, so that damage to one can cost the whole file instead of one entry; `diskcache` is
SQLite; `persist-queue` has no checksums, and pickles. A queue needs so little of a database that the log is the smaller thing to trust, and
tests/sidecar/test_queue.py tears and cuts it at random.

What is written here:
- `<first number>-<marker>.queue`: entries. Files are appended to by the process that made them only, and deleted once all of it is delivered.
- `delivered`: the number of the last entry that was delivered, in two places that are written in turn, each with a checksum. It is not synced: after a
  power cut, what was delivered shortly before is delivered again.
- `*.corrupt`: what could not be read, set aside as it was.
- `lock`: held as long as the process lives.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import struct
import threading
import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from redactor.errors import RedactorError, SettingsError
from redactor.sidecar import _packing
from redactor.sidecar._segment import Damage, Entry, Segment
from redactor.sidecar.record import Record

#: Entries that were just appended are handed on from memory, up to so many bytes of them.
_WARM_BYTES = 4 << 20

_SLOT = struct.Struct("<QI")


class Full(RedactorError):
    """The queue cannot take more now: its bound is reached (`disk` is False), or the disk does not take it."""

    code = "queue_full"
    title = "The queue takes no more for now"

    def __init__(self, detail: str, *, disk: bool) -> None:
        super().__init__(detail)
        self.disk = disk


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An entry of the queue: records that came together."""

    number: int
    records: Sequence[Record]


class Queue(Protocol):
    """First in, first out. One thread appends, one takes out; numbers begin at 1 and rise by 1."""

    #: How often something was found that cannot be read.
    damaged: int
    #: Whether `append` and `next` wait for a disk, so that they must not run on the event loop.
    waits: bool

    def append(self, records: Sequence[Record]) -> int:
        """Keep records, and return the number of their entry once they are safe; raises `Full`, and has then kept nothing."""
        ...

    def next(self, most: int) -> list[Kept]:
        """Return what comes next and was not yet returned: one entry, and more while they have at most so many records together."""
        ...

    def delivered(self, number: int) -> None:
        """Forget all entries up to that number."""
        ...

    @property
    def depth(self) -> tuple[int, int]:
        """Return how many records wait to be delivered, and how many bytes the queue takes."""
        ...

    def close(self) -> None:
        """Let go of it; what waits stays where it is kept on disk."""
        ...


class MemoryQueue:
    """Keeps entries in memory: a crash loses them, and whoever sent them has not been told otherwise."""

    waits = False

    def __init__(self, *, max_bytes: int) -> None:
        self.damaged = 0
        self._max_bytes = max_bytes
        self._entries: deque[tuple[Kept, int]] = deque()
        self._next = 0
        self._last = 0
        self._bytes = 0
        self._records = 0

    def append(self, records: Sequence[Record]) -> int:
        """Keep records; raises `Full`."""
        size = sum(_packing.weight(record.body) for record in records)
        if self._entries and self._bytes + size > self._max_bytes:
            raise Full("the queue has reached its bound", disk=False)
        self._last += 1
        self._entries.append((Kept(number=self._last, records=records), size))
        self._bytes += size
        self._records += len(records)
        return self._last

    def next(self, most: int) -> list[Kept]:
        """Return what comes next."""
        found: list[Kept] = []
        count = 0
        while self._next < len(self._entries):
            kept, _ = self._entries[self._next]
            count += len(kept.records)
            if found and count > most:
                break
            found.append(kept)
            self._next += 1
        return found

    def delivered(self, number: int) -> None:
        """Forget entries."""
        while self._entries and self._entries[0][0].number <= number:
            kept, size = self._entries.popleft()
            self._next -= 1
            self._bytes -= size
            self._records -= len(kept.records)

    @property
    def depth(self) -> tuple[int, int]:
        """Return records and bytes."""
        return self._records, self._bytes

    def close(self) -> None:
        """Keep nothing."""


class DiskQueue:
    """Keeps entries in files of one folder."""

    waits = True

    def __init__(self, folder: Path, *, max_bytes: int, segment_bytes: int, fsync: bool = True) -> None:
        self.damaged = 0
        self.torn = 0
        self._folder = folder
        self._max_bytes = max_bytes
        self._segment_bytes = min(segment_bytes, max_bytes // 4)
        self._fsync = fsync
        # Between the thread that appends and the one that takes out; never held while the disk works.
        self._mutex = threading.Lock()
        self._segments: deque[Segment] = deque()
        self._active: Segment | None = None
        self._warm: dict[int, Sequence[Record]] = {}
        self._warm_bytes: dict[int, int] = {}
        self._warm_total = 0
        self._waiting = 0
        self._taken: deque[tuple[int, int]] = deque()
        self._reading: Segment | None = None
        self._offset = 0
        with _as_setting():
            _private(folder)
            self._lock = _locked(folder)
            self._slots = os.open(folder / "delivered", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            self._delivered = _last_delivered(self._slots)
            self._recover()

    # -- putting in

    def append(self, records: Sequence[Record]) -> int:
        """Write, sync, and only then count the entry as kept."""
        payload = _packing.pack(records)
        try:
            segment = self._segment(len(payload))
            entry = segment.entry(payload, records=len(records))
            _write(segment, entry, sync=self._fsync)
        except OSError as e:
            self._mend(e.errno)
            raise Full("the disk does not take it", disk=True) from None
        with self._mutex:
            segment.size += len(entry)
            segment.last += 1
            self._waiting += len(records)
            if self._warm_total + len(payload) <= _WARM_BYTES:
                self._warm[segment.last] = records
                self._warm_bytes[segment.last] = len(payload)
                self._warm_total += len(payload)
            return segment.last

    def _segment(self, size: int) -> Segment:
        """Return the file that the next entry goes to."""
        with self._mutex:
            used, last = sum(s.size for s in self._segments), self._last
            if last > self._delivered and used + size > self._max_bytes:
                raise Full("the queue has reached its bound", disk=False)
            active = self._active
            if active is not None and active.size and active.size + size > self._segment_bytes:
                active = self._active = None
        if active is None:
            active = Segment.create(self._folder, last + 1)
            if self._fsync:
                _sync_folder(self._folder)
            with self._mutex:
                self._active = active
                self._segments.append(active)
                self._forget()
        return active

    def _mend(self, number: int | None) -> None:
        """Cut off what was half-written. After a failed sync nobody knows what the disk has: a new file is begun."""
        segment = self._active
        if segment is None:
            return
        try:
            os.ftruncate(segment.descriptor, segment.size)
            whole = number in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
        except OSError:
            whole = False
        if not whole:
            with self._mutex:
                self._active = None

    # -- taking out

    def next(self, most: int) -> list[Kept]:
        """Return what comes next, from memory where it was just appended; damage is counted and set aside."""
        found: list[Kept] = []
        count = 0
        while not found or count < most:
            kept = self._one(most - count if found else None)
            if kept is None:
                break
            found.append(kept)
            count += len(kept.records)
        return found

    def _one(self, most: int | None) -> Kept | None:
        while (segment := self._readable()) is not None:
            item = next(segment.scan(self._offset))
            if isinstance(item, Damage):
                self._set_aside(segment, item.offset, item.end)
                self._offset = item.end
                continue
            if most is not None and item.records > most:
                return None
            self._offset = item.end
            records = self._records(segment, item)
            if records is not None:
                with self._mutex:
                    self._taken.append((item.number, item.records))
                return Kept(number=item.number, records=records)
            with self._mutex:
                self._waiting -= item.records
            self._set_aside(segment, item.offset, item.end)
        return None

    def _readable(self) -> Segment | None:
        """Return the file that the next entry is in, None where there is none yet."""
        with self._mutex:
            if self._reading is None and self._segments:
                self._reading, self._offset = self._segments[0], self._segments[0].start
            while (segment := self._reading) is not None and self._offset >= segment.size:
                at = self._segments.index(segment) + 1
                if at == len(self._segments):
                    return None
                self._reading, self._offset = self._segments[at], self._segments[at].start
            return self._reading

    def _records(self, segment: Segment, entry: Entry) -> Sequence[Record] | None:
        with self._mutex:
            warm = self._warm.pop(entry.number, None)
            self._warm_total -= self._warm_bytes.pop(entry.number, 0)
        if warm is not None:
            return warm
        payload = segment.payload(entry)
        if payload is None:
            return None
        try:
            return _packing.unpack(payload)
        except (ValueError, TypeError):
            return None

    def delivered(self, number: int) -> None:
        """Remember how far it went, and delete the files that are done with."""
        with self._mutex:
            if number <= self._delivered:
                return
            self._delivered = number
            while self._taken and self._taken[0][0] <= number:
                self._waiting -= self._taken.popleft()[1]
            try:
                os.pwrite(self._slots, _slot(number), _SLOT.size * (number % 2))
            except OSError:
                # A full disk: after a crash these would come again, which they may. The next one tells how far it went.
                return
            self._forget()

    def _forget(self) -> None:
        """Delete files that hold nothing which waits, except the one that is appended to."""
        while self._segments and self._segments[0] is not self._active and self._segments[0].last <= self._delivered:
            done = self._segments.popleft()
            if self._reading is done:
                self._reading = None
            done.path.unlink(missing_ok=True)
            done.close()

    @property
    def depth(self) -> tuple[int, int]:
        """Return how many records wait, and the bytes of all files."""
        with self._mutex:
            return self._waiting, sum(s.size for s in self._segments)

    def close(self) -> None:
        """Close all files, and let another process have the folder."""
        with self._mutex:
            for segment in self._segments:
                segment.close()
            self._segments.clear()
            self._active = self._reading = None
            os.close(self._slots)
            os.close(self._lock)

    # -- after a crash

    @property
    def _last(self) -> int:
        return max(self._delivered, self._segments[-1].last if self._segments else 0)

    def _recover(self) -> None:
        paths = sorted(self._folder.glob("*.queue"))
        segments = [s for s in map(Segment.found, paths) if s is not None]
        for segment in segments:
            segment.open()
            self._look_through(segment, newest=segment is segments[-1])
            self._segments.append(segment)
        self._forget()

    def _look_through(self, segment: Segment, *, newest: bool) -> None:
        """Count what a file holds; cut off what it has at its end that was never finished."""
        whole = 0
        for item in segment.scan():
            if isinstance(item, Entry):
                segment.last, whole = item.number, item.end
                if item.number <= self._delivered:
                    segment.start = item.end
                else:
                    self._waiting += item.records
        if whole < segment.size:
            rest = Damage(offset=whole, end=segment.size)
            if newest and segment.is_torn(rest):
                self.torn += 1
            else:
                self._set_aside(segment, rest.offset, rest.end)
            os.ftruncate(segment.descriptor, whole)
            segment.size = whole

    def _set_aside(self, segment: Segment, offset: int, end: int) -> None:
        """Copy a stretch that cannot be read to a file of its own."""
        self.damaged += 1
        path = segment.path.with_name(f"{segment.path.stem}-{offset}.corrupt")
        with contextlib.suppress(OSError):
            to = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
            try:
                os.sendfile(to, segment.descriptor, offset, end - offset)
            finally:
                os.close(to)


def _write(segment: Segment, data: bytes, *, sync: bool) -> None:
    at, left = segment.size, memoryview(data)
    while left:
        written = os.pwrite(segment.descriptor, left, at)
        at, left = at + written, left[written:]
    if sync:
        os.fdatasync(segment.descriptor)


def _private(folder: Path) -> None:
    """Make the folder, for the user that the sidecar runs as only."""
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.mkdir(exist_ok=True, mode=0o700)
    folder.chmod(0o700)


def _locked(folder: Path) -> int:
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise SettingsError("the queue's folder is in use by another process", field="queue.folder") from None
    return descriptor


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _slot(number: int) -> bytes:
    return _SLOT.pack(number, zlib.crc32(number.to_bytes(8, "little")))


def _last_delivered(descriptor: int) -> int:
    """Return the higher of the two numbers that are whole, 0 where there is none: then all is delivered again."""
    found = [0]
    for at in (0, _SLOT.size):
        data = os.pread(descriptor, _SLOT.size, at)
        if len(data) == _SLOT.size and _slot(_SLOT.unpack(data)[0]) == data:
            found.append(_SLOT.unpack(data)[0])
    return max(found)


@contextlib.contextmanager
def _as_setting() -> Iterator[None]:
    try:
        yield
    except OSError:
        pass
    else:
        return
    raise SettingsError("the queue's folder cannot be used (not there, not ours, or the disk is full)", field="queue.folder")
