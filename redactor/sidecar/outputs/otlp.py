"""Sends records by OTLP over HTTP, in protobuf or JSON."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from typing import Literal
from urllib.parse import urlsplit

from google.protobuf import json_format
from google.protobuf.message import DecodeError
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceResponse
from pydantic import Field

from redactor.sidecar import _otlp_wire as wire
from redactor.sidecar import otlp
from redactor.sidecar._client import Client, HttpClient
from redactor.sidecar.ports import Output
from redactor.sidecar.record import Record

_PATH = "/v1/logs"


class Encoding(StrEnum):
    """How OTLP is written."""

    PROTOBUF = "protobuf"
    JSON = "json"


_TYPES = {Encoding.PROTOBUF: "application/x-protobuf", Encoding.JSON: "application/json"}


class Otlp(HttpClient):
    """Log records over OTLP/HTTP."""

    type: Literal["otlp"] = "otlp"
    encoding: Encoding = Encoding.PROTOBUF
    resource: Mapping[str, str | bool | int | float] = Field({}, description="Attributes of the resource of records that came without one.")

    def make(self) -> Output:
        """Make the output."""
        url = self.url.rstrip("/") + _PATH if urlsplit(self.url).path in {"", "/"} else self.url
        return Client(self, url=url, content_type=_TYPES[self.encoding], encode=partial(_encoded, self), refused=_refused)


def _encoded(config: Otlp, records: list[Record]) -> bytes:
    request = otlp.request(records, config.resource)
    return wire.dumped(request) if config.encoding is Encoding.JSON else bytes(request.SerializeToString())


def _refused(answer: bytes, content_type: str) -> int:
    """Return how many records a good answer says were refused; one that cannot be read says none."""
    response = ExportLogsServiceResponse()
    try:
        if content_type.partition(";")[0].strip().lower() == _TYPES[Encoding.JSON]:
            json_format.Parse(answer, response, ignore_unknown_fields=True)
        else:
            response.ParseFromString(answer)
    except (json_format.ParseError, DecodeError, UnicodeDecodeError):
        return 0
    return int(response.partial_success.rejected_log_records)
