"""The ASGI layer in front of the application: who asks, limits, request ids, access logs and metrics. It never looks at content."""

from __future__ import annotations

import asyncio
import re
import secrets
import time
from collections.abc import Mapping
from typing import Any

import structlog
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from redactor.errors import (
    DeadlineExceeded,
    LimitError,
    Malformed,
    NotText,
    RedactorError,
    RequestTimeout,
    TooDeep,
    TooLarge,
    Unauthorized,
    UnsupportedMediaType,
    Withheld,
)
from redactor.logging import Known
from redactor.principal import NOBODY
from redactor.service.access import PRINCIPAL
from redactor.service.credentials import Credentials
from redactor.service.direct import LATE, DirectRoute
from redactor.service.limits import Gate, Rates
from redactor.service.metrics import Metrics, known_method
from redactor.service.problems import problem
from redactor.service.traces import Asked, Traces
from redactor.settings import Settings

_REQUEST_ID = b"x-request-id"
_SAFE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_BRACKET = re.compile(rb"[\[\]{}]")

#: What a machine asks to see how the service is: neither credential nor a place in the queue is needed.
_PROBES = frozenset({"/healthz", "/readyz", "/health"})
#: What is answered however many wait.
_UNGATED = _PROBES | {"/metrics"}
#: Where bodies are JSON and nothing else. Presidio's addresses answer other types as Presidio does.
_NATIVE = "/v1/"
#: Methods that change nothing. Others need a credential before their body is read.
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    """Lets in whom the service knows and no more than it can take, reads bodies up to their limit, and records what was answered, not what was said."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        settings: Settings,
        metrics: Metrics,
        credentials: Credentials,
        direct: Mapping[str, DirectRoute],
        traces: Traces | None = None,
    ) -> None:
        self.app = app
        self.settings = settings
        self.metrics = metrics
        self.credentials = credentials
        self.direct = direct
        self.traces = traces or Traces()
        self.gate = Gate(slots=settings.threads, queue=settings.queue, patience=settings.queue_ms / 1_000)
        self.rates = Rates(rate=settings.rate, burst=settings.burst)
        self.log = structlog.get_logger("redactor.access")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request within the limits."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        self.metrics.began()
        with self.traces.request(scope["headers"]) as traced:
            await self._answered(scope, receive, send, traced)

    async def _answered(self, scope: Scope, receive: Receive, send: Send, traced: Asked) -> None:
        began = time.perf_counter()
        request_id = _request_id(scope)
        answer = _Answer(send, request_id.encode())
        refusal: RedactorError | None = None
        try:
            await self._serve(scope, receive, answer)
        except RedactorError as e:
            refusal = e
        except Exception as e:  # noqa: BLE001 - nobody else may log it: it can hold content
            refusal = Withheld(f"an unexpected error ({type(e).__name__}); nothing of the content may be published")
            refusal.status = 500
        if refusal is not None and not answer.began:
            await problem(refusal)(scope, receive, answer)
        if isinstance(refusal, LimitError) or answer.is_late:
            self.metrics.shed(refusal.code if isinstance(refusal, LimitError) else DeadlineExceeded.code)
        took = time.perf_counter() - began
        said: dict[str, Any] = {
            "method": known_method(scope["method"]),
            "route": getattr(scope.get("route"), "path", "unknown"),
            "status": answer.status,
        }
        self.metrics.answered(**said, seconds=took)
        traced.answered(**said)
        self.log.info("request", request_id=request_id, **said, ms=round(took * 1000, 2), **traced.ids)

    async def _serve(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        if scope["path"] in _UNGATED:
            await self._identify(scope)
            await self._handle(self.app, scope, receive, answer)
            return
        # Before anything is spent on a request that cannot be answered in time.
        self.gate.admit()
        await self._identify(scope)
        body = await _read(receive, self.settings.max_body, self.settings.body_seconds)
        if body and scope["path"].startswith(_NATIVE):
            _admit_type(_header(scope, b"content-type") or b"")
        _admit(body, self.settings.max_depth)
        route = self.direct.get(scope["path"]) if scope["method"] == "POST" else None
        with self.gate.slot():
            if route is None:
                await self._handle(self.app, scope, _replayed(body, receive), answer)
            else:
                scope["route"] = route
                await self._handle(_app(route, body), scope, receive, answer)

    async def _identify(self, scope: Scope) -> None:
        """Find out who asks, and whether they ask too often."""
        scope[PRINCIPAL] = NOBODY
        if scope["path"] in _PROBES:
            return
        principal = scope[PRINCIPAL] = await self.credentials.principal(_header(scope, b"authorization"))
        if principal is NOBODY and scope["method"] not in _SAFE_METHODS:
            raise Unauthorized("the request needs a valid bearer token")
        self.rates.take(principal.name)

    async def _handle(self, app: ASGIApp, scope: Scope, receive: Receive, answer: _Answer) -> None:
        """Let the application answer; after the deadline its answer is dropped, for nobody shall get part of one, or one that came too late."""
        timer = asyncio.get_running_loop().call_later(self.settings.deadline_seconds, answer.expire, scope, receive)
        try:
            await app(scope, receive, answer)
        finally:
            timer.cancel()
            await answer.expired()


class _Answer:
    """Sends what the application answers, until it is too late for that."""

    __slots__ = ("_late", "_request_id", "_send", "began", "status")

    def __init__(self, send: Send, request_id: bytes) -> None:
        self._send = send
        self._request_id = request_id
        self._late: asyncio.Task[None] | None = None
        self.began = False
        self.status = 500

    async def __call__(self, message: Message) -> None:
        """Send a message, or drop it after the deadline."""
        if self._late is None:
            await self._forward(message)

    @property
    def is_late(self) -> bool:
        """Say whether the deadline was over before an answer began."""
        return self._late is not None

    def expire(self, scope: Scope, receive: Receive) -> None:
        """Answer that the deadline is over, unless an answer has begun."""
        if not self.began:
            scope[LATE] = True
            late = problem(DeadlineExceeded("the content was not read in time; nothing of it may be published"))
            self._late = asyncio.get_running_loop().create_task(late(scope, receive, self._forward))

    async def expired(self) -> None:
        """Wait until that is said."""
        if self._late is not None:
            await self._late

    async def _forward(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.began = True
            self.status = message["status"]
            message["headers"] = [*message.get("headers", []), (_REQUEST_ID, self._request_id)]
        await self._send(message)


def _app(route: DirectRoute, body: bytes) -> ASGIApp:
    """Return an application that is one operation and nothing else."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        response = await route.answer(Request(scope, receive), body)
        await response(scope, receive, send)

    return app


