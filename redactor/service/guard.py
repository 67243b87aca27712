"""The ASGI layer in front of the application: limits, request ids, access logs and metrics. It never looks at content."""

from __future__ import annotations

import re
import secrets
import time

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from redactor.errors import Malformed, NotText, RedactorError, TooDeep, TooLarge
from redactor.service.metrics import Metrics
from redactor.service.problems import problem
from redactor.settings import Settings

_REQUEST_ID = b"x-request-id"
_SAFE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_BRACKET = re.compile(rb"[\[\]{}]")


class Guard:
    """Reads the body up to its limit before anything is parsed, and records what was answered, not what was said."""

    def __init__(self, app: ASGIApp, *, settings: Settings, metrics: Metrics) -> None:
        self.app = app
        self.settings = settings
        self.metrics = metrics
        self.log = structlog.get_logger("redactor.access")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request within the limits."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        request_id = _request_id(scope)
        status = 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", []), (_REQUEST_ID, request_id.encode())]
            await send(message)

        try:
            await self._serve(scope, receive, answer)
        finally:
            took = time.perf_counter() - began
            route = getattr(scope.get("route"), "path", "unknown")
            self.metrics.answered(scope["method"], route, status, took)
            self.log.info("request", request_id=request_id, method=scope["method"], route=route, status=status, ms=round(took * 1000, 2))

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            body = await _read(receive, self.settings.max_body)
            _admit(body, self.settings.max_depth)
        except RedactorError as e:
            await problem(e, status=400 if isinstance(e, NotText) else None)(scope, receive, send)
            return
        sent = False

        async def replay() -> Message:
            nonlocal sent
            if sent:
                return await receive()
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self.app(scope, replay, send)


async def _read(receive: Receive, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Malformed("the request ended before its body did")
        part = message.get("body", b"")
        size += len(part)
        if size > limit:
            raise TooLarge(f"a request body may have at most {limit} bytes")
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


def _admit(body: bytes, max_depth: int) -> None:
    """Refuse bodies that are no UTF-8 or nest too deeply for a parser to be trusted with."""
    try:
        body.decode("utf-8")
        valid = True
    except UnicodeDecodeError:
        valid = False
    if not valid:
        raise NotText("the body is not UTF-8")
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
    return secrets.token_hex(8)
