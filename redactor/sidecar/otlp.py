"""OTLP log records as records of ours, and back, without losing anything.

What belongs to one record is its `body`, under OTLP's own names: `body`, `attributes`, `severity_text` and so on, each only where it is set. Attributes are a
mapping from name to value, so that a name tells what its value is. Ids of traces and spans are hexadecimal. What many records share, the resource
and the scope, stands in `beside` under `otlp`, the same object for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.proto.common.v1.common_pb2 import AnyValue, EntityRef, InstrumentationScope, KeyValue
from opentelemetry.proto.logs.v1.logs_pb2 import LogRecord, ResourceLogs, ScopeLogs
from opentelemetry.proto.resource.v1.resource_pb2 import Resource

from redactor.sidecar import _json
from redactor.sidecar._fields import SHARED, fields, stamp
from redactor.sidecar.lines import encoded
from redactor.sidecar.record import Record, Value

_TRACE_ID, _SPAN_ID = 16, 8
_UINT32, _INT64 = 1 << 32, 1 << 63

#: Messages that may nest in the value of a body, or of an attribute of a resource: receivers read 100, of which four are around it.
_LEVELS = 96
_LEVELS_OF_MAPPING, _LEVELS_OF_LIST = 3, 2

#: OTLP's data model, by what levels are called in syslog, in logging libraries, and in numbers by pino and bunyan.
_LEVELS_NAMED = (
    (1, ("trace",)),
    (5, ("debug",)),
    (9, ("info", "information", "informational")),
    (10, ("notice",)),
    (13, ("warn", "warning")),
    (17, ("error", "err", "severe")),
    (18, ("crit", "critical")),
    (19, ("alert",)),
    (21, ("emerg", "emergency", "fatal", "panic")),
)
_SEVERITY: Mapping[str | int, int] = {name: number for number, names in _LEVELS_NAMED for name in names} | {
    10: 1,
    20: 5,
    30: 9,
    40: 13,
    50: 17,
    60: 21,
}

#: Fields of a log record that stand in `body` as they are, where they are not at their default.
_TEXTS = ("severity_text", "event_name")
_NUMBERS = ("severity_number", "flags", "dropped_attributes_count")
_IDS = {"trace_id": _TRACE_ID, "span_id": _SPAN_ID}
_NO_HEX = re.compile("[^0-9A-Fa-f]")


def records(request: ExportLogsServiceRequest) -> list[Record]:
    """Return the log records of a request."""
    found: list[Record] = []
    for resource_logs in request.resource_logs:
        resource = _from_resource(resource_logs)
        for scope_logs in resource_logs.scope_logs:
            beside = {SHARED: {"resource": resource, "scope": _from_scope(scope_logs)}}
            found.extend(Record(body=_body(log), time=log.time_unix_nano or None, beside=beside) for log in scope_logs.log_records)
    return found


def request(records: Sequence[Record], resource: Mapping[str, Value]) -> ExportLogsServiceRequest:
    """Return a request of any records; those that came without a resource get the attributes that are given here."""
    made = _Made(resource)
    for record in records:
        made.add(record)
    return made.request


def _body(log: LogRecord) -> dict[str, Value]:
    said: dict[str, Value] = {}
    if log.HasField("body"):
        said["body"] = _value(log.body)
    if log.attributes:
        said["attributes"] = _mapping(log.attributes)
    for name in (*_TEXTS, *_NUMBERS):
        if value := getattr(log, name):
            said[name] = value
    if log.observed_time_unix_nano:
        said["observed_time_unix_nano"] = log.observed_time_unix_nano
    for name, length in _IDS.items():
        # OTLP: one of another length counts as none.
        if len(value := getattr(log, name)) == length:
            said[name] = value.hex()
    return said


def _from_resource(logs: ResourceLogs) -> dict[str, Value]:
    said = _attributed(logs.resource)
    if logs.resource.entity_refs:
        said["entity_refs"] = [
            {"schema_url": ref.schema_url, "type": ref.type, "id_keys": list(ref.id_keys), "description_keys": list(ref.description_keys)}
            for ref in logs.resource.entity_refs
        ]
    return said | ({"schema_url": logs.schema_url} if logs.schema_url else {})


def _from_scope(logs: ScopeLogs) -> dict[str, Value]:
    said: dict[str, Value] = {name: value for name in ("name", "version") if (value := getattr(logs.scope, name))}
    return said | _attributed(logs.scope) | ({"schema_url": logs.schema_url} if logs.schema_url else {})


def _attributed(message: Resource | InstrumentationScope) -> dict[str, Value]:
    said: dict[str, Value] = {}
    if message.attributes:
        said["attributes"] = _mapping(message.attributes)
    if message.dropped_attributes_count:
        said["dropped_attributes_count"] = message.dropped_attributes_count
    return said


def _mapping(pairs: Iterable[KeyValue]) -> dict[str, Value]:
    """Return pairs as a mapping; a name that comes again, which OTLP does not allow, gets a number."""
    return _json.members([(pair.key, _value(pair.value)) for pair in pairs])


def _value(value: AnyValue) -> Value:
    match value.WhichOneof("value"):
        case "array_value":
            return [_value(item) for item in value.array_value.values]
        case "kvlist_value":
            return _mapping(value.kvlist_value.values)
        case None | "string_value_strindex":
            # The latter refers to a table that log records do not have.
            return None
        case str(name):
            found: Value = getattr(value, name)
            return found


class _Made:
    """A request in the making, with a group for each resource and each scope in it."""

    def __init__(self, resource: Mapping[str, Value]) -> None:
        self.request = ExportLogsServiceRequest()
        self._own: Mapping[str, Value] = {"resource": {"attributes": resource}} if resource else {}
        self._resources: dict[bytes, ResourceLogs] = {}
        self._scopes: dict[tuple[bytes, bytes], ScopeLogs] = {}
        self._last_key: bytes | None = None
        self._last: ScopeLogs | None = None

    def add(self, record: Record) -> None:
        """Append a record to its group."""
        shared = record.beside.get(SHARED)
        log = self._scope(shared if isinstance(shared, Mapping) else self._own).log_records.add()
        if record.time is not None and 0 <= record.time < 2 * _INT64:
            log.time_unix_nano = record.time
        body = record.body
        if isinstance(shared, Mapping) and isinstance(body, Mapping):
            _fill(log, body)
        else:
            _compose(log, record)

    def _scope(self, shared: Mapping[str, Value]) -> ScopeLogs:
        # The same object again, or, out of the queue, the same again: as bytes, for in Python 1 equals True.
        if (key := _key(shared)) is not None and key == self._last_key and self._last is not None:
            return self._last
        resource, scope = ResourceLogs(), ScopeLogs()
        _to_resource(resource, _of(shared, "resource"))
        _to_scope(scope, _of(shared, "scope"))
        outer, inner = resource.SerializeToString(deterministic=True), scope.SerializeToString(deterministic=True)
        if outer not in self._resources:
            self._resources[outer] = self.request.resource_logs.add()
            self._resources[outer].CopyFrom(resource)
        if (outer, inner) not in self._scopes:
            self._scopes[outer, inner] = self._resources[outer].scope_logs.add()
            self._scopes[outer, inner].CopyFrom(scope)
        self._last_key, self._last = key, self._scopes[outer, inner]
        return self._last


def _key(shared: Mapping[str, Value]) -> bytes | None:
    try:
        return msgspec.msgpack.encode(shared)
    except (UnicodeEncodeError, OverflowError):
        return None


def _to_resource(logs: ResourceLogs, said: Mapping[str, Value]) -> None:
    logs.schema_url = _text(said.get("schema_url"))
    if said.keys() - {"schema_url"}:
        logs.resource.SetInParent()
    _put_all(logs.resource.attributes, _of(said, "attributes"), _LEVELS)
    if count := _number(said.get("dropped_attributes_count"), _UINT32):
        logs.resource.dropped_attributes_count = count
    refs = said.get("entity_refs")
    for ref in refs if isinstance(refs, Sequence) and not isinstance(refs, str | bytes) else ():
        if isinstance(ref, Mapping):
            logs.resource.entity_refs.append(_entity(ref))


def _entity(said: Mapping[str, Value]) -> EntityRef:
    return EntityRef(
        schema_url=_text(said.get("schema_url")),
        type=_text(said.get("type")),
        id_keys=_texts(said.get("id_keys")),
        description_keys=_texts(said.get("description_keys")),
    )


def _to_scope(logs: ScopeLogs, said: Mapping[str, Value]) -> None:
    logs.schema_url = _text(said.get("schema_url"))
    if said.keys() - {"schema_url"}:
        logs.scope.SetInParent()
        logs.scope.name, logs.scope.version = _text(said.get("name")), _text(said.get("version"))
        _put_all(logs.scope.attributes, _of(said, "attributes"), _LEVELS - 1)
        logs.scope.dropped_attributes_count = _number(said.get("dropped_attributes_count"), _UINT32)


def _fill(log: LogRecord, said: Mapping[str, Value]) -> None:
    """Fill a log record from the shape above; what redaction made of a number or an id is not taken for one."""
    if "body" in said:
        _put(log.body, said["body"], _LEVELS)
    _put_all(log.attributes, _of(said, "attributes"), _LEVELS - 1)
    for name in _TEXTS:
        if isinstance(value := said.get(name), str):
            setattr(log, name, _text(value))
    for name in _NUMBERS:
        setattr(log, name, _number(said.get(name), _UINT32 if name != "severity_number" else _UINT32 // 2))
    log.observed_time_unix_nano = _number(said.get("observed_time_unix_nano"), 2 * _INT64)
    for name, length in _IDS.items():
        setattr(log, name, _id(said.get(name), length))


def _compose(log: LogRecord, record: Record) -> None:
    """Fill a log record from any record: its message is the body, its other fields are the attributes, and level and ids are also told OTLP's way."""
    said = fields(
        Record(body=record.body, time=record.time, tag=record.tag, beside={k: v for k, v in record.beside.items() if k != SHARED})
    )
    if log.time_unix_nano and said.get("timestamp") == stamp(log.time_unix_nano):
        del said["timestamp"]
    for name, length in _IDS.items():
        if identifier := _id(said.get(name), length):
            setattr(log, name, identifier)
            del said[name]
    level = said.get("level", said.get("severity"))
    log.severity_number = _severity(level)
    log.severity_text = _text(level)
    for name in ("message", "msg", "log"):
        # A message that is no text is one only if nothing else can be.
        if name in said and (name == "message" or isinstance(said[name], str)):
            _put(log.body, said.pop(name), _LEVELS)
            break
    _put_all(log.attributes, said, _LEVELS - 1)


