"""The outputs that speak HTTP: what they send, what an answer means, and what they keep to themselves."""

import asyncio
import gzip
import json
import logging
import ssl
import time
from email.utils import formatdate

import pytest
import zstandard
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest, ExportLogsServiceResponse
from sidecar_http import sinking
from syslog_support import certificate as authority
from tests_support import CANARY

from redactor.errors import SettingsError
from redactor.sidecar import config
from redactor.sidecar._client import _seconds
from redactor.sidecar.outputs.http import Http
from redactor.sidecar.outputs.otlp import Otlp
from redactor.sidecar.ports import Refused, Unavailable
from redactor.sidecar.record import Record


@pytest.fixture
def sink():
    with sinking() as made:
        yield made


def send(part, *batches):
    """Open the output, send the batches, close it; return what each of them raised."""

    async def sending():
        output = part.make()
        raised = []
        await output.open()
        try:
            for batch in batches:
                try:
                    await output.send(batch)
                except (Unavailable, Refused) as e:
                    raised.append(e)
                else:
                    raised.append(None)
        finally:
            await output.close()
        return raised

    return asyncio.run(sending())


FRAME = '<34>1 2003-10-11T22:14:15.003Z web.example.com su 42 ID47 [ex@1 a="b" a="c"] \'su root\' failed'
EVERY_KIND = [
    (Record(body="a line"), {"message": "a line"}),
    (Record(body="a \udcff line"), {"message": "a \ufffd line"}),
    (
        Record(body="a line", time=1700000000000000007, tag="app", beside={"path": "/a", "unended": True}),
        {"message": "a line", "timestamp": "2023-11-14T22:13:20.000000007Z", "tag": "app", "path": "/a"},
    ),
    (
        Record(body=FRAME, time=1065910455003000000, tag="su"),
        {
            "message": "'su root' failed",
            "severity": "crit",
            "facility": "auth",
            "timestamp": "2003-10-11T22:14:15.003000000Z",
            "hostname": "web.example.com",
            "appname": "su",
            "procid": "42",
            "msgid": "ID47",
            "ex@1": {"a": ["b", "c"]},
            "tag": "su",
        },
    ),
    (Record(body={"n": 2**53 + 1, "a": {"b": [None, True]}}), {"n": 2**53 + 1, "a": {"b": [None, True]}}),
    (
        Record(body={"log": "x", "tag": "mine"}, time=5, tag="kube"),
        {"log": "x", "tag": "mine", "timestamp": "1970-01-01T00:00:00.000000005Z"},
    ),
    (
        Record(body={"body": "x", "attributes": {"a": 1}}, time=0, beside={"otlp": {"resource": {"attributes": {"s": "t"}}, "scope": {}}}),
        {
            "body": "x",
            "attributes": {"a": 1},
            "timestamp": "1970-01-01T00:00:00.000000000Z",
            "resource": {"attributes": {"s": "t"}},
            "scope": {},
        },
    ),
    (Record(body=b"\x00\xff", time=10**40), {"message": "AP8=", "timestamp": 10**40}),
    (Record(body=["a"]), {"message": ["a"]}),
]


@pytest.mark.parametrize(("compression", "undo"), [("none", bytes), ("gzip", gzip.decompress), ("zstd", zstandard.decompress)])
@pytest.mark.parametrize("layout", ["ndjson", "json"])
def test_every_record_goes_out_as_json(sink, compression, undo, layout):
    part = Http(url=f"{sink.url}/in?x=1", compression=compression, format=layout, headers={"X-Tenant": "a"})
    assert send(part, [r for r, _ in EVERY_KIND], []) == [None, None]
    (seen,) = sink.requests
    assert seen.path == "/in?x=1"
    assert seen.headers["x-tenant"] == "a"
    assert seen.headers["user-agent"].startswith("redactor/")
    assert seen.headers.get("content-encoding", "none") == compression
    body = undo(seen.body)
    if layout == "ndjson":
        assert seen.headers["content-type"] == "application/x-ndjson"
        records = [json.loads(line) for line in body.splitlines()]
    else:
        assert seen.headers["content-type"] == "application/json"
        records = json.loads(body)
    assert records == [expected for _, expected in EVERY_KIND]


BATCH = [Record(body=f"{CANARY} {n}") for n in range(8)]


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_good_answers(sink, status):
    sink.then(status)
    assert send(Http(url=sink.url), BATCH) == [None]


@pytest.mark.parametrize("status", [301, 307, 401, 403, 407, 408, 429, 500, 502, 503, 504])
def test_answers_after_which_it_is_tried_again(sink, status):
    sink.then(status, headers={"location": f"{sink.url}/elsewhere"})
    (raised, then) = send(Http(url=sink.url), BATCH, BATCH)
    assert type(raised) is Unavailable
    assert str(status) in str(raised)
    assert then is None
    # A redirect is not followed: whoever sends it must not get the records.
    assert [seen.path for seen in sink.requests] == ["/", "/"]


