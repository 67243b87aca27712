"""Takes records by HTTP POST: JSON as Fluent Bit, Vector and many libraries send it, or lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field
from starlette.responses import JSONResponse, Response

from redactor.errors import Malformed, RedactorError, UnsupportedMediaType
from redactor.problem import MEDIA_TYPE, document
from redactor.sidecar import _json
from redactor.sidecar._server import HttpServer, Server, media_type
from redactor.sidecar.ports import Input
from redactor.sidecar.record import Record, Value

_JSON_TYPES = frozenset(
    {
        "application/json",
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/x-jsonlines",
        "application/stream+json",
    }
)
_TEXT = "text/plain"


class Http(HttpServer):
    """Records over HTTP."""

    type: Literal["http"] = "http"
    port: int = Field(8081, ge=0, le=65535)
    path: str = Field(
        "/", pattern=r"^/[^{}?#]*$", max_length=256, description="Where records are sent to; anything else is answered with 404."
    )

    def make(self) -> Input:
        """Make the input."""
        return Server(self, self.path, Posted())


class Posted:
    """What is said over plain HTTP: records in, nothing or a problem document out."""

    def records(self, body: bytes, content_type: str) -> Sequence[Record]:
        """Return a record for each JSON object or string, or for each line of text."""
        kind = media_type(content_type)
        if kind in _JSON_TYPES:
            return [Record(body=_told(value)) for value in _json.values(body)]
        if kind == _TEXT:
            return [Record(body=line) for line in _lines(body)]
        raise UnsupportedMediaType(
            f"the content type must be application/json, application/x-ndjson or {_TEXT}, in UTF-8", field="content-type"
        )

    def taken(self, content_type: str) -> Response:
        """Answer that all records were acknowledged."""
        del content_type
        # Not 204: winston takes 200 for good and nothing else.
        return Response()

    def refused(self, error: RedactorError, status: int, content_type: str) -> Response:
        """Answer with a problem document."""
        del content_type
        return JSONResponse(document(error, status=status), status_code=status, media_type=MEDIA_TYPE)


def _told(value: Value) -> Value:
    if not isinstance(value, dict | str):
        raise Malformed("each record must be a JSON object or a string")
    return value


def _lines(body: bytes) -> list[str]:
    r"""Return lines without their ends; of `\r\n` the first half stays, so that it comes out again."""
    lines = body.decode("utf-8", "surrogateescape").split("\n")
    return lines[:-1] if lines[-1] == "" else lines
