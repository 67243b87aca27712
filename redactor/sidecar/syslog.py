"""Syslog on the wire: frames in streams, records of frames, frames of records, and what a frame says (RFC 5424, RFC 3164, RFC 6587).

A frame stays whole: it is the body of its record, so that redaction touches what is sensitive in it and nothing else. Whoever wants structure asks
for the `fields` of the frame that came out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

import msgspec

from redactor.sidecar._framing import Broken, Frames, Framing, counted, lined
from redactor.sidecar.lines import Layout, encoded, pieces
from redactor.sidecar.record import Record, Value

__all__ = ["Broken", "Fields", "Frames", "Framing", "counted", "fields", "frame", "lined", "record"]

#: RFC 5424, 6.2.1: facility * 8 + severity, at most 23 * 8 + 7.
_PRI = re.compile(r"<(0|[1-9][0-9]{0,2})>")
_MOST_PRI = 191
_PRI_BYTES = re.compile(rb"<(?:0|[1-9][0-9]?|1[0-8][0-9]|19[01])>")

#: RFC 5424, 6: VERSION SP TIMESTAMP SP HOSTNAME SP APP-NAME SP PROCID SP MSGID. Lengths are not held against a sender.
_HEADER = re.compile(r"[1-9][0-9]{0,2} ([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+)(?: |\Z)")

#: RFC 3164, 4.1.2, with a year as Cisco writes it, or a time as in RFC 5424, as rsyslog's forwarding writes it.
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_OLD_TIME = re.compile(rf"({_MONTH} [ 0-9][0-9](?: [0-9]{{4}})? [0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[^ ]+) ")

#: RFC 3164, 4.1.3: a program, the process in brackets, a colon. Without bracket and colon it is the first word of the message.
_TAG = re.compile(r"([^ :\[\]<>]{1,64})(?:\[([^ \]]{1,128})\]:?|:)(?: |\Z)")
_HOST = re.compile(r"([^ ]+) ")

_STRUCTURED = re.compile(r'\[([^ =\]"]+)((?: [^ =\]"]+="(?:[^"\\]|\\.)*")*)\]', re.DOTALL)
_PARAMETER = re.compile(r' ([^ =\]"]+)="((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPED = re.compile(r'\\(["\\\]])')

#: RFC 3339, as RFC 5424 narrows it; more digits than its six are read too.
_TIMESTAMP = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))\Z")
_BILLION = 1_000_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_BOM = "\ufeff"
_NIL = "-"

#: What may not stand in a field of the header, and how long each may be (RFC 5424, 6).
_NOT_PRINTED = re.compile(r"[^!-~]")
_MOST_HOST, _MOST_APP = 255, 48


class Fields(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a frame says; None where it does not.

    `facility` and `severity` are the numbers of RFC 5424. `time` is in nanoseconds since the epoch where the frame tells year and zone, `timestamp` is what
    it says. A parameter of `structured` that comes more than once has a list. `message` is what is left, without the byte order mark.
    """

    message: str
    facility: int | None = None
    severity: int | None = None
    timestamp: str | None = None
    time: int | None = None
    hostname: str | None = None
    app: str | None = None
    procid: str | None = None
    msgid: str | None = None
    structured: Mapping[str, Mapping[str, str | Sequence[str]]] = {}

    def __repr__(self) -> str:
        # A frame is content under inspection, or was: it must not get into a log or an error by accident.
        return "<Fields>"


def fields(text: str) -> Fields:
    """Return what a frame says; a text that is no frame is all message."""
    pri = _PRI.match(text)
    if pri is None or int(pri[1]) > _MOST_PRI:
        return Fields(message=text)
    facility, severity = divmod(int(pri[1]), 8)
    header = _HEADER.match(text, pri.end())
    if header is None:
        return _old(text, pri.end(), facility, severity)
    timestamp, hostname, app, procid, msgid = (None if value == _NIL else value for value in header.groups())
    structured, at = _structured(text, header.end())
    return Fields(
        facility=facility,
        severity=severity,
        timestamp=timestamp,
        time=nanoseconds(timestamp),
        hostname=hostname,
        app=app,
        procid=procid,
        msgid=msgid,
        structured=structured,
        message=text[at:].removeprefix(_BOM),
    )


