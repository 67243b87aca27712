"""Reads lines from standard input until it ends."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import stat
from typing import ClassVar, Literal

from pydantic import Field

from redactor.sidecar.inputs._unsettled import Unsettled
from redactor.sidecar.joining import Multiline, joiner
from redactor.sidecar.lines import TOO_LONG, UNENDED, Splitter
from redactor.sidecar.part import Part
from redactor.sidecar.ports import Flow, Input, InputFailed
from redactor.sidecar.record import Record

_CHUNK = 256 * 1024


class Stdin(Part):
    """Lines from standard input."""

    shared: ClassVar[bool] = False
    type: Literal["stdin"] = "stdin"
    max_line: int = Field(1 << 20, ge=64, le=1 << 28, description="Longer lines, in bytes, go out as a placeholder.")
    multiline: Multiline = Field("off", description="off, auto, or {start: REGEX}: which lines make one record.")

    def make(self) -> Input:
        """Make the input."""
        return Lines(0, self)


class Lines:
    """Hands over the lines of a file descriptor."""

    def __init__(self, descriptor: int, config: Stdin) -> None:
        self._descriptor = descriptor
        self._splitter = Splitter(config.max_line)
        self._joiner = joiner(config.multiline)
        self._told = 0

    async def run(self, flow: Flow) -> None:
        """Read to the end, and return once everything was acknowledged."""
        source = Source(self._descriptor)
        unsettled: Unsettled[None] = Unsettled(flow, None)
        while True:
            try:
                # Only the wait can be cut short: what was read is never dropped.
                async with asyncio.timeout(self._joiner.wait if self._joiner else None):
                    await source.ready()
            except TimeoutError:
                await self._hand_over(flow, unsettled, self._joiner.flush())
                continue
            data = source.read()
            if not data:
                break
            await self._hand_over(flow, unsettled, self._joiner.feed(self._splitter.feed(data)))
        await self._end(flow, unsettled)

    async def _end(self, flow: Flow, unsettled: Unsettled[None]) -> None:
        last = self._splitter.end()
        bodies = self._joiner.feed([] if last is None else [last]) + self._joiner.flush()
        await self._hand_over(flow, unsettled, bodies, ended=last is None)
        await unsettled.settle(0)

    async def _hand_over(self, flow: Flow, unsettled: Unsettled[None], bodies: list[str], *, ended: bool = True) -> None:
        over, self._told = self._splitter.too_long - self._told, self._splitter.too_long
        if over:
            flow.lost(TOO_LONG, over)
        records = [Record(body=body) for body in bodies]
        if records and not ended:
            records[-1] = Record(body=bodies[-1], beside={UNENDED: True})
        if records:
            await unsettled.take(records, None)


class Source:
    """A descriptor that is read without changing it: who shares it with us must not find it non-blocking."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        try:
            mode = os.fstat(descriptor).st_mode
        except OSError:
            raise InputFailed("standard input is closed") from None
        # A regular file is always ready, and cannot be waited for.
        self._waits = stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or os.isatty(descriptor)
        if stat.S_ISFIFO(mode):
            with contextlib.suppress(OSError):
                fcntl.fcntl(descriptor, fcntl.F_SETPIPE_SZ, _CHUNK)

    async def ready(self) -> None:
        """Wait until a read will not block."""
        if not self._waits:
            await asyncio.sleep(0)
            return
        loop = asyncio.get_running_loop()
        ready = loop.create_future()
        loop.add_reader(self._descriptor, _done, ready)
        try:
            await ready
        finally:
            loop.remove_reader(self._descriptor)

    def read(self) -> bytes:
        """Return what is there, nothing at the end."""
        try:
            return os.read(self._descriptor, _CHUNK)
        except OSError:
            raise InputFailed("standard input cannot be read") from None


def _done(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)
