"""Where errors become responses: RFC 9457 problem documents with stable codes that never repeat input."""

from __future__ import annotations

import re
from http import HTTPStatus
from itertools import takewhile
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from redactor.errors import (
    InputError,
    InsufficientScope,
    LimitError,
    Malformed,
    NotText,
    RedactorError,
    Unauthorized,
    UnknownChoice,
    Withheld,
)
from redactor.problem import MEDIA_TYPE, document
from redactor.service.models import Problem


def documented(answers: dict[int, str]) -> dict[int | str, dict[str, Any]]:
    """Return what the OpenAPI document says of problems, by their status."""
    return {status: {"model": Problem, "description": words, "content": {MEDIA_TYPE: {}}} for status, words in answers.items()}


#: What every operation that needs a credential may answer besides its own response.
RESPONSES: dict[int | str, dict[str, Any]] = documented(
    {
        400: "The body is not JSON, or not UTF-8.",
        401: "The request needs a valid bearer token.",
        403: "The credential does not open this, or nobody may do it here.",
        408: "The body did not arrive in time.",
        415: "The body is of another type than JSON.",
        413: "A text, the batch or the body is over its limit.",
        422: "The request has not the expected shape, or the content is no text.",
        429: "The credential is over its rate limit.",
        503: "Reading failed and the content is withheld, more requests wait than can be served in time, or the store cannot be used.",
    }
)

#: What an operation on what is kept may answer besides.
GUARDED: dict[int | str, dict[str, Any]] = {**RESPONSES, **documented({404: "Nothing is kept under this name."})}

#: What an operation that takes an acknowledgement may answer besides.
ACKNOWLEDGED: dict[int | str, dict[str, Any]] = documented(
    {409: "The acknowledgement is for something else, or was used before.", 410: "The acknowledgement is over its time."}
)

_FIELD = re.compile(r"[a-z_]+")

_KINDS: dict[str, type[InputError]] = {
    "enum": UnknownChoice,
    "literal_error": UnknownChoice,
    "string_unicode": NotText,
    "value_error": Malformed,
}


def install(app: FastAPI) -> None:
    """Answer every error of this application with a problem document."""
    app.add_exception_handler(RedactorError, _ours)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def problem(error: RedactorError, *, status: int | None = None) -> JSONResponse:
    """Return the problem document of an error."""
    return JSONResponse(document(error, status=status), status_code=status or error.status, media_type=MEDIA_TYPE, headers=_headers(error))


def _headers(error: RedactorError) -> dict[str, str] | None:
    """Return what tells a client how to go on: RFC 6750, section 3, and RFC 9110, section 10.2.3."""
    if isinstance(error, Unauthorized):
        return {"www-authenticate": "Bearer"}
    if isinstance(error, InsufficientScope):
        return {"www-authenticate": f'Bearer error="insufficient_scope", scope="{error.scope}"'}
    if isinstance(error, LimitError) and error.retry_after is not None:
        return {"retry-after": str(error.retry_after)}
    return None


async def _ours(_request: Request, error: Exception) -> JSONResponse:
    return problem(error if isinstance(error, RedactorError) else Withheld("an unexpected error"))


async def invalid(_request: Request, error: Exception) -> JSONResponse:
    """Name the first field that is wrong and how; the names of unknown fields are input and stay out."""
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {"type": "value_error", "loc": ()}
    kind = str(first["type"])
    if kind == "json_invalid":
        return problem(Malformed("the body is not JSON"), status=400)
    known = kind != "extra_forbidden"
    # A choice between types adds what each is called in Python, as in str-enum[AgeBand].
    names = takewhile(_FIELD.fullmatch, (part for part in first["loc"][1:] if isinstance(part, str)))
    field = ".".join(names) if known else None
    made = _KINDS.get(kind, Malformed)
    return problem(made(_DETAILS.get(kind, f"a field cannot be taken ({kind.replace('_', ' ')})"), field=field or None))


_DETAILS = {
    "extra_forbidden": "the request has a field that is not known here",
    "enum": "not one of the allowed values; the OpenAPI document lists them",
    "string_unicode": "content holds a lone surrogate, which is no character",
    "value_error": "give either text or texts",
    "missing": "a field is missing",
    "no_purpose": "a consent is given for a purpose",
    "value_or_regex": "give either value or regex",
    "values_or_regex": "give either values or regex",
    "match_differs": "match must be exact for a value and regex for a regex",
}


async def _http(request: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    titles = {404: ("not_found", "No such address"), 405: ("method_not_allowed", "The address does not take this method")}
    code, title = titles.get(status, ("http_error", "The request cannot be answered"))
    body = Problem(type=f"urn:redactor:error:{code}", title=title, status=status, code=code, detail=title)
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    if status == HTTPStatus.METHOD_NOT_ALLOWED and (methods := methods_of(request)):
        # The router names the methods of the first route that has the path only, and there may be several.
        headers["Allow"] = ", ".join(methods)
    return JSONResponse(body.model_dump(exclude_none=True), status_code=status, media_type=MEDIA_TYPE, headers=headers)


def methods_of(request: Request) -> list[str]:
    """Return the methods that the address of a request takes, as the OpenAPI document has it; empty where that leaves the address out."""
    path = getattr(request.scope.get("route"), "path", None)
    return sorted(method.upper() for method in request.app.openapi()["paths"].get(path, {}))


async def _unexpected(_request: Request, error: Exception) -> JSONResponse:
    return problem(Withheld(f"an unexpected error ({type(error).__name__}); nothing of the content may be published"), status=500)
