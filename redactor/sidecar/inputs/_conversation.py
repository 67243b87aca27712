"""What is said on one connection of the Forward protocol: the handshake, messages, and acknowledgements once their records may have them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Self

from redactor.errors import InputError, TooLarge
from redactor.sidecar._handshake import Server
from redactor.sidecar._messagepack import Frames, packed, value
from redactor.sidecar.forward import Broken, Message, message
from redactor.sidecar.inputs._kept import Kept
from redactor.sidecar.ports import Flow, Receipt

_PIECE = 64 * 1024

#: Records of one message that are handed over at once.
_BATCH = 1000

#: A peer that is not let in yet need say no more.
_MAX_HANDSHAKE = 8 * 1024
_HANDSHAKE_SECONDS = 10.0

#: A message of which more is held takes one of the few places for such.
_LARGE = 1 << 20

#: After the end was announced to the sender: it has gone silent when nothing came for so long.
_SILENCE_SECONDS = 0.1


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one sender may ask of us."""

    max_frame: int
    max_record: int
    idle_seconds: float
    frame_seconds: float
    #: Places for large messages, which all connections share.
    large: asyncio.Semaphore


class Conversation:
    """Reads one connection to its end."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, flow: Flow, kept: Kept, limits: Limits) -> None:
        self._reader = reader
        self._writer = writer
        self._flow = flow
        self._kept = kept
        self._limits = limits
        self._open: set[asyncio.Future[list[None]]] = set()
        self._waiting: asyncio.Timeout | None = None
        self._finishing = False

    async def run(self, server: Server | None) -> None:
        """Let the sender in, and hand over what it says; what cannot be read ends the conversation."""
        try:
            if server is None or await self._welcome(server):
                await self._listen()
                await self._answer()
        except TooLarge:
            self._flow.lost(Broken.TOO_LARGE)
        except InputError:
            self._flow.lost(Broken.MALFORMED)
        except (OSError, TimeoutError):
            pass
        finally:
            self._writer.close()

    def finish(self) -> None:
        """Announce the end to the sender; what is on its way is still taken."""
        self._finishing = True
        with contextlib.suppress(OSError):
            if self._writer.can_write_eof():
                self._writer.write_eof()
        if self._waiting is not None:
            self._waiting.reschedule(asyncio.get_running_loop().time() + _SILENCE_SECONDS)

    async def _welcome(self, server: Server) -> bool:
        self._writer.write(server.helo())
        async with asyncio.timeout(_HANDSHAKE_SECONDS):
            frames = Frames(_MAX_HANDSHAKE)
            ping: list[bytes] = []
            # A client says nothing more before it has our answer.
            while not ping and (data := await self._reader.read(_MAX_HANDSHAKE)):
                ping = list(frames.feed(data))
            welcome, pong = server.pong(value(ping[0], max_bytes=_MAX_HANDSHAKE)) if len(ping) == 1 else (False, b"")
            self._writer.write(pong)
            await self._writer.drain()
        if not welcome:
            self._flow.lost(Broken.DENIED)
        return welcome

    async def _listen(self) -> None:
        frames = Frames(self._limits.max_frame)
        async with _Place(self._limits.large) as place:
            async for data in self._pieces(frames):
                for frame in frames.feed(data):
                    await self._take(message(frame, max_record=self._limits.max_record, max_bytes=self._limits.max_frame))
                await place.hold(wanted=frames.pending > _LARGE)
        if frames.pending:
            self._flow.lost(Broken.HALF)

    async def _pieces(self, frames: Frames) -> AsyncIterator[bytes]:
        """Yield what comes; a sender may be silent between messages for long, within one it must go on."""
        loop = asyncio.get_running_loop()
        begun, ended = loop.time(), 0
        while True:
            if not frames.pending or frames.ended > ended:
                begun, ended = loop.time(), frames.ended
            end = begun + (self._limits.frame_seconds if frames.pending else self._limits.idle_seconds)
            try:
                async with asyncio.timeout_at(loop.time() + _SILENCE_SECONDS if self._finishing else end) as self._waiting:
                    data = await self._reader.read(_PIECE)
            except TimeoutError:
                return
            if not data:
                return
            yield data

    async def _take(self, said: Message) -> None:
        receipts: list[Receipt] = []
        while records := list(islice(said.records, _BATCH)):
            if said.chunk is None:
                await self._kept.take(records)
            else:
                receipts.append(await self._flow.take(records))
        for reason, count in said.lost.items():
            self._flow.lost(reason, count)
        if said.chunk is not None:
            self._acknowledge(said.chunk, receipts)
        # Who does not read our answers waits for us as well.
        await self._writer.drain()

    def _acknowledge(self, chunk: str, receipts: Iterable[Receipt]) -> None:
        every = asyncio.gather(*receipts)
        self._open.add(every)

        def settle(done: asyncio.Future[list[None]]) -> None:
            self._open.discard(every)
            if not done.cancelled() and done.exception() is None:
                if not self._writer.is_closing():
                    self._writer.write(packed({"ack": chunk}))
            else:
                # Without an answer, and soon, it is sent again.
                self._writer.transport.abort()

        every.add_done_callback(settle)

    async def _answer(self) -> None:
        """Wait for what a sender that closed its half may still want acknowledged."""
        if self._open and not self._finishing:
            await asyncio.wait(list(self._open))
            await self._writer.drain()


class _Place:
    """One of the few places for large messages, held or not."""

    def __init__(self, places: asyncio.Semaphore) -> None:
        self._places = places
        self._held = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.hold(wanted=False)

    async def hold(self, *, wanted: bool) -> None:
        """Wait for a place, or give it back."""
        if wanted and not self._held:
            await self._places.acquire()
        elif self._held and not wanted:
            self._places.release()
        self._held = wanted
