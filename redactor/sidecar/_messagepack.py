"""MessagePack from whoever sends it: cut out of streams without believing what it claims, and written as text came in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgpack

from redactor.errors import Malformed, TooLarge
from redactor.sidecar.lines import encoded

#: Bytes that are no UTF-8 come out as they came in.
_ERRORS = "surrogateescape"

#: What is read from a socket at once has at most so many bytes.
_PIECE = 1 << 20


class Frames:
    """Cuts a stream of bytes into MessagePack values, and holds back no more than the largest allowed.

    Nothing is made of a value before all of it is there, so that lengths that it claims cost nothing.
    """

    def __init__(self, max_bytes: int) -> None:
        self._most = max_bytes
        self._held = bytearray()
        self._begins = 0
        #: How many values ended so far.
        self.ended = 0
        # What it has not skipped yet is at most one value and one piece that was read.
        self._scanner: Any = msgpack.Unpacker(None, max_buffer_size=max_bytes + _PIECE)

    @property
    def pending(self) -> int:
        """Return how many bytes of a value came in that has not ended."""
        return len(self._held)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield the values that end in this piece; raises `Malformed` or `TooLarge` where the stream cannot be read on."""
        self._held += data
        try:
            self._scanner.feed(data)
            while True:
                self._scanner.skip()
                yield self._cut()
        except msgpack.OutOfData:
            pass
        except msgpack.BufferFull:
            raise TooLarge("a message is over the limit") from None
        except (ValueError, msgpack.UnpackException):
            raise Malformed("not MessagePack, or nested too deeply") from None
        if len(self._held) > self._most:
            raise TooLarge("a message is over the limit")

    def _cut(self) -> bytes:
        size = self._scanner.tell() - self._begins
        if size > self._most:
            raise TooLarge("a message is over the limit")
        value = bytes(self._held[:size])
        del self._held[:size]
        self._begins += size
        self.ended += 1
        return value


def value(data: bytes, *, max_bytes: int) -> Any:
    """Return one MessagePack value of at most so many bytes; raises `Malformed`. Keys become text; extensions become their bytes."""
    if len(data) > max_bytes:
        raise Malformed("a value is over its limit")
    try:
        return msgpack.unpackb(
            data,
            unicode_errors=_ERRORS,
            strict_map_key=False,
            object_hook=_keyed,
            ext_hook=_extension,
            timestamp=2,
        )
    except (ValueError, TypeError, msgpack.UnpackException):
        pass
    # Outside the handler: the error holds what was read.
    raise Malformed("not MessagePack")


def _keyed(said: dict[Any, Any]) -> dict[str, Any]:
    return (
        said
        if all(type(key) is str for key in said)
        else {key.decode("utf-8", _ERRORS) if isinstance(key, bytes) else str(key): of for key, of in said.items()}
    )


def _extension(_code: int, data: bytes) -> bytes:
    return data


def elements(data: bytes) -> Iterator[slice]:
    """Yield where the elements of an array are; raises `Malformed`."""
    unpacker = msgpack.Unpacker(None, max_buffer_size=max(len(data), 1))
    unpacker.feed(data)
    try:
        for _ in range(unpacker.read_array_header()):
            at = unpacker.tell()
            unpacker.skip()
            yield slice(at, unpacker.tell())
    except (ValueError, msgpack.UnpackException):
        raise Malformed("an array was expected") from None


def sequence(data: bytes) -> Iterator[slice]:
    """Yield where the values of a stream are; raises `Malformed`."""
    unpacker = msgpack.Unpacker(None, max_buffer_size=max(len(data), 1))
    unpacker.feed(data)
    at = 0
    try:
        while at < len(data):
            unpacker.skip()
            yield slice(at, at := unpacker.tell())
    except (ValueError, msgpack.UnpackException):
        raise Malformed("entries are cut or not MessagePack") from None


def packed(said: Any) -> bytes:
    """Return MessagePack; text that stands for bytes becomes them, what no encoding can say becomes U+FFFD."""
    try:
        data: bytes = msgpack.packb(said, unicode_errors=_ERRORS, default=_foreign)
    except UnicodeEncodeError:
        data = msgpack.packb(_sayable(said), unicode_errors=_ERRORS, default=_foreign)
    return data


def _foreign(said: Any) -> Any:
    match said:
        case int():
            return str(said)  # over 64 bits
        case Mapping():
            return dict(said)
        case Sequence():
            return list(said)
    raise TypeError("a record holds what no record can hold")


def _sayable(said: Any) -> Any:
    match said:
        case str():
            return encoded(said).decode("utf-8", _ERRORS)
        case bytes():
            return said
        case Mapping():
            return {_sayable(key): _sayable(of) for key, of in said.items()}
        case Sequence():
            return [_sayable(of) for of in said]
    return said
