"""What the inputs that speak HTTP have in common: a socket that processes can share, bounds, back-pressure, and an answer once the receipt is done."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import ClassVar, Protocol

import structlog
import uvicorn
from pydantic import Field
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from redactor.errors import InputError, Malformed, RedactorError, RequestTimeout, TooLarge, TooManyRequests, UnsupportedMediaType
from redactor.sidecar._coding import ACCEPTED, unpacked
from redactor.sidecar.part import Part, ServerTls
from redactor.sidecar.ports import Flow, InputFailed
from redactor.sidecar.record import Record

#: Seconds after which a sender may try again.
RETRY_AFTER = 1

#: Bodies up to this size are unpacked and parsed where they arrive: a thread would cost more.
_SMALL = 64 * 1024

#: Seconds within which connections end once the server stops; whoever waits for an answer has got one by then.
_SECONDS_TO_END = 2

#: Seconds for which a connection stays without a request: longer than shippers keep theirs, so that they close it and not we while they send.
_SECONDS_IDLE = 75

_BACKLOG = 1024

_UTF8 = frozenset({"utf-8", "utf8", "us-ascii"})


class Busy(RedactorError):
    """Records cannot be taken now: there is no room, or whoever they go to does not acknowledge them. They are to be sent again."""

    code = "busy"
    status = 503
    title = "Records cannot be taken now"


class NotFound(InputError):
    """Nothing is taken at this address."""

    code = "not_found"
    status = 404
    title = "No such address"


class WrongMethod(InputError):
    """The address takes POST only."""

    code = "method_not_allowed"
    status = 405
    title = "The address does not take this method"


class HttpServer(Part):
    """Where an input listens, and what it holds at most."""

    shared: ClassVar[bool] = True
    #: Whoever gets no good answer sends again.
    resends: ClassVar[bool] = True
    host: str = "127.0.0.1"
    port: int = Field(ge=0, le=65535)
    tls: ServerTls | None = None
    max_body: int = Field(20 << 20, ge=1024, le=1 << 30, description="Bytes that the body of a request may have, packed and unpacked.")
    max_held: int = Field(
        64 << 20, ge=1024, le=1 << 34, description="Bytes of all bodies that are in hand at once; more is answered with 429."
    )
    patience: float = Field(
        8,
        gt=0,
        le=600,
        description="Seconds within which records must be taken and acknowledged, else the answer is 503. Less than senders wait.",
    )
    body_seconds: float = Field(30, gt=0, le=600, description="Seconds within which a request must have arrived.")


class Dialect(Protocol):
    """What one protocol says over HTTP."""

    def records(self, body: bytes, content_type: str) -> Sequence[Record]:
        """Return the records of an unpacked body; raises `InputError`."""
        ...

    def taken(self, content_type: str) -> Response:
        """Answer that all records were acknowledged."""
        ...

    def refused(self, error: RedactorError, status: int, content_type: str) -> Response:
        """Answer that none was taken."""
        ...


class Server:
    """Takes records by POST at one address, and acknowledges a request when its records were."""

    def __init__(self, config: HttpServer, path: str, dialect: Dialect) -> None:
        self.config = config
        self._dialect = dialect
        #: Bytes of bodies that are in hand.
        self.held = 0
        self._waiting: set[asyncio.Future[None]] = set()
        self._flow: Flow | None = None
        self._log = structlog.get_logger("redactor.sidecar.http")
        #: Where it listens, once it does.
        self.address: tuple[str, int] | None = None
        self.app = Starlette(
            routes=[Route(path, self._answer, methods=["POST"])],
            exception_handlers={HTTPException: self._elsewhere},
        )

    async def run(self, flow: Flow) -> None:
        """Serve until cancelled; raises `InputFailed` where the address cannot be used."""
        self._flow = flow
        context = self.config.tls.context() if self.config.tls else None
        with _bound(self.config) as listener:
            host, port, *_ = listener.getsockname()
            self.address = (host, port)
            server = _Uvicorn(self._uvicorn(context))
            serving = asyncio.ensure_future(server.serve(sockets=[listener]))
            try:
                await asyncio.shield(serving)
            finally:
                server.should_exit = True
                self._let_go()
                await serving
        raise InputFailed("the HTTP server ended by itself")

    def _uvicorn(self, context: ssl.SSLContext | None) -> uvicorn.Config:
        return uvicorn.Config(
            self.app,
            # The parser that bounds headers; the faster one holds whatever it is sent of them.
            http="h11",
            timeout_keep_alive=_SECONDS_IDLE,
            access_log=False,
            log_config=None,
            log_level="warning",
            lifespan="off",
            ws="none",
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=_SECONDS_TO_END,
            ssl_context_factory=None if context is None else lambda _config, _default: context,
        )

    def _let_go(self) -> None:
        """Wake whoever waits for a receipt: it will not be acknowledged here."""
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)

    async def _answer(self, request: Request) -> Response:
        content_type = request.headers.get("content-type", "")
        try:
            await self._take(request, content_type)
        except RedactorError as e:
            error = e
        except ClientDisconnect:
            error = Malformed("the request ended before its body did")
        except Exception as e:  # noqa: BLE001 - what it says may be content, and whoever logs it above us does not know
            self._log.error("request_failed", kind=type(e).__name__)
            error = Busy(f"an unexpected error ({type(e).__name__})")
        else:
            return self._dialect.taken(content_type)
        return self._refused(error, content_type)

    def _refused(self, error: RedactorError, content_type: str) -> Response:
        # OTLP asks for 400 where a body cannot be read, and no shipper tells it from 422.
        status = HTTPStatus.BAD_REQUEST if error.status == HTTPStatus.UNPROCESSABLE_ENTITY else error.status
        response = self._dialect.refused(error, status, content_type)
        if isinstance(error, Busy | TooManyRequests):
            response.headers["retry-after"] = str(RETRY_AFTER)
        if isinstance(error, UnsupportedMediaType):
            response.headers["accept-encoding"] = ACCEPTED
        if isinstance(error, WrongMethod):
            response.headers["allow"] = "POST"
        return response

    async def _elsewhere(self, request: Request, error: Exception) -> Response:
        wrong = isinstance(error, HTTPException) and error.status_code == WrongMethod.status
        said = WrongMethod("records are sent with POST") if wrong else NotFound("records are sent to the path that the configuration names")
        return self._refused(said, request.headers.get("content-type", ""))

    async def _take(self, request: Request, content_type: str) -> None:
        held = _Held(self)
        try:
            body = await self._body(request, held)
            if (coding := request.headers.get("content-encoding", "")) != "":
                packed, body = body, await asyncio.to_thread(unpacked, body, coding, self.config.max_body)
                held.add(len(body) - len(packed))
            if len(body) <= _SMALL:
                records = self._dialect.records(body, content_type)
            else:
                records = await asyncio.to_thread(self._dialect.records, body, content_type)
            if records:
                await self._hand_over(records, request)
        finally:
            held.add(-held.count)

    async def _body(self, request: Request, held: _Held) -> bytes:
        most = self.config.max_body
        announced = request.headers.get("content-length", "")
        if announced.isdecimal() and len(announced) <= len(str(1 << 62)) and int(announced) > most:
            raise TooLarge(f"a request body may have at most {most} bytes")
        pieces = []
        size = 0
        try:
            async with asyncio.timeout(self.config.body_seconds):
                async for piece in request.stream():
                    size += len(piece)
                    if size > most:
                        raise TooLarge(f"a request body may have at most {most} bytes")
                    held.add(len(piece))
                    pieces.append(piece)
        except TimeoutError:
            raise RequestTimeout(f"a request must arrive within {self.config.body_seconds:g} seconds") from None
        return b"".join(pieces)

    async def _hand_over(self, records: Sequence[Record], request: Request) -> None:
        """Return once the records are acknowledged; raise `Busy` where that takes too long, or nobody waits for it any more."""
        work = asyncio.ensure_future(self._acknowledged(records))
        gone = asyncio.ensure_future(_gone(request))
        stopped: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(stopped)
        try:
            await asyncio.wait({work, gone, stopped}, timeout=self.config.patience, return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                raise Busy("the records were not acknowledged in time")
            if work.cancelled() or work.exception() is not None:
                raise Busy("the records were not taken")
        finally:
            self._waiting.discard(stopped)
            for waiting in (work, gone):
                waiting.cancel()
            await asyncio.gather(work, gone, return_exceptions=True)

    async def _acknowledged(self, records: Sequence[Record]) -> None:
        if self._flow is None:
            raise Busy("records are not taken yet")
        receipt = await self._flow.take(records)
        # Others may wait for the same receipt: ours to watch, not to cancel.
        await asyncio.shield(receipt)


def media_type(content_type: str) -> str:
    """Return the type that a Content-Type header names, in lower case; empty for one in another character set than UTF-8."""
    kind, _, parameters = content_type.partition(";")
    charset = next(
        (value for name, _, value in (p.strip().lower().partition("=") for p in parameters.split(";")) if name == "charset"), "utf-8"
    )
    return kind.strip().lower() if charset.strip('"') in _UTF8 else ""


class _Held:
    """What one request holds of what a server may hold."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self.count = 0

    def add(self, count: int) -> None:
        """Hold more, or less; raises `TooManyRequests` where others hold so much that this one must come again. A request by itself always passes."""
        most, others = self._server.config.max_held, self._server.held - self.count
        if count > 0 and others and self._server.held + count > most:
            raise TooManyRequests(f"at most {most} bytes of requests are held at once")
        self._server.held += count
        self.count += count


class _Uvicorn(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to the sidecar."""
        yield


async def _gone(request: Request) -> None:
    """Return once nobody waits for the answer."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _bound(config: HttpServer) -> socket.socket:
    """Bind a socket that other processes of ours may share, so that the kernel spreads connections over them."""
    bound = None
    # Not raised from here: what the system says may repeat the address.
    with contextlib.suppress(OSError):
        family, kind, _, _, address = socket.getaddrinfo(config.host, config.port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        bound.bind(address)
        bound.listen(_BACKLOG)
        bound.setblocking(False)  # noqa: FBT003 - takes no keyword
        return bound
    if bound is not None:
        bound.close()
    raise InputFailed("the address cannot be used: taken, not allowed, or not of this machine", field="host")
