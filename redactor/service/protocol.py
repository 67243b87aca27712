"""HTTP/1.1 as uvicorn speaks it, for callers who send slowly, too much, or no HTTP: each gets a problem document and is let go."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from redactor.errors import HeadersTooLarge, Malformed, RedactorError, RequestTimeout
from redactor.problem import MEDIA_TYPE, document

#: Bytes that the request line and the headers may have together.
MOST = 65_536


class Protocol(HttpToolsProtocol):
    """One connection. `seconds` is how long a caller may take to send the headers of a request, from the connection or the first byte on."""

    seconds = 10.0

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._patience: asyncio.TimerHandle | None = None
        self._head = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for headers."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take bytes; of headers that have not ended only so many."""
        super().data_received(data)
        if self._patience is not None:
            self._head += len(data)
            if self._head > MOST:
                self._refuse(HeadersTooLarge(f"the request line and the headers may have at most {MOST} bytes"))

    def on_message_begin(self) -> None:
        """Begin to wait for the headers of another request."""
        super().on_message_begin()
        if self._patience is None:
            self._wait()

    def on_headers_complete(self) -> None:
        """Answer the request, whose body has a limit of its own."""
        self._stop_waiting()
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP."""
        del msg
        self._refuse(Malformed("the request is no valid HTTP"), status=400)

    def _wait(self) -> None:
        self._head = 0
        self._patience = self.loop.call_later(self.seconds, self._refuse, RequestTimeout("the headers did not arrive in time"))

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _refuse(self, error: RedactorError, *, status: int | None = None) -> None:
        """Answer and hang up, unless an answer is under way on this connection."""
        self._stop_waiting()
        if self.transport.is_closing():
            return
        cycle: Any = self.cycle  # None before the first request, whatever its type says
        if cycle is None or cycle.response_complete:
            said = document(error, status=status)
            body = json.dumps(said, separators=(",", ":")).encode()
            head = f"content-type: {MEDIA_TYPE}\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n".encode()
            self.transport.write(STATUS_LINE[int(said["status"])] + head + body)
        self.transport.close()