@pytest.mark.parametrize("status", [402, 404, 405, 410, 415, 451])
def test_answers_after_which_it_is_not(sink, status):
    sink.then(status)
    (raised,) = send(Http(url=sink.url), BATCH)
    assert type(raised) is Refused
    assert raised.indices is None
    assert len(sink.requests) == 1


@pytest.mark.parametrize("status", [400, 413, 422])
@pytest.mark.parametrize("bad", [{3}, {0, 7}, {1, 2, 6}, set(range(8))])
def test_which_records_are_at_fault_is_found_out(sink, status, bad):
    words = {f"{CANARY} {n}" for n in bad}
    taken = []

    def answer(seen):
        records = [json.loads(line)["message"] for line in gzip.decompress(seen.body).splitlines()]
        if words.isdisjoint(records):
            taken.extend(records)
            return 200, {}, b""
        return status, {}, b""

    sink.answer = answer
    (raised,) = send(Http(url=sink.url), BATCH)
    assert raised.indices == (None if len(bad) == 8 else bad)
    assert taken == [r.body for n, r in enumerate(BATCH) if n not in bad]


def test_a_sink_that_refuses_everything_is_not_asked_for_ever(sink):
    sink.then(*[400] * 10_000)
    (raised,) = send(Http(url=sink.url), [Record(body="x")] * 1000)
    assert raised.indices is None
    assert len(sink.requests) < 150


def test_a_sink_is_asked_again_when_it_said(sink):
    sink.then(429, headers={"retry-after": "1"})
    began = time.monotonic()
    (raised, then) = send(Http(url=sink.url), BATCH, BATCH)
    assert (type(raised), then) == (Unavailable, None)
    assert time.monotonic() - began >= 1
    sink.then(503, headers={"retry-after": "120"})
    (raised, again) = send(Http(url=sink.url), BATCH, BATCH)
    assert (type(raised), type(again)) == (Unavailable, Unavailable)
    # The second one was not even asked.
    assert len(sink.requests) == 3


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("", 0),
        ("7", 7),
        ("0", 0),
        ("-3", 0),
        ("1.5", 0),
        ("soon", 0),
        ("9" * 400, 300),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("\u0663", 0),
    ],
)
def test_what_retry_after_says(said, seconds):
    assert _seconds(said) == seconds


def test_retry_after_may_be_a_date():
    assert 50 < _seconds(formatdate(time.time() + 60, usegmt=True)) <= 60


def test_secrets_come_from_files_and_the_environment_and_are_read_anew(sink, tmp_path, monkeypatch, caplog):
    caplog.set_level(logging.DEBUG)
    token = tmp_path / "token"
    token.write_text("Bearer one\n")
    monkeypatch.setenv("SINK_KEY", CANARY)
    part = Http(url=sink.url, secret_headers={"Authorization": {"file": token}, "DD-API-KEY": {"environment": "SINK_KEY"}})
    send(part, BATCH)
    token.write_text("Bearer two")
    send(part, BATCH)
    assert [s.headers["authorization"] for s in sink.requests] == ["Bearer one", "Bearer two"]
    assert {s.headers["dd-api-key"] for s in sink.requests} == {CANARY}
    assert CANARY not in caplog.text + repr(part)
    for broken in ("", "two\nlines", "\x00", "caf\u00e9", "\ud83d\ude00"):
        token.write_bytes(broken.encode("utf-8", "surrogatepass"))
        with pytest.raises(Unavailable):
            send(part, BATCH)
    token.unlink()
    with pytest.raises(Unavailable):
        send(part, BATCH)
    monkeypatch.delenv("SINK_KEY")
    with pytest.raises(Unavailable):
        send(Http(url=sink.url, secret_headers={"X-Key": {"environment": "SINK_KEY"}}), BATCH)


WRONG = {
    "a secret in the file": f"headers: {{Authorization: Bearer {CANARY}}}",
    "a key in the file": f"headers: {{X-Api-Key: {CANARY}}}",
    "a password in the address": f"url: 'http://me:{CANARY}@sink.example'",
    "no address": f"url: {CANARY}",
    "another scheme": f"url: 'ftp://{CANARY}'",
    "a space in the address": f"url: 'http://sink.example/{CANARY} x'",
    "a header of ours": f"headers: {{Content-Type: {CANARY}}}",
    "no header": f"headers: {{'{CANARY} x': a}}",
    "a line break in a header": f'headers: {{x: "{CANARY}\\nx"}}',
    "a secret from nowhere": "secret_headers: {Authorization: {}}",
    "a secret from two places": f"secret_headers: {{Authorization: {{file: {CANARY}, environment: X}}}}",
    "no variable": f"secret_headers: {{Authorization: {{environment: '{CANARY} x'}}}}",
    "another compression": f"compression: {CANARY}",
}


