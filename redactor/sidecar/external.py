"""A filter for rsyslog's mmexternal: reads a message a line from standard input, answers each with a line of JSON that says what to change.

rsyslog goes on with the message as it was where a filter dies or answers nothing. So every answer sets `$!redactor` to `clean`, `redacted` or `withheld`, and
a configuration forwards what has the first two, and nothing else (deploy/rsyslog). An answer for a clean message changes nothing but that.

What rsyslog does, seen in version 8.2302: `msg` is the tail of `rawmsg`, by an offset that stays when `rawmsg` is set. So a new `rawmsg` must not be shorter
than the old one, and `msg` comes after it, which puts it where the offset points. Standard error goes into the same pipe as the answers. The
environment is empty. `app-name` and `programname` cannot be changed.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from redactor import build
from redactor import settings as _settings
from redactor.errors import RedactorError, UnknownChoice
from redactor.policy import SHIPPED, load_policy, shipped
from redactor.sidecar.lines import encoded
from redactor.sidecar.reading import Failure, Reader
from redactor.sidecar.record import Record, Value


class Interface(StrEnum):
    """What rsyslog sends: its setting `interface.input`."""

    #: The whole message as a JSON object. The only one with which the header is read too.
    FULLJSON = "fulljson"
    #: The text of the message alone.
    MSG = "msg"


class Mark(StrEnum):
    """What `$!redactor` says of a message."""

    CLEAN = "clean"
    REDACTED = "redacted"
    WITHHELD = "withheld"


#: The variable of the message that holds the mark.
VARIABLE = "redactor"

#: Properties that rsyslog makes itself, from numbers, times and its own configuration: there is nothing of the sender in them.
_OWN = frozenset({"timereported", "timegenerated", "pri", "syslogfacility", "syslogseverity", "protocol-version", "uuid", "inputname"})

#: Properties that an answer can change, next to `msg`, `rawmsg` and `$!`.
_HEADER = ("hostname", "syslogtag", "structured-data", "procid", "msgid", "fromhost", "fromhost-ip")
_CHANGEABLE = frozenset({*_HEADER, "msg", "rawmsg", "$!"})

_NIL = "-"

#: Longer messages are not read; rsyslog's own limit is 8 KiB unless it is told otherwise.
_MOST = 16 << 20
_CHUNK = 1 << 16

_Answer = dict[str, Value]


def make(policy: str = "logs") -> Reader:
    """Build the reader that settings and a policy, one that ships or a file, call for."""
    settings = _settings.load()
    if not settings.model_reads_logs:
        # It would be loaded, and asked nothing.
        settings = settings.model_copy(update={"model": "off"})
    return Reader(build.pipeline(settings, policy=shipped(policy) if policy in SHIPPED else load_policy(Path(policy))))


def run(make: Callable[[], Reader], interface: str = Interface.FULLJSON) -> None:
    """Answer messages from standard input until it ends; nothing else of this process can write into the answers from here on.

    Where the reader cannot be made, or fails, messages are answered with placeholders: to end would let them pass. `UnknownChoice` is raised for an
    interface that there is not.
    """
    if interface not in set(Interface):
        raise UnknownChoice("the interface is fulljson or msg", field="interface")
    interface = Interface(interface)
    answers = _secluded()
    reader, reason = _reader(make)
    with contextlib.suppress(BrokenPipeError):
        for message in _messages(0, interface):
            _write(answers, answer(message, reader, interface) if reader and message is not None else _withheld(message, interface, reason))


def answer(message: bytes, reader: Reader, interface: Interface) -> bytes:
    """Return the answer to one message, a line of JSON."""
    reason: str = Failure.FAILED
    try:
        text = message.decode("utf-8", "surrogateescape")
        said = _of_text(text, reader) if interface is Interface.MSG else _of_object(json.loads(text), reader)
        return _line(said)
    except _Unread as e:
        reason = e.reason
    except Exception:  # noqa: BLE001, S110 - whatever it was, the message must not pass, and its words may be the message's
        pass
    return _withheld(message, interface, reason)


class _Unread(Exception):
    """The reader withheld a message."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _of_text(text: str, reader: Reader) -> _Answer:
    safe = _read(reader, text)
    return _marked(Mark.CLEAN) if safe == text else {"msg": safe, **_marked(Mark.REDACTED)}


