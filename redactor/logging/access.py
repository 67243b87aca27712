"""An ASGI layer that keeps access logs clean: those that servers write, and one of its own."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

from redactor.logging.filter import RedactingFilter
from redactor.logging.redaction import Redaction

#: The loggers on which servers write what was asked.
SERVERS = ("uvicorn.access", "hypercorn.access", "gunicorn.access", "granian.access")

_Message = MutableMapping[str, Any]
_Receive = Callable[[], Awaitable[_Message]]
_Send = Callable[[_Message], Awaitable[None]]
_App = Callable[[_Message, _Receive, _Send], Awaitable[None]]


class RedactAccessLog:
    """Redacts what uvicorn, Hypercorn, Gunicorn and Granian log of requests, from the moment that it is made.

    With `logger` it writes a record of its own there for each request, with client, method, target, status, milliseconds, user agent and
    referer as fields, all redacted: for servers whose access log is off, and for handlers that write JSON. What reads is built while the
    application starts up, where the server runs its lifespan, else at the first request.
    """

    def __init__(self, app: _App, *, policy: str | Path = "logs", redaction: Redaction | None = None, logger: str | None = None) -> None:
        self.app = app
        one = RedactingFilter(policy, redaction=redaction)
        self.redaction = one.redaction
        self._logger = logging.getLogger(logger) if logger else None
        for name in SERVERS:
            server = logging.getLogger(name)
            if not any(isinstance(f, RedactingFilter) for f in server.filters):
                server.addFilter(one)

    async def __call__(self, scope: _Message, receive: _Receive, send: _Send) -> None:
        """Serve, and write the record when it is over."""
        if scope["type"] == "lifespan":
            await asyncio.to_thread(self.redaction.text, "ready")
        if scope["type"] != "http" or self._logger is None:
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 500

        async def watched(message: _Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        finally:
            self._write(scope, status, time.perf_counter() - began)

    def _write(self, scope: _Message, status: int, seconds: float) -> None:
        if self._logger is None or not self._logger.isEnabledFor(logging.INFO):
            return
        safe = self.redaction.fields(_asked(scope))
        extra = {**safe, "status": status, "ms": round(seconds * 1000, 2)}
        line = [str(safe.get(name, "-")) for name in ("client", "method", "target")]
        self._logger.info('%s "%s %s" %d', *line, status, extra=extra)


def _asked(scope: _Message) -> dict[str, str]:
    """Return what a request says of itself; headers are Latin-1 and may say anything."""
    headers = {
        name.lower(): value.decode("latin-1") for name, value in scope.get("headers", ()) if name.lower() in {b"user-agent", b"referer"}
    }
    query = scope.get("query_string", b"").decode("latin-1")
    client = scope.get("client")
    return {
        "client": f"{client[0]}:{client[1]}" if client else "-",
        "method": str(scope["method"]),
        "target": scope.get("root_path", "") + scope["path"] + (f"?{query}" if query else ""),
        **({"user_agent": headers[b"user-agent"]} if b"user-agent" in headers else {}),
        **({"referer": headers[b"referer"]} if b"referer" in headers else {}),
    }
