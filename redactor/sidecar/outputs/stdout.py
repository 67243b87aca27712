"""Writes lines to standard output."""

from __future__ import annotations

import asyncio
import os
import select
import stat
from collections.abc import Sequence
from typing import ClassVar, Literal

from redactor.sidecar.lines import Layout, rendered
from redactor.sidecar.part import Part
from redactor.sidecar.ports import Output, Unavailable
from redactor.sidecar.record import Record


class Stdout(Part):
    """Lines to standard output."""

    shared: ClassVar[bool] = False
    type: Literal["stdout"] = "stdout"
    layout: Layout = Layout.PLAIN

    def make(self) -> Output:
        """Make the output."""
        return Lines(1, self.layout)


class Lines:
    """Writes lines to a file descriptor; what its kernel took counts as acknowledged."""

    def __init__(self, descriptor: int, layout: Layout) -> None:
        self._descriptor = descriptor
        self._layout = layout
        self._torn = False
        self._waits = False

    async def open(self) -> None:
        """Look what kind of descriptor it is."""
        try:
            mode = os.fstat(self._descriptor).st_mode
        except OSError:
            raise Unavailable("standard output is closed") from None
        self._waits = stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or os.isatty(self._descriptor)

    async def send(self, records: Sequence[Record]) -> None:
        """Write all of them; a reader that is gone is `Unavailable`."""
        lines = rendered(records, self._layout)
        if not lines:
            return
        data = memoryview((b"\n" if self._torn else b"") + lines)
        # Whatever stops us between two pieces leaves half a line, which the next batch must not go on.
        self._torn = True
        try:
            while data:
                data = data[await self._write(data) :]
        except BrokenPipeError:
            raise Unavailable("whoever read standard output is gone") from None
        except OSError:
            raise Unavailable("standard output cannot be written") from None
        # A last line that came without its end goes without it, unless more follows.
        self._torn = not lines.endswith(b"\n")

    async def close(self) -> None:
        """Leave the descriptor to whoever opened it."""

    async def _write(self, data: memoryview) -> int:
        if not self._waits:
            return await asyncio.to_thread(os.write, self._descriptor, data)
        await self._writable()
        # So many bytes a pipe takes without blocking once it says that it is writable. We cannot make it non-blocking: others may share it.
        return os.write(self._descriptor, data[: select.PIPE_BUF])

    async def _writable(self) -> None:
        poll = select.poll()
        poll.register(self._descriptor, select.POLLOUT)
        if poll.poll(0):
            return
        loop = asyncio.get_running_loop()
        ready = loop.create_future()
        loop.add_writer(self._descriptor, _done, ready)
        try:
            await ready
        finally:
            loop.remove_writer(self._descriptor)


def _done(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)