def _severity(level: Value) -> Any:
    return _SEVERITY.get(level.lower() if isinstance(level, str) else level, 0) if isinstance(level, str | int) else 0


def _put_all(pairs: Any, said: Mapping[str, Value], levels: int) -> None:
    for name, value in said.items():
        pair = pairs.add()
        pair.key = _text(name)
        _put(pair.value, value, levels)


def _put(to: AnyValue, value: Value, levels: int) -> None:
    """Set one value; what OTLP cannot say, such as large numbers and what nests too deeply, is told as text."""
    to.SetInParent()
    if isinstance(value, bool):
        to.bool_value = value
    elif isinstance(value, int) and -_INT64 <= value < _INT64:
        to.int_value = value
    elif isinstance(value, float):
        to.double_value = value
    elif isinstance(value, bytes):
        to.bytes_value = value
    elif isinstance(value, str | int):
        to.string_value = _text(str(value))
    elif isinstance(value, Mapping) and levels >= _LEVELS_OF_MAPPING:
        to.kvlist_value.SetInParent()
        _put_all(to.kvlist_value.values, value, levels - _LEVELS_OF_MAPPING)
    elif isinstance(value, Sequence) and levels >= _LEVELS_OF_LIST:
        to.array_value.SetInParent()
        for item in value:
            _put(to.array_value.values.add(), item, levels - _LEVELS_OF_LIST)
    elif value is not None:
        to.string_value = _json.dumped(value).decode()


def _of(said: Mapping[str, Value], name: str) -> Mapping[str, Value]:
    """Return a mapping in a mapping; what redaction put in the place of one is none."""
    found = said.get(name)
    return found if isinstance(found, Mapping) else {}


def _number(value: Value, end: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < end else 0


def _id(value: Value, length: int) -> bytes:
    return bytes.fromhex(value) if isinstance(value, str) and len(value) == 2 * length and not _NO_HEX.search(value) else b""


def _text(value: Value) -> str:
    """Return text that protobuf can say: bytes that were no UTF-8 become U+FFFD."""
    if not isinstance(value, str):
        return ""
    return value if value.isascii() else encoded(value).decode("utf-8", "replace")


def _texts(value: Value) -> list[str]:
    return [_text(item) for item in value] if isinstance(value, Sequence) and not isinstance(value, str | bytes) else []
