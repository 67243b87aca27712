"""One connection of a stream of syslog: reads no faster than the flow takes, and ends without losing what was sent."""

from __future__ import annotations

import asyncio
import socket
from typing import cast

from redactor.sidecar.inputs._handover import Handover
from redactor.sidecar.syslog import Frames

#: Bytes that wait for the flow before the sender has to.
_HIGH = 64 * 1024

#: After the end was announced to the sender: it has gone silent when nothing came for so long.
_SILENCE_SECONDS = 0.1

TOO_MANY = "syslog_too_many_connections"


class Connection(asyncio.Protocol):
    """Cuts what one sender says into frames and delivers them in their order."""

    def __init__(self, frames: Frames, handover: Handover, connections: set[Connection], *, most: int, idle_seconds: float) -> None:
        self._frames = frames
        self._handover = handover
        #: Those that are open; with TLS, once the handshake is done.
        self._connections = connections
        self._most = most
        self._idle = idle_seconds
        self._transport: asyncio.Transport | None = None
        self._waiting: list[bytes] = []
        self._size = 0
        self._paused = False
        self._clean = False
        self._closed = False
        self._came = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None
        self._watch: asyncio.TimerHandle | None = None
        self._last = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to read, unless there are too many."""
        self._transport = cast("asyncio.Transport", transport)
        if len(self._connections) >= self._most:
            self._handover.lost({TOO_MANY: 1})
            self._transport.abort()
            return
        self._connections.add(self)
        loop = asyncio.get_running_loop()
        self._last = loop.time()
        keep_alive(self._transport.get_extra_info("socket"))
        self._pump = loop.create_task(self._deliver())
        self._watch_idleness()

    def data_received(self, data: bytes) -> None:
        """Keep what came, and let the sender wait when that is much."""
        if self._pump is None:
            return
        self._waiting.append(data)
        self._size += len(data)
        self._last = asyncio.get_running_loop().time()
        if self._size > _HIGH and not self._paused:
            self._paused = True
            self._reading().pause_reading()
        self._came.set()

    def eof_received(self) -> bool:
        """Note that the sender closed in good order."""
        self._clean = True
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        """End once everything that came is delivered."""
        self._clean = self._clean and exc is None
        self._closed = True
        if self._watch is not None:
            self._watch.cancel()
        self._came.set()

    async def finish(self) -> None:
        """Announce the end to the sender, take what is still on its way, and close."""
        transport = self._reading()
        if transport.can_write_eof() and not transport.is_closing():
            transport.write_eof()
        while not self._closed:
            before = self._last
            await asyncio.sleep(_SILENCE_SECONDS)
            if self._last == before and not self._size:
                transport.close()
                break

    async def delivered(self) -> None:
        """Return once the flow has taken everything that came."""
        if self._pump is not None:
            await self._pump

    def abort(self) -> None:
        """Close though the sender goes on."""
        self._reading().abort()

    async def _deliver(self) -> None:
        try:
            while not self._closed or self._waiting:
                await self._came.wait()
                self._came.clear()
                data, self._waiting = b"".join(self._waiting), []
                await self._hand_over(self._frames.feed(data))
                self._size -= len(data)
                # It was us whom the sender waited for.
                self._last = asyncio.get_running_loop().time()
                if self._paused and not self._closed:
                    self._paused = False
                    self._reading().resume_reading()
            await self._hand_over(self._frames.end(clean=self._clean))
        finally:
            self._connections.discard(self)
            if not self._closed:
                # Nobody would read any more what the sender goes on to say.
                self.abort()

    async def _hand_over(self, frames: list[bytes]) -> None:
        if self._frames.lost:
            self._handover.lost(self._frames.lost)
            self._frames.lost.clear()
        if frames:
            await self._handover.give(frames)

    def _watch_idleness(self) -> None:
        loop = asyncio.get_running_loop()
        left = self._last + self._idle - loop.time()
        # Who has to wait for us is not idle.
        if left <= 0 and not self._paused:
            self._reading().close()
        else:
            self._watch = loop.call_later(max(left, 1.0), self._watch_idleness)

    def _reading(self) -> asyncio.Transport:
        if self._transport is None:
            raise RuntimeError("the connection was not made")
        return self._transport


def keep_alive(sock: socket.socket | None) -> None:
    """Let the kernel find out about a peer that vanished; only for TCP."""
    if sock is not None and sock.family in {socket.AF_INET, socket.AF_INET6}:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
