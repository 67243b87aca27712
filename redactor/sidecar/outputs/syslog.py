"""Syslog over TCP, TLS and Unix stream sockets, octet-counted or in lines (RFC 6587).

Syslog has no acknowledgement. What can be had is this: a batch counts as acknowledged once the kernel of the other side has confirmed every byte of it and
the connection is still whole. What that kernel had and the program behind it never read is lost to it when it dies; therefore what was sent shortly before a
connection ended is sent again on the next one. Some records come twice then, none is missing, unless the sink's machine itself goes down later.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import socket
import ssl
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from redactor.sidecar.outputs._wire import Wire
from redactor.sidecar.part import ClientTls, Part
from redactor.sidecar.ports import Output, Unavailable
from redactor.sidecar.record import Record
from redactor.sidecar.syslog import counted, frame, lined

#: How often a connection on which nothing is sent is looked at.
_LOOK_SECONDS = 0.5


class Syslog(Part):
    """Where to send syslog: a host and a port, or the path of a Unix stream socket."""

    shared: ClassVar[bool] = True
    type: Literal["syslog"] = "syslog"
    host: str = Field("127.0.0.1", min_length=1, description="Host of the sink.")
    port: int = Field(514, ge=1, le=65_535, description="Port of the sink.")
    path: Path | None = Field(None, description="Path of a Unix stream socket, instead of host and port.")
    tls: ClientTls | None = Field(None, description="Makes TCP speak TLS.")
    server_name: str | None = Field(None, description="The name that the sink's certificate must have; the host where empty.")
    framing: Literal["octet_counted", "newline"] = "octet_counted"
    priority: int = Field(14, ge=0, le=191, description="Facility * 8 + severity of records that have none; 14 is user, info.")
    hostname: str | None = Field(None, description="Host of records that have none; this machine's name where empty.")
    seconds: float = Field(30, gt=0, le=3600, description="How long a sink may take to connect, or make no progress.")
    resend_bytes: int = Field(1 << 20, ge=0, le=1 << 28, description="As much of what was sent last is sent again when a connection ended.")
    resend_seconds: float = Field(5, ge=0, le=3600, description="What was sent longer before the end is not sent again.")

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.tls is not None and self.path is not None:
            raise ValueError("tls is for tcp")
        return self

    def make(self) -> Output:
        """Make the output."""
        return Sender(self)


class Sender:
    """Sends records as frames over one connection, which it makes anew when it ends."""

    def __init__(self, config: Syslog) -> None:
        self._config = config
        self._tls: ssl.SSLContext | None = config.tls.context() if config.tls else None
        self._hostname = config.hostname or socket.gethostname()
        self._enclose = counted if config.framing == "octet_counted" else lined
        self._wire: Wire | None = None
        self._busy = asyncio.Lock()
        self._watch: asyncio.Task[None] | None = None
        #: What was sent on this connection of late, each with when.
        self._recent: deque[tuple[float, bytes]] = deque()
        self._recent_size = 0
        #: What was sent shortly before a connection ended, to be sent before anything else.
        self._again: list[bytes] = []

    async def open(self) -> None:
        """Connect unless that is done; raises `Unavailable`."""
        async with self._busy:
            await self._watched()

    async def send(self, records: Sequence[Record]) -> None:
        """Send records and return once the kernel of the other side has them; raises `Unavailable`."""
        now = time.time_ns()
        frames = [self._enclose(frame(r, pri=self._config.priority, hostname=self._hostname, now=now)) for r in records]
        async with self._busy:
            wire = await self._watched()
            await self._write(wire, frames)

    async def close(self) -> None:
        """Let go, after one more try to send again what has to be."""
        if self._watch is not None:
            self._watch.cancel()
            await asyncio.wait([self._watch])
        async with self._busy:
            with contextlib.suppress(Unavailable):
                if self._again or (self._wire is not None and self._wire.is_gone):
                    await self._connected()
            if self._wire is not None:
                self._wire.close()
                self._wire = None

    async def _watched(self) -> Wire:
        """Return a connection at which somebody looks."""
        wire = await self._connected()
        if self._watch is None or self._watch.done():
            self._watch = asyncio.get_running_loop().create_task(self._look())
        return wire

    async def _connected(self) -> Wire:
        """Return a connection on which everything is sent that has to be sent again."""
        if self._wire is not None and self._wire.is_gone:
            self._ended()
        if self._wire is None:
            self._wire = await self._connect()
        if self._again:
            await self._write(self._wire, self._again)
            self._again = []
        return self._wire

    async def _connect(self) -> Wire:
        work = asyncio.ensure_future(asyncio.to_thread(self._made))
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            work.add_done_callback(_close)
            raise
        except OSError as e:
            reason = _reason(e)
        raise Unavailable(f"the syslog sink cannot be reached ({reason})")

    def _made(self) -> Wire:
        config = self._config
        if config.path is not None:
            return Wire.unix(config.path, seconds=config.seconds)
        return Wire.internet(config.host, config.port, tls=self._tls, server_name=config.server_name, seconds=config.seconds)

    async def _write(self, wire: Wire, frames: list[bytes]) -> None:
        work = asyncio.ensure_future(asyncio.to_thread(wire.write, b"".join(frames)))
        try:
            await asyncio.shield(work)
        except asyncio.CancelledError:
            # Somewhere inside a frame: nothing more can follow on this connection.
            wire.interrupt()
            await asyncio.wait([work])
            self._ended()
            raise
        except OSError as e:
            reason = _reason(e)
        else:
            return self._remember(frames)
        self._ended()
        raise Unavailable(f"the syslog sink did not take what was sent ({reason})")

    def _remember(self, frames: list[bytes]) -> None:
        now = time.monotonic()
        self._recent.extend((now, f) for f in frames)
        self._recent_size += sum(map(len, frames))
        while self._recent_size > self._config.resend_bytes:
            self._recent_size -= len(self._recent.popleft()[1])

    def _ended(self) -> None:
        """Let go of a connection that ended, and keep what may not have been read from it."""
        if self._wire is not None:
            self._wire.close()
            self._wire = None
        since = time.monotonic() - self._config.resend_seconds
        self._again += [f for moment, f in self._recent if moment >= since]
        self._recent.clear()
        self._recent_size = 0

    async def _look(self) -> None:
        """Notice the end of an idle connection soon, while what was sent before it is still at hand, and send that again."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            wanting = self._wire.is_gone if self._wire is not None else self._again
            if wanting and not self._busy.locked():
                with contextlib.suppress(Unavailable):
                    await self.open()


def _close(connecting: asyncio.Task[Wire]) -> None:
    """Close a connection that nobody waits for any more."""
    if not connecting.cancelled() and connecting.exception() is None:
        connecting.result().close()


def _reason(error: OSError) -> str:
    """Return the name of an error; its words may tell what the other side said."""
    return errno.errorcode.get(error.errno or 0, type(error).__name__) if type(error).__module__ != "ssl" else type(error).__name__
