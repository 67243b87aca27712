"""Takes log records by OTLP over HTTP, in protobuf or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from google.protobuf import json_format
from google.protobuf.message import Message
from google.rpc.code_pb2 import Code
from google.rpc.status_pb2 import Status
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceResponse
from pydantic import Field
from starlette.responses import Response

from redactor.errors import RedactorError, UnsupportedMediaType
from redactor.sidecar import _otlp_wire as wire
from redactor.sidecar import otlp
from redactor.sidecar._server import HttpServer, Server, media_type
from redactor.sidecar.ports import Input
from redactor.sidecar.record import Record

PATH = "/v1/logs"
PROTOBUF, JSON = "application/x-protobuf", "application/json"

#: gRPC's codes for what HTTP says by a status.
_CODES = {
    404: Code.UNIMPLEMENTED,
    405: Code.UNIMPLEMENTED,
    408: Code.DEADLINE_EXCEEDED,
    413: Code.RESOURCE_EXHAUSTED,
    429: Code.RESOURCE_EXHAUSTED,
}
_SERVER_FAILED = 500


class Otlp(HttpServer):
    """Log records over OTLP/HTTP."""

    type: Literal["otlp"] = "otlp"
    port: int = Field(4318, ge=0, le=65535)

    def make(self) -> Input:
        """Make the input."""
        return Server(self, PATH, Exported())


class Exported:
    """What is said over OTLP/HTTP: everything in the encoding of the request, protobuf where that is none of the two."""

    def records(self, body: bytes, content_type: str) -> Sequence[Record]:
        """Return the log records of a request."""
        match media_type(content_type):
            case "application/x-protobuf":
                return otlp.records(wire.parsed(body))
            case "application/json":
                return otlp.records(wire.parsed_json(body))
        raise UnsupportedMediaType(f"the content type must be {PROTOBUF} or {JSON}", field="content-type")

    def taken(self, content_type: str) -> Response:
        """Answer that all records were accepted."""
        return _response(ExportLogsServiceResponse(), content_type, 200)

    def refused(self, error: RedactorError, status: int, content_type: str) -> Response:
        """Answer with gRPC's status message, which has our code in front of the words."""
        other = Code.UNAVAILABLE if status >= _SERVER_FAILED else Code.INVALID_ARGUMENT
        said = Status(code=_CODES.get(status, other), message=f"{error.code}: {error.detail}")
        return _response(said, content_type, status)


def _response(message: Message, content_type: str, status: int) -> Response:
    if media_type(content_type) == JSON:
        return Response(json_format.MessageToJson(message, indent=None), status_code=status, media_type=JSON)
    return Response(message.SerializeToString(), status_code=status, media_type=PROTOBUF)
