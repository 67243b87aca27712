"""Lines on their way in and out: bytes to text without line ends, and records back to lines, byte for byte."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from enum import StrEnum

import msgspec

from redactor.sidecar.record import Record, Value

#: Key in `beside` of a line that had no line end: the last one of an input that ended. It is written without one, unless more follows.
UNENDED = "unended"

#: Stands where a line over the limit stood. It is not split: a cut through a value would let both halves pass unread.
WITHHELD = "[withheld: too_large]"

#: Reason that is counted for such a line.
TOO_LONG = "line_too_long"

#: Lone surrogates that stand for no byte, from JSON escapes; no encoding can say them.
_UNSAYABLE = re.compile("[\ud800-\udc7f\udd00-\udfff]")

_WIDEST = 4


class Splitter:
    r"""Cuts a stream of bytes into lines at `\n`, however it comes in pieces, and holds back no more than the longest line allowed.

    A `\r` before the line end stays in the line, so that it comes out again. What is not UTF-8 becomes lone surrogates.
    """

    def __init__(self, max_bytes: int) -> None:
        self._most = max_bytes
        self._held = bytearray()
        self._skipped = 0
        #: Lines over the limit since the start; in their place stands `WITHHELD`.
        self.too_long = 0

    @property
    def pending(self) -> int:
        """Return how many bytes came in since the last line end."""
        return len(self._held) + self._skipped

    def feed(self, data: bytes) -> list[str]:
        """Return the lines that end in this piece."""
        lines: list[str] = []
        if self._skipped:
            head, found, data = data.partition(b"\n")
            self._skipped += len(head)
            if not found:
                return lines
            self._skipped = 0
            lines.append(self._withheld())
        last = data.rfind(b"\n")
        if last >= 0:
            self._held += data[:last]
            lines += self._cut()
            data = data[last + 1 :]
        self._held += data
        if len(self._held) > self._most:
            self._skipped = len(self._held)
            self._held.clear()
        return lines

    def end(self) -> str | None:
        """Return what came after the last line end, if anything did."""
        if self._skipped:
            self._skipped = 0
            return self._withheld()
        return self._cut()[0] if self._held else None

    def _cut(self) -> list[str]:
        text = self._held.decode("utf-8", "surrogateescape")
        whole = len(self._held) <= self._most
        self._held.clear()
        # No UTF-8 sequence goes on over a line end, so that the whole decodes as its lines do.
        lines = text.split("\n")
        return lines if whole else [self._checked(line) for line in lines]

    def _checked(self, line: str) -> str:
        if len(line) * _WIDEST <= self._most or len(line.encode("utf-8", "surrogateescape")) <= self._most:
            return line
        return self._withheld()

    def _withheld(self) -> str:
        self.too_long += 1
        return WITHHELD


class Layout(StrEnum):
    """What an output of lines writes of a record."""

    #: Its text as it is, or its fields as JSON; time, tag and the rest are left out.
    PLAIN = "plain"
    #: One JSON object: `body`, and `time`, `tag` and `beside` where they are known.
    JSON = "json"


def rendered(records: Sequence[Record], layout: Layout) -> bytes:
    """Return the lines of records, ends included but for a last one that came without."""
    if layout is Layout.PLAIN and records and not any(r.beside for r in records):
        bodies = [r.body for r in records if isinstance(r.body, str)]
        if len(bodies) == len(records):
            return encoded("\n".join(bodies)) + b"\n"
    return b"".join(pieces(records, layout))


def pieces(records: Sequence[Record], layout: Layout) -> list[bytes]:
    """Return the line of each record, ends included but for a last one that came without."""
    lines = [_line(r, layout) + b"\n" for r in records]
    if lines and layout is Layout.PLAIN and records[-1].beside.get(UNENDED) is True:
        lines[-1] = lines[-1][:-1]
    return lines


def _line(record: Record, layout: Layout) -> bytes:
    if layout is Layout.JSON:
        return _json(_envelope(record))
    return encoded(record.body) if isinstance(record.body, str) else _json(record.body)


def encoded(text: str) -> bytes:
    """Return the bytes that a text came from; what no bytes stand for becomes U+FFFD."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return _UNSAYABLE.sub("\ufffd", text).encode("utf-8", "surrogateescape")


def _envelope(record: Record) -> dict[str, Value]:
    said: dict[str, Value] = {"body": record.body}
    if record.time is not None:
        said["time"] = record.time
    if record.tag:
        said["tag"] = record.tag
    beside = {k: v for k, v in record.beside.items() if k != UNENDED}
    return said | ({"beside": beside} if beside else {})


def _json(value: Value) -> bytes:
    """Return JSON on one line; bytes in it as base64, text that was no UTF-8 as it came."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return encoded(json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=lambda data: b64encode(data).decode()))
