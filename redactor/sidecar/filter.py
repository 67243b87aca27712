"""Lines in, safe lines out: the sidecar without configuration, for pipes and for plug-ins that run a program.

It answers each piece of input before it reads the next, holds nothing back but a line that has not ended, and ends with its input. There is no queue: what
it has taken and not yet written is lost with the process, and whoever starts it starts it again.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select

from redactor import build
from redactor.settings import load
from redactor.sidecar import _assembly as assembly
from redactor.sidecar.joining import Multiline, joiner
from redactor.sidecar.lines import Splitter, encoded
from redactor.sidecar.reading import Reader, Readings

#: Bytes that are read at once: of a pipe, what is in it.
_CHUNK = 1 << 20

#: Bytes that a line may have unless told otherwise.
MAX_LINE = 1 << 20


class Filter:
    """Turns pieces of a stream into safe lines."""

    def __init__(self, reader: Reader, *, multiline: Multiline = "off", max_line: int = MAX_LINE) -> None:
        self._reader = reader
        self._splitter = Splitter(max_line)
        self._joiner = joiner(multiline)
        #: What was found and withheld so far.
        self.counts = Readings(records=[])

    @property
    def patience(self) -> float | None:
        """Return how many seconds to wait for more lines before what is held back is complete; None where nothing is."""
        return self._joiner.wait if self._joiner else None

    def feed(self, data: bytes) -> bytes:
        """Return the safe lines that end in this piece, with their line ends."""
        return self._safe(self._joiner.feed(self._splitter.feed(data)))

    def idle(self) -> bytes:
        """Return what waited for more lines of its record, when none come."""
        return self._safe(self._joiner.flush())

    def end(self) -> bytes:
        """Return the rest; a last line without a line end stays without."""
        last = self._splitter.end()
        done = self._safe(self._joiner.feed([] if last is None else [last]) + self._joiner.flush())
        return done if last is None else done[:-1]

    def _safe(self, bodies: list[str]) -> bytes:
        return encoded("\n".join(self._reader.lines(bodies, self.counts))) + b"\n" if bodies else b""


def make(policy: str = "logs", *, multiline: Multiline = "auto") -> Filter:
    """Make a filter by the settings and a policy, one that ships or a file; raises `RedactorError`."""
    settings = assembly.with_secret(load()).model_copy(update={"model": "off"})
    filtering = Filter(Reader(build.pipeline(settings, policy=assembly.policy(policy))), multiline=multiline)
    gc.collect()
    # What was loaded lasts as long as the process.
    gc.freeze()
    return filtering


def run(filtering: Filter, *, source: int = 0, sink: int = 1) -> Readings:
    """Read a descriptor to its end and write safe lines to another; return the counts. Where whoever reads us goes away, we end."""
    with contextlib.suppress(BrokenPipeError):
        while True:
            patience = filtering.patience
            if patience is not None and not select.select([source], [], [], patience)[0]:
                _write(sink, filtering.idle())
                continue
            data = os.read(source, _CHUNK)
            if not data:
                break
            _write(sink, filtering.feed(data))
        _write(sink, filtering.end())
    return filtering.counts


def _write(sink: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(sink, view) :]
