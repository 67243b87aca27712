"""OTLP requests as bytes, in protobuf and in its JSON."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from typing import Any

from google.protobuf import json_format
from google.protobuf.message import DecodeError
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest

from redactor.errors import Malformed
from redactor.sidecar import _json

_JSON_IDS = ("traceId", "spanId", "trace_id", "span_id")


def parsed(data: bytes) -> ExportLogsServiceRequest:
    """Read a request in protobuf; raises `Malformed`."""
    request = ExportLogsServiceRequest()
    try:
        request.ParseFromString(data)
    except DecodeError:
        pass
    else:
        return request
    # Outside the handler: what was caught may speak of the content.
    raise Malformed("the body is no OTLP request in protobuf")


def parsed_json(data: bytes) -> ExportLogsServiceRequest:
    """Read a request in OTLP's JSON, in which ids are hexadecimal and unknown fields are passed over; raises `Malformed` and `TooDeep`."""
    found = _json.values(data)
    if len(found) == 1 and isinstance(found[0], dict) and not data.lstrip().startswith(b"["):
        request = ExportLogsServiceRequest()
        try:
            for log, name in _ids_in(found[0]):
                log[name] = b64encode(bytes.fromhex(log[name])).decode()
            json_format.ParseDict(found[0], request, ignore_unknown_fields=True)
        # SystemError: what protobuf makes of a name with a lone surrogate.
        except (json_format.ParseError, ValueError, TypeError, AttributeError, RecursionError, SystemError):
            pass
        else:
            return request
    raise Malformed("the body is no OTLP request in JSON")


def dumped(request: ExportLogsServiceRequest) -> bytes:
    """Return a request in OTLP's JSON."""
    document = json_format.MessageToDict(request, use_integers_for_enums=True)
    for log, name in _ids_in(document):
        log[name] = b64decode(log[name]).hex()
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _ids_in(document: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each log record of a request in JSON that has an id, and the id's name; nothing where the shape is another."""
    for resource_logs in _listed(document, "resourceLogs", "resource_logs"):
        for scope_logs in _listed(resource_logs, "scopeLogs", "scope_logs"):
            for log in _listed(scope_logs, "logRecords", "log_records"):
                if isinstance(log, dict):
                    yield from ((log, name) for name in _JSON_IDS if log.get(name) is not None)


def _listed(value: Any, *names: str) -> Iterator[Any]:
    for name in names:
        if isinstance(value, dict) and isinstance(items := value.get(name), list):
            yield from items