def _old(text: str, at: int, facility: int, severity: int) -> Fields:
    """Return what a frame of RFC 3164 says, as far as it keeps to it: senders leave out the host, the time, or both."""
    timestamp = hostname = None
    if time := _OLD_TIME.match(text, at):
        timestamp, at = time[1], time.end()
        # On a local socket there is no host: the tag follows at once.
        if not _TAG.match(text, at) and (host := _HOST.match(text, at)):
            hostname, at = host[1], host.end()
    tag = _TAG.match(text, at)
    return Fields(
        facility=facility,
        severity=severity,
        timestamp=timestamp,
        time=nanoseconds(timestamp),
        hostname=hostname,
        app=tag[1] if tag else None,
        procid=tag[2] if tag else None,
        message=text[tag.end() if tag else at :],
    )


def _structured(text: str, at: int) -> tuple[dict[str, dict[str, str | Sequence[str]]], int]:
    """Return the structured data and where the message begins; what is no structured data counts as message."""
    said: dict[str, dict[str, str | Sequence[str]]] = {}
    start = at
    if text.startswith(_NIL, at):
        at += 1
    else:
        while element := _STRUCTURED.match(text, at):
            parameters = said.setdefault(element[1], {})
            for name, value in _PARAMETER.findall(element[2]):
                _put(parameters, name, _ESCAPED.sub(r"\1", value))
            at = element.end()
    if at == start or text[at : at + 1] not in {"", " "}:
        return {}, start
    return said, at + 1


def _put(parameters: dict[str, str | Sequence[str]], name: str, value: str) -> None:
    before = parameters.get(name)
    parameters[name] = value if before is None else [before, value] if isinstance(before, str) else [*before, value]


def nanoseconds(timestamp: str | None) -> int | None:
    """Return a time of RFC 3339 in nanoseconds since the epoch, None for anything else."""
    said = _TIMESTAMP.match(timestamp) if timestamp else None
    if said is None:
        return None
    seconds = _seconds(said[1], said[3], said[4], said[5])
    return None if seconds is None else seconds * _BILLION + int((said[2] or "").ljust(9, "0"))


@lru_cache(maxsize=1_024)
def _seconds(local: str, sign: str | None, hours: str | None, minutes: str | None) -> int | None:
    """Return seconds since the epoch; most frames tell one that another has told before."""
    try:
        zone = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        since = datetime.fromisoformat(local).replace(tzinfo=timezone(-zone if sign == "-" else zone)) - _EPOCH
    except ValueError:
        return None
    return since.days * 86_400 + since.seconds


def record(data: bytes) -> Record:
    """Return the record of a frame: the frame as its body, its program as tag, its time where it tells one."""
    text = data.decode("utf-8", "surrogateescape")
    time, tag = _routed(text)
    return Record(body=text, time=time, tag=tag)


def _routed(text: str) -> tuple[int | None, str]:
    pri = _PRI.match(text)
    if pri is None or int(pri[1]) > _MOST_PRI:
        return None, ""
    if header := _HEADER.match(text, pri.end()):
        return nanoseconds(header[1]), "" if header[3] == _NIL else header[3]
    said = _old(text, pri.end(), 0, 0)
    return said.time, said.app or ""


def frame(said: Record, *, pri: int = 14, hostname: str = _NIL, now: int) -> bytes:
    """Return the frame of a record: its body if that is one, else one of RFC 5424 around it, with fields as JSON.

    `pri` (14 is user, info) and `hostname` are for a record that has none, `now`, in nanoseconds, for one without a time.
    """
    message = encoded(said.body) if isinstance(said.body, str) else _as_json(said.body)
    if _PRI_BYTES.match(message):
        return message
    head = f"<{pri}>1 {_stamp(now if said.time is None else said.time)} {_token(hostname, _MOST_HOST)} {_token(said.tag, _MOST_APP)} - - - "
    return head.encode("ascii") + message


def _stamp(time: int) -> str:
    try:
        moment = _EPOCH + timedelta(microseconds=time // 1000)
    except OverflowError:
        return _NIL
    return f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def _as_json(body: Value) -> bytes:
    (line,) = pieces([Record(body=body)], Layout.PLAIN)
    return line[:-1]


def _token(value: str, most: int) -> str:
    return _NOT_PRINTED.sub("_", value)[:most] or _NIL
