"""What is fuzzed: each target takes any bytes and asserts laws, not only that nothing breaks.

`TARGETS` names them. In the suite each runs over its corpus and over what Hypothesis makes up (`test_targets.py`); `make fuzz` runs each under atheris.
Errors of ours are answers. Any other exception is a find.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from redactor import build
from redactor.domain import Audience, Span
from redactor.errors import RedactorError
from redactor.normalize import views
from redactor.pipeline import Pipeline
from redactor.settings import Settings
from redactor.sidecar import _coding, _json, _messagepack, forward, otlp, syslog
from redactor.sidecar import _otlp_wire as otlp_wire
from redactor.sidecar._framing import Frames, Framing
from redactor.sidecar.external import Interface, answer
from redactor.sidecar.joining import Joiner, Traces
from redactor.sidecar.lines import Layout, Splitter, pieces
from redactor.sidecar.reading import Reader
from redactor.sidecar.record import Record

MOST = 4_096


@cache
def pipeline() -> Pipeline:
    """Return the pipeline of all targets: every recognizer, and no model."""
    return build.pipeline(Settings(model="off", secret="a secret for tests only, 32 bytes"))


def normalize(data: bytes) -> None:
    """Every offset of every reading leads back into the text, and the first reading is the text."""
    text = _text(data)
    first, *others = views(text)
    assert first.text == text
    for view in others:
        for at in range(0, len(view.text), max(1, len(view.text) // 64)):
            span = view.original(Span(at, at + 1))
            assert 0 <= span.start <= span.end <= len(text)


def check(data: bytes) -> None:
    """Findings lie apart within the text; what none of them covers comes through as it was; and it is the same twice."""
    text = _text(data)
    for audience in (Audience.PUBLIC, Audience.LOGS):
        try:
            decision = pipeline().check(text, audience=audience)
        except RedactorError:
            continue
        at = 0
        for judged in decision.judged:
            span = judged.finding.span
            assert at <= span.start < span.end <= len(text)
            at = span.end
        assert decision.safe_text == pipeline().check(text, audience=audience).safe_text
        if not decision.judged:
            assert decision.safe_text == text


def records(data: bytes) -> None:
    """A record keeps its shape and its keys' order; a field that nothing is done to keeps its value."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        value = {"message": _text(data), "user": _text(data[::2])}
    try:
        (read,) = pipeline().redact_records([value], audience=Audience.LOGS)
    except RedactorError:
        return
    assert _shape(read.safe) == _shape(value)
    if not read.acted:
        assert _same(read.safe, value)


def lines(data: bytes) -> None:
    """Lines are the same whatever pieces they come in, and come out as they came in."""
    whole, parts = Splitter(MOST), Splitter(MOST)
    at_once = whole.feed(data)
    assert at_once == [line for piece in _cut(data) for line in parts.feed(piece)]
    assert whole.end() == parts.end()
    if not whole.too_long:
        assert b"".join(line.encode("utf-8", "surrogateescape") + b"\n" for line in at_once) == data[: data.rfind(b"\n") + 1]
    joiner = Joiner(Traces())
    joined = [*joiner.feed(at_once), *joiner.flush()]
    assert "\n".join(joined) == "\n".join(at_once)


def syslog_frames(data: bytes) -> None:
    """Frames are the same whatever pieces they come in, and each becomes a record."""
    for framing in Framing:
        whole, parts = Frames(framing, max_frame=MOST), Frames(framing, max_frame=MOST)
        frames = [*whole.feed(data), *whole.end()]
        assert frames == [*(frame for piece in _cut(data) for frame in parts.feed(piece)), *parts.end()]
        assert whole.lost == parts.lost
        for frame in frames:
            assert 0 < len(frame) <= MOST
            record = syslog.record(frame)
            syslog.fields(record.body if isinstance(record.body, str) else "")
            syslog.frame(record, now=0)


def forward_frames(data: bytes) -> None:
    """Values are cut the same whatever pieces they come in; a message is read or refused, and its records can be sent on."""
    assert _messages([data]) == _messages(_cut(data))
    packer = forward.Packer(compression=forward.Compression.NONE, message_key="message", beside_key="beside")
    for frame in _messages([data])[0]:
        try:
            said = list(forward.message(frame, max_record=MOST, max_bytes=1 << 20).records)
        except RedactorError:
            continue
        packer.pack("tag", said, None)


def otlp_requests(data: bytes) -> None:
    """A request is read or refused; read again after it was written, it says the same."""
    for parse in (otlp_wire.parsed, otlp_wire.parsed_json):
        try:
            request = parse(data)
        except RedactorError:
            continue
        found = otlp.records(request)
        again = otlp.request(found, {})
        assert len(otlp.records(again)) == len(found)
        otlp_wire.dumped(again)


def json_bodies(data: bytes) -> None:
    """A body is read or refused, packed or not; what was read can be written on one line, and unpacking stays under its limit."""
    for coding in ("", "gzip", "deflate", "zstd"):
        try:
            body = _coding.unpacked(data, coding, MOST)
        except RedactorError:
            continue
        assert coding == "" or len(body) <= MOST
        try:
            values = _json.values(body)
        except RedactorError:
            continue
        for value in values:
            assert b"\n" not in _json.dumped(value)


def sidecar(data: bytes) -> None:
    """Whatever a record is, one comes out for it, of the same kind, that can be written as a line."""
    text = data.decode("utf-8", "surrogateescape")
    given = [Record(body=text), Record(body={"message": text, "raw": data, "n": len(data)}, tag=text[:64], beside={"host": text[:32]})]
    read = _reader().read(given)
    assert [type(r.body) for r in read.records] == [str, dict]
    for layout in Layout:
        for line in pieces(read.records, layout):
            # A line feed within would forge a record.
            assert line.endswith(b"\n")
            assert layout is Layout.PLAIN or line.count(b"\n") == 1
    for interface in Interface:
        answered = answer(data, _reader(), interface)
        assert answered.count(b"\n") == 1
        json.loads(answered.decode("utf-8", "surrogateescape"))


#: Targets that read with the pipeline, which takes seconds to build.
READING = frozenset({"check", "records", "sidecar"})

TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target
    for target in (normalize, check, records, lines, syslog_frames, forward_frames, otlp_requests, json_bodies, sidecar)
}


@cache
def _reader() -> Reader:
    return Reader(pipeline())


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\0", "")


def _cut(data: bytes) -> Iterator[bytes]:
    """Yield the bytes in pieces whose sizes they say themselves."""
    at = 0
    while at < len(data):
        size = data[at] % 13 + 1
        yield data[at : at + size]
        at += size


def _messages(parts: Any) -> tuple[list[bytes], str]:
    """Return the values of a stream, and why it could not be read on, if it could not."""
    frames, found = _messagepack.Frames(MOST), []
    try:
        for part in parts:
            found += frames.feed(part)
    except RedactorError as e:
        return found, e.code
    return found, ""


def _shape(value: Any) -> Any:
    if isinstance(value, dict):
        return [_shape(item) for item in value.values()]
    return [_shape(item) for item in value] if isinstance(value, list) else None


def _same(one: Any, other: Any) -> bool:
    """Say whether two values are the same; of numbers, 1 and true are not, and NaN is itself."""
    return json.dumps(one) == json.dumps(other)
