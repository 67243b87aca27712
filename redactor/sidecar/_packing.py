"""Writes records as bytes for the queue, and reads them back just as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgpack

from redactor.sidecar.record import Record, Value

#: MessagePack's integers have 64 bits, those of JSON any number.
_LARGE_INTEGER = 1

#: Lone surrogates, which stand for bytes that are no UTF-8 or came in as such from JSON, are kept as they are.
_ERRORS = "surrogatepass"


def pack(records: Sequence[Record]) -> bytes:
    """Return the records as MessagePack; raises `ValueError`, `TypeError` or `OverflowError` for what is no `Value`."""
    packer = msgpack.Packer(default=_foreign, unicode_errors=_ERRORS)
    packed: bytes = packer.pack([(record.body, record.time, record.tag, record.beside) for record in records])
    return packed


def unpack(packed: bytes) -> list[Record]:
    """Return the records of `pack`; raises `ValueError` for other bytes."""
    rows = msgpack.unpackb(packed, ext_hook=_extension, unicode_errors=_ERRORS, strict_map_key=False)
    return [Record(body=body, time=time, tag=tag, beside=beside) for body, time, tag, beside in rows]


def weight(value: Value) -> int:
    """Return about how many bytes a value takes."""
    if isinstance(value, (str, bytes)):
        return len(value) + 1
    if isinstance(value, Mapping):
        return 1 + sum(len(key) + weight(of) for key, of in value.items())
    if isinstance(value, Sequence):
        return 1 + sum(map(weight, value))
    return 9


def _foreign(value: Any) -> Any:
    match value:
        case int():
            return msgpack.ExtType(_LARGE_INTEGER, f"{value:x}".encode())
        case Mapping():
            return dict(value)
        case Sequence():
            return list(value)
    raise TypeError("a record holds what no record can hold")


def _extension(code: int, data: bytes) -> Any:
    if code != _LARGE_INTEGER:
        raise ValueError("an unknown kind of value")
    return int(data, 16)
