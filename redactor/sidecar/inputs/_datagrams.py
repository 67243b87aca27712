"""Datagrams of syslog: one frame each. What waits is in the kernel's buffer; what overflows there is counted, for no sender hears of it."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections import Counter
from collections.abc import Coroutine, Sequence

from redactor.sidecar._framing import TOO_LONG
from redactor.sidecar.inputs._handover import Handover
from redactor.sidecar.syslog import Broken

#: Datagrams that are handed over at once.
_BATCH = 1024

#: Linux: tells with each datagram how many were dropped since the socket was made (socket.7).
_SO_RXQ_OVFL = 40
_DROPPED = "syslog_datagrams_dropped"

_Ancillary = Sequence[tuple[int, int, bytes]]


class Datagrams:
    """Reads a socket of datagrams as fast as the flow takes them."""

    def __init__(self, sock: socket.socket, handover: Handover, *, max_frame: int) -> None:
        self._socket = sock
        self._handover = handover
        self._buffer = bytearray(max_frame + 1)
        self._view = memoryview(self._buffer)
        self._dropped = 0
        self._lost: Counter[str] = Counter()
        if hasattr(socket, "SO_PASSCRED"):  # which Linux alone has
            sock.setsockopt(socket.SOL_SOCKET, _SO_RXQ_OVFL, 1)

    async def run(self) -> None:
        """Read until cancelled, then what is there already."""
        try:
            while True:
                await self._readable()
                await _to_its_end(self._pass_on())
        finally:
            await self._pass_on()

    async def _readable(self) -> None:
        loop = asyncio.get_running_loop()
        came: asyncio.Future[None] = loop.create_future()
        loop.add_reader(self._socket, _tell, came)
        try:
            await came
        finally:
            loop.remove_reader(self._socket)

    async def _pass_on(self) -> None:
        frames = self._read()
        if self._lost:
            self._handover.lost(self._lost)
            self._lost.clear()
        if frames:
            await self._handover.give(frames)

    def _read(self) -> list[bytes]:
        frames: list[bytes] = []
        while len(frames) < _BATCH:
            try:
                size, told, flags, _ = self._socket.recvmsg_into([self._buffer], socket.CMSG_SPACE(4))
            except BlockingIOError:
                break
            self._count_dropped(told)
            if flags & socket.MSG_TRUNC or size == len(self._buffer):
                self._lost[Broken.OVER_LONG] += 1
                frames.append(TOO_LONG)
            # A line end or a NUL behind a message is the habit of some senders.
            elif frame := bytes(self._view[:size]).rstrip(b"\n\0"):
                frames.append(frame)
        return frames

    def _count_dropped(self, told: _Ancillary) -> None:
        for level, kind, data in told:
            if level == socket.SOL_SOCKET and kind == _SO_RXQ_OVFL:
                (total,) = struct.unpack("=I", data[:4])
                if total != self._dropped:
                    self._lost[_DROPPED] += (total - self._dropped) % 2**32
                    self._dropped = total


def _tell(came: asyncio.Future[None]) -> None:
    # Called as long as there is something: once is enough.
    if not came.done():
        came.set_result(None)


async def _to_its_end(handing_over: Coroutine[None, None, None]) -> None:
    """Wait for what must not be cut short; a cancellation meanwhile is heeded afterwards."""
    task = asyncio.ensure_future(handing_over)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