def _of_object(message: Any, reader: Reader) -> _Answer:
    before: dict[str, Any] = {name: value for name, value in message.items() if name not in _OWN and value is not None}
    after: Any = _read(reader, before)
    if not isinstance(after, dict) or list(after) != list(before):
        raise _Unread(Failure.FAILED)
    changed = {name for name, value in before.items() if after[name] != value}
    if not changed:
        return _marked(Mark.CLEAN)
    if not changed <= _CHANGEABLE:
        raise _Unread(Failure.FAILED)
    variables = {n: v for n, v in after["$!"].items() if v != before["$!"].get(n)} if "$!" in changed else {}
    return {
        **_texts(before, after, changed),
        **{name: after[name] for name in _HEADER if name in changed},
        **_marked(Mark.REDACTED, variables),
    }


def _texts(before: Mapping[str, Any], after: Mapping[str, Any], changed: set[str]) -> _Answer:
    """Return `rawmsg` and `msg` in the order and with the lengths that rsyslog needs."""
    if not changed & {"msg", "rawmsg"}:
        return {}
    raw, new_raw, msg, new_msg = (encoded(said.get(name, "")) for name in ("rawmsg", "msg") for said in (before, after))
    if not raw:
        return {"msg": after["msg"]}
    if not raw.endswith(msg):
        # Something changed one of them before us: nobody knows where the message lies.
        raise _Unread(Failure.FAILED)
    head = len(raw) - len(msg)
    same_head = new_raw[:head] == raw[:head]
    if same_head and new_msg == msg:
        # What gave it away in the whole was its header.
        new_msg = new_raw[head:]
    said: _Answer = {} if same_head else {"rawmsg": _text(new_raw.ljust(len(raw)))}
    return {**said, "msg": _text(new_msg)}


def _read(reader: Reader, body: Value) -> Value:
    done = reader.read([Record(body=body)])
    if done.withheld:
        raise _Unread(next(iter(done.withheld)))
    (record,) = done.records
    return record.body


def _withheld(message: bytes | None, interface: Interface, reason: str) -> bytes:
    said: _Answer = {"msg": f"[withheld: {reason}]"}
    if interface is Interface.FULLJSON:
        # No message in JSON is shorter than what it says.
        raw = f"[withheld: {reason}]".ljust(_MOST if message is None else len(message))
        said = {"rawmsg": raw, **said, **dict.fromkeys(_HEADER, _NIL)}
    return _line({**said, **_marked(Mark.WITHHELD)})


def _marked(mark: Mark, variables: Mapping[str, Value] | None = None) -> _Answer:
    return {"$!": {**(variables or {}), VARIABLE: mark.value}}


def _line(said: _Answer) -> bytes:
    return encoded(json.dumps(said, ensure_ascii=False, allow_nan=False, separators=(",", ":"))) + b"\n"


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _reader(make: Callable[[], Reader]) -> tuple[Reader | None, str]:
    try:
        return make(), Failure.TOO_LARGE
    except RedactorError as e:
        return None, e.code
    except Exception as e:  # noqa: BLE001 - to end here would let all messages pass
        return None, type(e).__name__


def _secluded() -> int:
    """Return standard output for answers only; what prints or warns goes nowhere, for standard error is the same pipe."""
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def _messages(descriptor: int, interface: Interface) -> Iterator[bytes | None]:
    """Yield messages without their line end, None for one over the limit.

    rsyslog sends the next one after the answer only. So what comes in one go after a line end of plain text is a line end inside the message; JSON has none inside.
    """
    buffer, over = bytearray(), False
    while chunk := os.read(descriptor, _CHUNK):
        *whole, rest = chunk.split(b"\n") if interface is Interface.FULLJSON else _ended(chunk, descriptor)
        for line in whole:
            buffer += line
            yield None if over or len(buffer) > _MOST else bytes(buffer)
            buffer.clear()
            over = False
        buffer += rest
        if len(buffer) > _MOST:
            over = True
            buffer.clear()
    if buffer.endswith(b"\n"):
        # The end of the input looked like more of it.
        yield bytes(buffer[:-1])


def _ended(chunk: bytes, descriptor: int) -> list[bytes]:
    if chunk.endswith(b"\n") and not select.select([descriptor], [], [], 0)[0]:
        return [chunk[:-1], b""]
    return [chunk]


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
