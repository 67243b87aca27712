"""The Forward protocol of Fluentd and Fluent Bit, version 1: frames to records and back, and its handshake.

https://github.com/fluent/fluentd/wiki/Forward-Protocol-Specification-v1
"""

from __future__ import annotations

import struct
import time
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any

import msgpack

from redactor.errors import Malformed, TooLarge
from redactor.sidecar._messagepack import elements, packed, sequence, value
from redactor.sidecar.lines import WITHHELD, encoded
from redactor.sidecar.record import Record, Value

#: Bytes that are no UTF-8 come out as they came in.
_ERRORS = "surrogateescape"

_EVENT_TIME = 0
_NANOSECONDS = 10**9
_SECONDS_FIT = 1 << 32
#: MessagePack's own timestamps come as nanoseconds; so many are twelve days after the epoch.
_LIKELY_NANOSECONDS, _LONG = 10**15, 1 << 63

#: Where zlib looks for the header of gzip.
_GZIP = zlib.MAX_WBITS | 16

#: First bytes of what may stand second in a message: an array of entries, or a string or bytes with a stream of them.
_ARRAY = frozenset({*range(0x90, 0xA0), 0xDC, 0xDD})
_STREAM = frozenset({*range(0xA0, 0xC0), 0xC4, 0xC5, 0xC6, 0xD9, 0xDA, 0xDB})

#: Fluent Bit says with this option that a message holds metrics (1) or traces (2) instead of logs.
_SIGNAL = "fluent_signal"

#: Tag, time and record or else entries, and an option that may be left out.
_FEWEST_PARTS, _MOST_PARTS = 2, 4


class Broken(StrEnum):
    """Why what came was no record."""

    MALFORMED = "forward_malformed"
    TOO_LARGE = "forward_too_large"
    HALF = "forward_half_frame"
    DENIED = "forward_denied"
    NOT_LOGS = "forward_not_logs"
    #: Of one record in a message; a placeholder goes out in its place.
    RECORD_TOO_LARGE = "forward_record_too_large"


class Compression(StrEnum):
    """How an output compresses entries."""

    NONE = "none"
    GZIP = "gzip"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Message:
    """What one frame says.

    `records` reads them as they are asked for, and raises `Malformed` or `TooLarge` where one cannot be read; `lost` counts meanwhile. `chunk` is the
    id that the sender wants acknowledged.
    """

    records: Iterator[Record]
    chunk: str | None
    lost: Counter[Broken]


def message(frame: bytes, *, max_record: int, max_bytes: int) -> Message:
    """Read one frame in any of the four modes.

    Args:
        frame: one MessagePack value.
        max_record: bytes of one entry; in place of a larger one stands a placeholder.
        max_bytes: bytes that compressed entries may become.

    Raises:
        Malformed: it is no message of the protocol.
        TooLarge: compressed entries are over the limit.
    """
    parts = list(islice(elements(frame), _MOST_PARTS + 1))
    if not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS:
        raise Malformed("not a message of the Forward protocol")
    tag = _text(value(frame[parts[0]], max_bytes=max_record))
    # The modes are told apart by what stands second: a time, with its record after it, or entries.
    alone = frame[parts[1].start] not in _ARRAY | _STREAM
    if alone and len(parts) == _FEWEST_PARTS:
        raise Malformed("a message lacks its record")
    option = _option(frame, parts[3 if alone else 2 :], max_record)
    lost: Counter[Broken] = Counter()
    if option.get(_SIGNAL, 0) != 0:
        lost[Broken.NOT_LOGS] += 1
        entries: Iterator[bytes] = iter(())
    elif alone:
        # As if it was an entry: an array of time and record.
        entries = iter((b"\x92" + frame[parts[1].start : parts[2].stop],))
    else:
        entries = _entries(frame[parts[1]], option, max_bytes)
    chunk = option.get("chunk")
    return Message(records=_records(tag, entries, max_record, lost), chunk=None if chunk is None else _text(chunk), lost=lost)


def _option(frame: bytes, parts: list[slice], most: int) -> Mapping[str, Value]:
    option = value(frame[parts[0]], max_bytes=most) if parts else None
    return option if isinstance(option, Mapping) else {}


