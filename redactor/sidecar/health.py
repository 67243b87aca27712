"""Answers /healthz, /readyz and /metrics: the few lines of HTTP that probes and Prometheus speak, and no web framework in memory for them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import NamedTuple

from prometheus_client import CONTENT_TYPE_LATEST

from redactor.errors import SettingsError
from redactor.sidecar.config import Health as Config

_MOST_BYTES = 8_192
_SECONDS = 5.0
_MOST_CONNECTIONS = 32

_WORDS = {200: "OK", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed", 503: "Service Unavailable"}


class State(NamedTuple):
    """Whether all is well, and in which words of a closed set."""

    good: bool
    words: dict[str, str]


class Health:
    """A small server beside the flow. What it is asked for, it does not look at beyond the path."""

    def __init__(
        self, config: Config, *, alive: Callable[[], State], ready: Callable[[], State], metrics: Callable[[], Awaitable[bytes]]
    ) -> None:
        self._config = config
        self._alive = alive
        self._ready = ready
        self._metrics = metrics
        self._server: asyncio.Server | None = None
        self._open = 0
        self.port = config.port

    async def open(self) -> None:
        """Listen; raises `SettingsError`."""
        try:
            self._server = await asyncio.start_server(self._serve, self._config.host, self._config.port, limit=_MOST_BYTES)
        except OSError:
            raise SettingsError("the address of health cannot be listened on", field="health") from None
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open += 1
        # A connection that breaks off, or dawdles, is nobody's concern.
        with suppress(OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            async with asyncio.timeout(_SECONDS):
                if self._open <= _MOST_CONNECTIONS:
                    head = await reader.readuntil(b"\r\n\r\n")
                    writer.write(await self._answer(head))
                    await writer.drain()
        self._open -= 1
        writer.close()

    async def _answer(self, head: bytes) -> bytes:
        method, _, rest = head.partition(b" ")
        path = rest.partition(b" ")[0].partition(b"?")[0]
        if method not in {b"GET", b"HEAD"}:
            return _response(405, b"", "text/plain")
        match path:
            case b"/healthz":
                response = _state(self._alive())
            case b"/readyz":
                response = _state(self._ready())
            case b"/metrics":
                response = _response(200, await self._metrics(), CONTENT_TYPE_LATEST)
            case _:
                response = _response(404, b"", "text/plain")
        return response if method == b"GET" else response.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"


def _state(state: State) -> bytes:
    return _response(200 if state.good else 503, json.dumps(state.words).encode() + b"\n", "application/json")


def _response(status: int, body: bytes, kind: str) -> bytes:
    head = f"HTTP/1.1 {status} {_WORDS[status]}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body
