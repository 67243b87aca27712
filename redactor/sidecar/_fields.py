"""A record as one mapping of fields, for sinks that take nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from redactor.sidecar import syslog
from redactor.sidecar.lines import UNENDED
from redactor.sidecar.record import Record, Value

#: Key in `beside` of what the records of an OTLP scope share: see `redactor.sidecar.otlp`.
SHARED = "otlp"

#: RFC 5424, 6.2.1, by the keywords of syslog.conf.
SEVERITIES = ("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug")
_FACILITIES = (
    *(
        "kern",
        "user",
        "mail",
        "daemon",
        "auth",
        "syslog",
        "lpr",
        "news",
        "uucp",
        "cron",
        "authpriv",
        "ftp",
        "ntp",
        "audit",
        "alert",
        "clock",
    ),
    *(f"local{n}" for n in range(8)),
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BILLION = 1_000_000_000


def fields(record: Record) -> dict[str, Value]:
    """Return what a record says under names of its own, with `timestamp` and `tag` where its transport told them and no field has that name.

    A line of text is its `message`, a frame of syslog what it says; what stands beside an OTLP record follows its own fields.
    """
    said = _said(record)
    if record.time is not None:
        said.setdefault("timestamp", stamp(record.time))
    if record.tag:
        said.setdefault("tag", record.tag)
    for name, value in record.beside.items():
        if name == SHARED and isinstance(value, Mapping):
            said = {**value, **said}
        elif name != UNENDED:
            said.setdefault(name, value)
    return said


def stamp(time: int) -> Value:
    """Return nanoseconds since the epoch as RFC 3339 in UTC, with all nine digits, or as they are beyond its years."""
    try:
        moment = _EPOCH + timedelta(seconds=time // _BILLION)
    except OverflowError:
        return time
    return f"{moment.replace(tzinfo=None).isoformat()}.{time % _BILLION:09d}Z"


def _said(record: Record) -> dict[str, Value]:
    body: Any = record.body
    if isinstance(body, Mapping):
        return dict(body)
    if isinstance(body, str) and body.startswith("<"):
        return _frame(syslog.fields(body))
    return {"message": body}


def _frame(said: syslog.Fields) -> dict[str, Value]:
    """Return the fields of a frame, under the names that Vector's syslog source uses too; where it told when, `timestamp` is in UTC."""
    told: dict[str, Value] = {
        "message": said.message,
        "severity": None if said.severity is None else SEVERITIES[said.severity],
        "facility": None if said.facility is None else _FACILITIES[said.facility],
        "timestamp": said.timestamp if said.time is None else stamp(said.time),
        "hostname": said.hostname,
        "appname": said.app,
        "procid": said.procid,
        "msgid": said.msgid,
        **said.structured,
    }
    return {name: value for name, value in told.items() if value is not None}