def _entries(second: bytes, option: Mapping[str, Value], most: int) -> Iterator[bytes]:
    if second[0] in _ARRAY:
        return (second[part] for part in elements(second))
    stream = value(second, max_bytes=len(second))
    data = encoded(stream) if isinstance(stream, str) else bytes(stream)
    match option.get("compressed"):
        case None | "text":
            pass
        case "gzip":
            data = gunzipped(data, most)
        case _:
            raise Malformed("compressed in a way that is not known")
    return (data[part] for part in sequence(data))


def _records(tag: str, entries: Iterator[bytes], most: int, lost: Counter[Broken]) -> Iterator[Record]:
    for entry in entries:
        if len(entry) > most:
            lost[Broken.RECORD_TOO_LARGE] += 1
            yield Record(body=WITHHELD, tag=tag)
            continue
        said = value(entry, max_bytes=most)
        if not isinstance(said, list) or len(said) != 2:  # noqa: PLR2004
            raise Malformed("an entry is not a time and a record")
        when, beside = _when(said[0])
        yield Record(body=said[1], time=when, tag=tag, beside=beside)


def _text(said: Any) -> str:
    if isinstance(said, bytes):
        return said.decode("utf-8", _ERRORS)
    if not isinstance(said, str):
        raise Malformed("text was expected")
    return said


def _when(said: Any) -> tuple[int | None, Mapping[str, Value]]:
    """Return nanoseconds, and the metadata that Fluent Bit may put beside a time."""
    if isinstance(said, list) and len(said) == 2:  # noqa: PLR2004
        when, _ = _when(said[0])
        return when, {"metadata": said[1]} if said[1] else {}
    if isinstance(said, bytes) and len(said) == 8:  # noqa: PLR2004
        seconds, nanoseconds = struct.unpack(">II", said)
        return seconds * _NANOSECONDS + nanoseconds, {}
    if isinstance(said, float) and abs(said) < _SECONDS_FIT:
        return int(said * _NANOSECONDS), {}
    if isinstance(said, int) and abs(said) < _SECONDS_FIT:
        return said * _NANOSECONDS, {}
    if isinstance(said, int) and _LIKELY_NANOSECONDS <= said < _LONG:
        return said, {}
    return None, {}


def gunzipped(data: bytes, most: int) -> bytes:
    """Return what gzip members hold, at most so many bytes; raises `Malformed` or `TooLarge`."""
    out = bytearray()
    while data:
        unzip = zlib.decompressobj(_GZIP)
        try:
            out += unzip.decompress(data, most - len(out) + 1)
        except zlib.error:
            raise Malformed("not gzip") from None
        if len(out) > most:
            raise TooLarge("compressed entries are over the limit")
        if not unzip.eof:
            raise Malformed("gzip is cut")
        data = unzip.unused_data
    return bytes(out)


class Packer:
    """Makes messages of records: PackedForward, or CompressedPackedForward."""

    def __init__(self, *, compression: Compression, message_key: str, beside_key: str | None) -> None:
        self._compression = compression
        self._message = message_key
        self._beside = beside_key

    def pack(self, tag: str, records: Sequence[Record], chunk: str | None) -> bytes:
        """Return one message; what a record says beside its body goes into a field of its own."""
        stream = b"".join(self._entry(record) for record in records)
        option: dict[str, Any] = {"size": len(records)}
        if chunk is not None:
            option["chunk"] = chunk
        if self._compression is Compression.GZIP:
            zipping = zlib.compressobj(wbits=_GZIP)
            stream = zipping.compress(stream) + zipping.flush()
            option["compressed"] = "gzip"
        return packed([tag, stream, option])

    def _entry(self, record: Record) -> bytes:
        body = record.body if isinstance(record.body, Mapping) else {self._message: record.body}
        if self._beside and self._beside not in body and record.beside:
            body = {**body, self._beside: record.beside}
        return b"\x92" + packed(_event_time(time.time_ns() if record.time is None else record.time)) + packed(body)


def _event_time(nanoseconds: int) -> Any:
    seconds, rest = divmod(nanoseconds, _NANOSECONDS)
    # Before 1970 and after 2106 the extension cannot say it.
    return msgpack.ExtType(_EVENT_TIME, struct.pack(">II", seconds, rest)) if 0 <= seconds < _SECONDS_FIT else seconds
