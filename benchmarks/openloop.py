"""An open-loop HTTP client: requests leave at times laid down before, however long the answers take.

A closed loop asks less while the server is slow, and so leaves out what its users would have waited (coordinated omission). Here the latency of a request
counts from when it was due, whether or not a connection was free. One process drives some thousands of requests a second: answers are read by hand,
which a general client (and so locust) has no time for at such rates.
"""

from __future__ import annotations

import asyncio
import math
import random
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

#: Connections that one run opens at most; requests that find none free wait for one, and that counts.
CONNECTIONS = 512

#: Seconds for answers that are under way when the last request has left.
_DRAIN = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: when its request was due, in seconds from the start; how long it took from then; its status, 0 where none came."""

    due: float
    seconds: float
    status: int


@dataclass(slots=True, kw_only=True)
class Run:
    """What one run offered and got."""

    rate: float
    seconds: float
    answers: list[Answer] = field(default_factory=list)

    def statuses(self) -> dict[int, int]:
        """Return how many answers had each status."""
        return dict(sorted(Counter(a.status for a in self.answers).items()))

    def share(self, status: int) -> float:
        """Return the share of requests that were answered with a status."""
        return sum(a.status == status for a in self.answers) / max(1, len(self.answers))

    def achieved(self) -> float:
        """Return accepted requests a second, until the last of them was answered."""
        accepted = [a for a in self.answers if a.status == 200]  # noqa: PLR2004 - OK
        return len(accepted) / max(self.seconds, *(a.due + a.seconds for a in accepted)) if accepted else 0.0

    def quantile(self, q: float) -> float:
        """Return a quantile of the seconds of accepted requests; infinite where none was."""
        took = sorted(a.seconds for a in self.answers if a.status == 200)  # noqa: PLR2004 - OK
        return took[min(len(took) - 1, math.ceil(q * len(took)) - 1)] if took else math.inf


def arrivals(rate: float, seconds: float, seed: int) -> list[float]:
    """Return times at which requests are due: independent callers, so that the gaps are exponential."""
    rng = random.Random(seed)
    times, at = [], rng.expovariate(rate)
    while at < seconds:
        times.append(at)
        at += rng.expovariate(rate)
    return times


class _Connection(asyncio.Protocol):
    """One kept-alive connection, with one request under way at most."""

    def __init__(self, pool: _Pool) -> None:
        self._pool = pool
        self._transport: asyncio.Transport | None = None
        self._buffer = b""
        self._due: float | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._pool.idle(self)

    def connection_lost(self, _exc: Exception | None) -> None:
        self._transport = None
        if self._due is not None:
            self._pool.answered(self._due, 0)
        self._pool.lost(self)

    def ask(self, request: bytes, due: float) -> None:
        self._due = due
        if self._transport is None:
            self.connection_lost(None)
        else:
            self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head = self._buffer.find(b"\r\n\r\n")
        if head < 0 or self._due is None:
            return
        size = _content_length(self._buffer[:head])
        if len(self._buffer) - head - 4 < size:
            return
        status = int(self._buffer[9:12])
        closes = b"connection: close" in self._buffer[:head].lower()
        self._buffer, due, self._due = b"", self._due, None
        self._pool.answered(due, status)
        if closes and self._transport is not None:
            self._transport.close()
        else:
            self._pool.idle(self)


def _content_length(head: bytes) -> int:
    lowered = head.lower()
    at = lowered.find(b"\r\ncontent-length:")
    return int(lowered[at + 17 :].split(b"\r\n", 1)[0]) if at >= 0 else 0


class _Pool:
    """Connections to one server, and the requests that wait for one."""

    def __init__(self, host: str, port: int, run: Run, count: int) -> None:
        self._host, self._port, self._run, self._count = host, port, run, count
        self._loop = asyncio.get_running_loop()
        self._idle: list[_Connection] = []
        self._waiting: deque[tuple[bytes, float]] = deque()
        self._open = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self.started = 0.0
        self.left = 0
        self.done = asyncio.Event()

    def ask(self, request: bytes, due: float) -> None:
        if self._idle:
            self._idle.pop().ask(request, due)
            return
        self._waiting.append((request, due))
        if self._open < self._count:
            self._connect()

    def _connect(self) -> None:
        self._open += 1
        task = self._loop.create_task(self._connected())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _connected(self) -> None:
        try:
            await self._loop.create_connection(lambda: _Connection(self), self._host, self._port)
        except OSError:
            self._open -= 1
            if self._waiting:
                self.answered(self._waiting.popleft()[1], 0)

    def idle(self, connection: _Connection) -> None:
        if self._waiting:
            connection.ask(*self._waiting.popleft())
        else:
            self._idle.append(connection)

    def lost(self, connection: _Connection) -> None:
        self._open -= 1
        if connection in self._idle:
            self._idle.remove(connection)
        if self._waiting and self._open < self._count:
            self._connect()

    def answered(self, due: float, status: int) -> None:
        took = self._loop.time() - self.started - due
        self._run.answers.append(Answer(due=due, seconds=took, status=status))
        self.left -= 1
        if self.left == 0:
            self.done.set()


async def offer(
    host: str, port: int, requests: Sequence[bytes], *, rate: float, seconds: float, seed: int = 1, count: int = CONNECTIONS
) -> Run:
    """Offer requests, in turn, at a mean rate for some seconds; what was not answered soon after counts with status 0."""
    run = Run(rate=rate, seconds=seconds)
    times = arrivals(rate, seconds, seed)
    pool = _Pool(host, port, run, count)
    pool.left = len(times)
    loop = asyncio.get_running_loop()
    pool.started = loop.time()
    for i, due in enumerate(times):
        delay = pool.started + due - loop.time()
        if delay > 0:
            await asyncio.sleep(delay)
        elif i % 16 == 0:
            await asyncio.sleep(0)  # behind: let answers be read, too
        pool.ask(requests[i % len(requests)], due)
    try:
        await asyncio.wait_for(pool.done.wait(), _DRAIN)
    except TimeoutError:
        run.answers += [Answer(due=times[-1], seconds=_DRAIN, status=0)] * pool.left
    return run


def post(path: str, body: bytes, *, host: str, headers: Sequence[tuple[str, str]] = ()) -> bytes:
    """Return the bytes of a request with a JSON body."""
    lines = [f"POST {path} HTTP/1.1", f"Host: {host}", "Content-Type: application/json", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return "\r\n".join([*lines, "", ""]).encode() + body
