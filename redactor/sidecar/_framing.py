"""Cuts a stream of bytes into syslog frames (RFC 6587), however it arrives in pieces."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum

from redactor.sidecar.lines import WITHHELD, encoded


class Framing(StrEnum):
    """How frames follow each other in a stream; `auto` tells octet counts and line ends apart by how a connection begins."""

    AUTO = "auto"
    OCTET_COUNTED = "octet_counted"
    NEWLINE = "newline"
    #: What Python's `SysLogHandler` does over TCP.
    NUL = "nul"


class Broken(StrEnum):
    """Why bytes were no frame."""

    NO_COUNT = "syslog_no_count"
    OVER_LONG = "syslog_over_long"
    HALF = "syslog_half_frame"


#: Stands where a frame over the limit stood. It is not cut: a cut through a value would let both halves pass unread.
TOO_LONG = encoded(WITHHELD)

#: RFC 6587, 3.4.1: MSG-LEN SP SYSLOG-MSG. With the `<` that a message begins with, what follows a wrong count is hardly ever taken for a count.
_COUNT = re.compile(rb"([1-9][0-9]{0,8}) <")
_COUNT_BEGINS = re.compile(rb"[1-9][0-9]{0,8} ?\Z")
_NEXT_COUNT = re.compile(rb"(?<![0-9])[1-9][0-9]{0,8} <[0-9]{1,3}>")
#: As many bytes at the end of a buffer can be the beginning of what `_NEXT_COUNT` finds, with the one that it looks back at.
_KEEP = len(b"999999999 <191>")
#: What some senders put between frames that are counted.
_BETWEEN = b"\r\n\0"


class Frames:
    """Takes bytes and gives frames; the same ones for the same bytes, whatever pieces they come in. What was no frame is counted in `lost`."""

    def __init__(self, framing: Framing = Framing.AUTO, *, max_frame: int) -> None:
        self.lost: Counter[Broken] = Counter()
        self._framing = framing
        self._max = max_frame
        self._buffer = bytearray()
        #: Bytes still to come of a counted frame that is too long.
        self._skip = 0
        #: Inside a line that is too long, or behind a wrong count.
        self._adrift = False
        #: Bytes at the beginning of the buffer where no count can begin any more.
        self._behind = 0

    def feed(self, data: bytes) -> list[bytes]:
        """Return the frames that are complete now, none of them empty, with `TOO_LONG` for one over the limit."""
        self._buffer += data
        if self._framing is Framing.AUTO:
            self._decide()
        match self._framing:
            case Framing.OCTET_COUNTED:
                return self._counted()
            case Framing.NEWLINE:
                return self._delimited(b"\n")
            case Framing.NUL:
                return self._delimited(b"\0")
        return []

    def end(self, *, clean: bool = True) -> list[bytes]:
        """Return what the stream ended with: a last line may lack its end where the sender closed in good order, a counted frame is whole or lost."""
        if self._framing is Framing.AUTO:
            self._framing = Framing.NEWLINE
        rest, self._buffer = bytes(self._buffer), bytearray()
        if self._skip or self._adrift or not rest:
            return []
        if clean and self._framing is not Framing.OCTET_COUNTED:
            return [rest]
        self.lost[Broken.HALF] += 1
        return []

    def _decide(self) -> None:
        if _COUNT.match(self._buffer):
            self._framing = Framing.OCTET_COUNTED
        elif self._buffer and not _COUNT_BEGINS.match(self._buffer):
            self._framing = Framing.NEWLINE

    def _counted(self) -> list[bytes]:
        frames: list[bytes] = []
        at = 0
        while (step := self._step(at, frames)) is not None:
            at = step
        del self._buffer[:at]
        return frames

    def _step(self, at: int, frames: list[bytes]) -> int | None:
        """Return where to go on after one frame, or None where more bytes are needed."""
        if at == len(self._buffer):
            return None
        if self._skip:
            skipped = min(self._skip, len(self._buffer) - at)
            self._skip -= skipped
            return at + skipped
        if self._adrift:
            return self._next_count(at)
        return at + 1 if self._buffer[at] in _BETWEEN else self._frame(at, frames)

    def _frame(self, at: int, frames: list[bytes]) -> int | None:
        count = _COUNT.match(self._buffer, at)
        if count is None:
            if not _COUNT_BEGINS.match(self._buffer, at):
                self.lost[Broken.NO_COUNT] += 1
                self._adrift = True
            return at if self._adrift else None
        start, size = count.end() - 1, int(count[1])
        if size > self._max:
            frames.append(self._too_long())
            self._skip = size
            return start
        if len(self._buffer) < start + size:
            return None
        frames.append(bytes(self._buffer[start : start + size]).removesuffix(b"\n"))
        return start + size

    def _next_count(self, at: int) -> int | None:
        """Return where the next frame seems to begin; what lies before is lost."""
        found = _NEXT_COUNT.search(self._buffer, at + self._behind)
        if found:
            self._adrift, self._behind = False, 0
            return found.start()
        # Keeps what may be the beginning of a count, and before that one byte that is only looked back at.
        kept = len(self._buffer) - _KEEP
        if kept <= at:
            return None
        self._behind = 1
        return kept

    def _delimited(self, end: bytes) -> list[bytes]:
        lines: list[bytes] = []
        if end in self._buffer:
            *lines, rest = bytes(self._buffer).split(end)
            self._buffer = bytearray(rest)
            if self._adrift:
                del lines[0]
                self._adrift = False
        frames = [line if len(line) <= self._max else self._too_long() for line in lines if line]
        if self._adrift:
            self._buffer.clear()
        elif len(self._buffer) > self._max:
            frames.append(self._too_long())
            self._adrift = True
            self._buffer.clear()
        return frames

    def _too_long(self) -> bytes:
        self.lost[Broken.OVER_LONG] += 1
        return TOO_LONG


def counted(frame: bytes) -> bytes:
    """Return a frame with its octet count before it."""
    return b"%d %b" % (len(frame), frame)


def lined(frame: bytes) -> bytes:
    """Return a frame as a line; line ends inside become `#012`, as rsyslog writes them."""
    return frame.replace(b"\n", b"#012") + b"\n"
