"""The format of one file of the queue: entries one after the other, each with its length and checksums.

    entry = marker | bytes of the payload | records in it | its number | CRC-32 of the payload | CRC-32 of all before | payload

Two checksums, so that a damaged payload does not cost what follows it: a header that is whole says where the next entry begins. Where a header is
damaged, the next whole one is searched for. The marker is random and stands in the file's name, so that nobody can log what would then be taken for an
entry. CRC-32 finds damage by accident; whoever may write to the folder can forge it.
"""

from __future__ import annotations

import os
import re
import secrets
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_FIELDS = struct.Struct("<8sIIQI")
_CHECK = struct.Struct("<I")
HEADER = _FIELDS.size + _CHECK.size

#: Bytes that are searched at a time for the next whole header.
_STRIDE = 1 << 16

_NAME = re.compile(r"([0-9]{20})-([0-9a-f]{16})\.queue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Where an entry lies in its file, and what its header says."""

    offset: int
    length: int
    records: int
    number: int
    check: int

    @property
    def end(self) -> int:
        """Return where the next entry begins."""
        return self.offset + HEADER + self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A stretch of a file that holds no whole entry."""

    offset: int
    end: int


@dataclass(slots=True, kw_only=True, eq=False)
class Segment:
    """One file, and what is known of it."""

    path: Path
    #: The number of its first entry.
    first: int
    marker: bytes
    #: Bytes that hold whole entries; what is beyond is not there yet, or not any more.
    size: int = 0
    #: Where the first entry begins that was not yet delivered when the file was opened.
    start: int = 0
    #: The number of its last entry.
    last: int = 0
    descriptor: int = field(default=-1, repr=False)

    @classmethod
    def create(cls, folder: Path, first: int) -> Segment:
        """Make a file that begins with the entry of that number."""
        marker = secrets.token_bytes(8)
        made = cls(path=folder / f"{first:020d}-{marker.hex()}.queue", first=first, marker=marker, last=first - 1)
        made.descriptor = os.open(made.path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        return made

    @classmethod
    def found(cls, path: Path) -> Segment | None:
        """Return the file at a path, not yet opened, None where its name is none of ours."""
        name = _NAME.fullmatch(path.name)
        if name is None:
            return None
        first = int(name[1])
        return cls(path=path, first=first, marker=bytes.fromhex(name[2]), last=first - 1)

    def open(self) -> None:
        """Open the file and take all of it for its size."""
        self.descriptor = os.open(self.path, os.O_RDWR | os.O_CLOEXEC)
        self.size = os.fstat(self.descriptor).st_size

    def close(self) -> None:
        """Close the file."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1

    def entry(self, payload: bytes, *, records: int) -> bytes:
        """Return the bytes of the entry that comes next."""
        fields = _FIELDS.pack(self.marker, len(payload), records, self.last + 1, zlib.crc32(payload))
        return b"".join((fields, _CHECK.pack(zlib.crc32(fields)), payload))

    def payload(self, entry: Entry) -> bytes | None:
        """Read what an entry holds, None where that is damaged."""
        data = os.pread(self.descriptor, entry.length, entry.offset + HEADER)
        return data if len(data) == entry.length and zlib.crc32(data) == entry.check else None

    def scan(self, offset: int = 0) -> Iterator[Entry | Damage]:
        """Yield what lies from an offset to the end, without reading payloads: whole entries in the order of their numbers, and what is none."""
        while offset < self.size:
            found = self._header(os.pread(self.descriptor, HEADER, offset), offset)
            if found is None or found.end > self.size:
                following = self._next(offset + 1)
                yield Damage(offset=offset, end=following)
                offset = following
            else:
                yield found
                offset = found.end

    def is_torn(self, damage: Damage) -> bool:
        """Say whether damage at the end is the beginning of one entry that was never finished."""
        data = os.pread(self.descriptor, HEADER, damage.offset)
        if len(data) < HEADER:
            return self.marker.startswith(data[: len(self.marker)])
        return self._header(data, damage.offset) is not None

    def _next(self, offset: int) -> int:
        """Return where the next whole entry begins, the end where there is none."""
        while offset < self.size:
            data = os.pread(self.descriptor, min(_STRIDE, self.size - offset) + HEADER - 1, offset)
            at = data.find(self.marker)
            while at >= 0:
                found = self._header(data[at : at + HEADER], offset + at)
                if found is not None and found.end <= self.size:
                    return offset + at
                at = data.find(self.marker, at + 1)
            offset += _STRIDE
        return self.size

    def _header(self, data: bytes, offset: int) -> Entry | None:
        if len(data) < HEADER:
            return None
        marker, length, records, number, check = _FIELDS.unpack_from(data)
        (checked,) = _CHECK.unpack_from(data, _FIELDS.size)
        if marker != self.marker or checked != zlib.crc32(data[: _FIELDS.size]):
            return None
        return Entry(offset=offset, length=length, records=records, number=number, check=check)