def _replayed(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def replay() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay


async def _read(receive: Receive, limit: int, seconds: float) -> bytes:
    """Return a whole body; a caller who sends it a byte at a time is not waited for."""
    try:
        async with asyncio.timeout(seconds):
            return await _whole(receive, limit)
    except TimeoutError:
        pass
    raise RequestTimeout("the body of the request did not arrive in time")


async def _whole(receive: Receive, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        message: Any = await receive()
        if message["type"] == "http.disconnect":
            raise Malformed("the request ended before its body did")
        part = message.get("body", b"")
        size += len(part)
        if size > limit:
            raise TooLarge(f"a request body may have at most {limit} bytes")
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


def _header(scope: Scope, wanted: bytes) -> bytes | None:
    return next((value for name, value in scope["headers"] if name == wanted), None)


def _admit_type(said: bytes) -> None:
    """Refuse what is not called JSON: a page of another origin cannot send that without being asked whether it may."""
    kind = said.partition(b";")[0].strip().lower()
    if kind != b"application/json" and not (kind.startswith(b"application/") and kind.endswith(b"+json")):
        raise UnsupportedMediaType("a body must be application/json")


def _admit(body: bytes, max_depth: int) -> None:
    """Refuse bodies that are no UTF-8 or nest too deeply for a parser to be trusted with."""
    try:
        body.decode("utf-8")
        valid = True
    except UnicodeDecodeError:
        valid = False
    if not valid:
        error = NotText("the body is not UTF-8")
        error.status = 400
        raise error
    if body.count(b"[") + body.count(b"{") <= max_depth:
        return
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub(b"", body)):
        depth += 1 if bracket[0] in b"[{" else -1
        if depth > max_depth:
            raise TooDeep(f"JSON may nest at most {max_depth} levels")


def _request_id(scope: Scope) -> str:
    """Take the caller's id where it can be no content, else make one."""
    for name, value in scope["headers"]:
        if name == _REQUEST_ID and _SAFE_ID.fullmatch(value.decode("latin-1")):
            return str(value.decode("latin-1"))
    # Made here, so that nothing need be looked for in it.
    return Known(secrets.token_hex(8))
