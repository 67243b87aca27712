"""The export format of systemd's journal, cut out of a stream: fields of text, and fields of any bytes with their length.

https://systemd.io/JOURNAL_EXPORT_FORMATS/
"""

from __future__ import annotations

from redactor.sidecar.lines import WITHHELD
from redactor.sidecar.record import Record, Value

_LENGTH_BYTES = 8

#: Fields by which an entry is tagged, the first that it has.
_TAGS = ("SYSLOG_IDENTIFIER", "_SYSTEMD_UNIT", "_COMM")
_MICROSECOND = 1000

#: What a field of a name without a value is worth in the count of an entry's bytes.
_FIELD_BYTES = 64


class Entries:
    """Makes records of entries, however they come in pieces, and holds back no more than the largest entry allowed."""

    def __init__(self, max_bytes: int) -> None:
        self._most = max_bytes
        self._held = bytearray()
        self._fields: dict[str, Value] = {}
        self._size = 0
        #: The name of a field of bytes, and how many of them are still to come with the line end after them.
        self._binary: tuple[str, int] | None = None
        self._withheld = False
        #: Entries over the limit since the start; in their place stands `WITHHELD`.
        self.too_large = 0

    def feed(self, data: bytes) -> list[Record]:
        """Return the records of the entries that end in this piece."""
        self._held += data
        done: list[Record] = []
        while self._step(done):
            pass
        return done

    def end(self) -> list[Record]:
        """Return the entry that the end of the stream ends; one that was cut within a field lacks that field."""
        self._held.clear()
        self._binary = None
        done: list[Record] = []
        self._finish(done)
        return done

    @property
    def cut(self) -> bool:
        """Say whether the stream stands within a field."""
        return bool(self._held) or self._binary is not None

    def _step(self, done: list[Record]) -> bool:
        """Take one line or one value from what is held; say whether there was one."""
        if self._binary is not None:
            return self._value(*self._binary)
        end = self._held.find(b"\n")
        if end < 0:
            if len(self._held) > self._most:
                self._withhold()
                # A name is short: what is this long is the text of a field, and its end is the next line end.
                del self._held[1:]
            return False
        line = bytes(self._held[:end])
        name, equals, text = line.partition(b"=")
        if line and not equals:
            return self._length(name, len(line) + 1)
        del self._held[: len(line) + 1]
        if line:
            self._add(name, text)
        else:
            self._finish(done)
        return True

    def _length(self, name: bytes, at: int) -> bool:
        if len(self._held) < at + _LENGTH_BYTES:
            return False
        length = int.from_bytes(self._held[at : at + _LENGTH_BYTES], "little")
        del self._held[: at + _LENGTH_BYTES]
        self._binary = (_text(name), length + 1)
        if length > self._most:
            self._withhold()
        return True

    def _value(self, name: str, left: int) -> bool:
        if self._withheld:
            skipped = min(left, len(self._held))
            del self._held[:skipped]
            self._binary = (name, left - skipped) if skipped < left else None
            return skipped > 0
        if len(self._held) < left:
            return False
        data = bytes(self._held[: left - 1])
        del self._held[:left]
        self._binary = None
        self._add(name.encode("utf-8", "surrogateescape"), data)
        return True

    def _add(self, name: bytes, data: bytes) -> None:
        self._size += len(name) + len(data) + _FIELD_BYTES
        if self._size > self._most:
            self._withhold()
        if self._withheld:
            return
        key, value = _text(name), _text(data)
        before = self._fields.get(key)
        if before is None:
            self._fields[key] = value
        else:
            # A field may be there several times.
            self._fields[key] = [*before, value] if isinstance(before, list) else [before, value]

    def _withhold(self) -> None:
        self._withheld = True
        self._fields = {}

    def _finish(self, done: list[Record]) -> None:
        fields, withheld = self._fields, self._withheld
        self._fields, self._withheld, self._size = {}, False, 0
        if withheld:
            self.too_large += 1
            done.append(Record(body=WITHHELD))
        elif fields:
            done.append(record(fields))


def record(fields: dict[str, Value]) -> Record:
    """Return the record of an entry, with its time and its tag."""
    time = fields.get("__REALTIME_TIMESTAMP")
    known = isinstance(time, str) and time.isascii() and time.isdigit() and len(time) < 18  # noqa: PLR2004 - what 64 bits of nanoseconds hold
    tag = next((fields[name] for name in _TAGS if isinstance(fields.get(name), str)), "")
    return Record(body=fields, time=int(str(time)) * _MICROSECOND if known else None, tag=str(tag))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