@pytest.mark.parametrize("case", WRONG)
@pytest.mark.parametrize("kind", ["http", "otlp"])
def test_mistakes_of_a_configuration_are_told_without_repeating_it(case, kind):
    url = "" if case.startswith(("a password", "no address", "another scheme", "a space")) else "  url: http://sink.example\n"
    with pytest.raises(SettingsError) as caught:
        config.load(f"inputs: [{{type: {kind}}}]\noutput:\n  type: {kind}\n{url}  {WRONG[case]}\n")
    assert CANARY not in str(caught.value)
    assert str(caught.value).startswith("line ")


def test_a_sink_that_is_not_there_or_says_nothing(sink, tmp_path):
    (raised,) = send(Http(url="http://127.0.0.1:1"), BATCH)
    assert type(raised) is Unavailable

    def silent(_seen):
        time.sleep(0.5)
        return 200, {}, b""

    sink.answer = silent
    (raised,) = send(Http(url=sink.url, timeout=0.1), BATCH)
    assert type(raised) is Unavailable
    assert CANARY not in f"{raised}{raised!r}{raised.__cause__}"
    with pytest.raises(SettingsError):
        Http(url="https://sink.example", tls={"ca": tmp_path / "none.pem"}).make()


def test_an_environment_with_a_proxy_changes_nothing(sink, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert send(Http(url=sink.url), BATCH) == [None]


def test_tls_is_checked(tmp_path):
    ca, certificate, key = authority(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=ca)
    context.load_cert_chain(certificate, key)
    context.verify_mode = ssl.CERT_REQUIRED
    with sinking(context) as sink:
        trusted = {"ca": ca, "certificate": certificate, "key": key}
        assert send(Http(url=sink.url, tls=trusted), BATCH) == [None]
        (unknown, stranger) = (send(Http(url=sink.url, tls=tls), BATCH)[0] for tls in ({}, {"ca": ca}))
        assert type(unknown) is Unavailable
        assert type(stranger) is Unavailable
        assert len(sink.requests) == 1


def otlp_answer(rejected, encoding):
    if encoding == "json":
        text = json.dumps({"partialSuccess": {"rejectedLogRecords": str(rejected), "errorMessage": CANARY}, "new": 1})
        return lambda _seen: (200, {"content-type": "application/json; charset=utf-8"}, text.encode())
    made = ExportLogsServiceResponse()
    made.partial_success.rejected_log_records = rejected
    made.partial_success.error_message = CANARY
    return lambda _seen: (200, {"content-type": "application/x-protobuf"}, made.SerializeToString())


@pytest.mark.parametrize("encoding", ["protobuf", "json"])
def test_otlp_goes_out_and_what_its_answer_refuses_is_told(sink, encoding):
    part = Otlp(url=sink.url, encoding=encoding, resource={"service.name": "shop"})
    sink.answer = otlp_answer(0, encoding)
    assert send(part, BATCH) == [None]
    (seen,) = sink.requests
    assert seen.path == "/v1/logs"
    body = gzip.decompress(seen.body)
    if encoding == "json":
        assert seen.headers["content-type"] == "application/json"
        logs = json.loads(body)["resourceLogs"][0]["scopeLogs"][0]["logRecords"]
        assert [log["body"]["stringValue"] for log in logs] == [r.body for r in BATCH]
    else:
        assert seen.headers["content-type"] == "application/x-protobuf"
        (group,) = ExportLogsServiceRequest.FromString(body).resource_logs
        assert group.resource.attributes[0].value.string_value == "shop"
        assert [log.body.string_value for log in group.scope_logs[0].log_records] == [r.body for r in BATCH]
    for rejected in (1, 8, 99):
        sink.answer = otlp_answer(rejected, encoding)
        (raised,) = send(part, BATCH)
        assert type(raised) is Refused
        assert raised.indices is None
        assert f"{min(rejected, 8)} of 8" in str(raised)
        assert CANARY not in str(raised)
    for odd in (b"\xff\xff", b"{", b"x" * 200_000):
        sink.answer = lambda _seen, odd=odd: (200, {"content-type": "application/json"}, odd)
        assert send(part, BATCH) == [None]


def test_the_path_of_otlp_can_be_another(sink):
    send(Otlp(url=f"{sink.url}/otlp/logs"), BATCH)
    assert sink.requests[0].path == "/otlp/logs"
