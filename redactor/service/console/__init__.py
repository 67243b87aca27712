"""The console: one page of ours, served from this package, that needs nothing from elsewhere and lets nothing from elsewhere in."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

router = APIRouter(include_in_schema=False)

_PAGE = "index.html"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}

#: Scripts, styles and requests of this origin only: neither what a text holds nor what a record says can run, load or send anything.
POLICY = (
    "default-src 'none'; "
    "script-src 'self'; "
    "style-src 'self'; "
    "connect-src 'self'; "
    "img-src 'self' data:; "
    "base-uri 'none'; "
    "form-action 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    # A browser may keep them, and asks each time whether they are still the same: a new version shows at once.
    "cache-control": "no-cache",
}


@dataclass(frozen=True, slots=True)
class _File:
    body: bytes
    media_type: str
    tag: str


@cache
def _files() -> dict[str, _File]:
    """Read every file that may be asked for, once; no name of a request ever becomes a path."""
    found = {}
    for entry in (files(__package__) / "static").iterdir():
        suffix = entry.name[entry.name.rfind(".") :]
        if suffix in _TYPES:
            body = entry.read_bytes()
            found[entry.name] = _File(body, _TYPES[suffix], f'"{hashlib.sha256(body).hexdigest()[:32]}"')
    return found


@router.api_route("/", methods=["GET", "HEAD"])
async def page(request: Request) -> Response:
    """Serve the page."""
    return _answer(_PAGE, request)


@router.api_route("/console/{name}", methods=["GET", "HEAD"])
async def part(name: str, request: Request) -> Response:
    """Serve a script, a style or a picture of the page."""
    if name == _PAGE or name not in _files():
        raise HTTPException(404)
    return _answer(name, request)


def _answer(name: str, request: Request) -> Response:
    file = _files()[name]
    headers = {**HEADERS, "etag": file.tag}
    if file.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(b"" if request.method == "HEAD" else file.body, media_type=file.media_type, headers=headers)
