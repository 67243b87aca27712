"""Any bytes with any headers at the inputs that speak HTTP: they are taken or refused with a known code, and never repeated."""

import asyncio
import gzip
import json
import threading
import zlib
from contextlib import contextmanager

import httpx2
import pytest
import zstandard
from google.rpc.status_pb2 import Status
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sidecar_flows import Collecting
from sidecar_http import listening
from tests_support import CANARY

from redactor.sidecar.inputs.http import Http
from redactor.sidecar.inputs.otlp import Otlp

CODES = {400: {"malformed", "too_deep"}, 413: {"too_large"}, 415: {"unsupported_media_type"}}

TYPES = st.sampled_from(
    [
        "application/json",
        "application/x-ndjson",
        "text/plain",
        "application/x-protobuf",
        "",
        "application/json; charset=latin-1",
        CANARY,
        ";",
        "a/b;=;",
    ]
)
PACKERS = {"gzip": gzip.compress, "deflate": zlib.compress, "zstd": zstandard.compress, "": bytes, "br": bytes, CANARY: bytes}
PIECES = st.one_of(
    st.binary(max_size=30),
    st.sampled_from([b"[", b"]", b"{", b"}", b'"', b":", b",", b"\n", b"\0", b"-", b"true", b"NaN", b"1e999", b'"a":1', b'{"a":1}']),
    st.sampled_from([b"\xff", b"\xf0\x9f", b"\\u", b"\\ud800", b"\\udc80", b"\x0a\x10\x12"]),
    st.sampled_from([b'"resourceLogs":[', b'"scopeLogs":[', b'"logRecords":[', b'"traceId":"', b'"body":{"intValue":']),
    st.just(CANARY.encode()),
    st.just(json.dumps({"resourceLogs": [{"scopeLogs": [{"logRecords": [{"body": {"stringValue": CANARY}}]}]}]}).encode()),
)
BODIES = st.lists(PIECES, max_size=12).map(b"".join)


@contextmanager
def served(part, path):
    """Run an input in a thread; give a function that sends to it, and its flow."""
    flow = Collecting()
    ready, stop, address = threading.Event(), asyncio.Event(), []

    async def serve():
        async with listening(part, flow) as url:
            address.extend([url, asyncio.get_running_loop()])
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert ready.wait(30)
    try:
        with httpx2.Client(base_url=address[0], trust_env=False, timeout=20) as client:
            yield lambda headers, body: client.post(path, headers=headers, content=body), flow
    finally:
        address[1].call_soon_threadsafe(stop.set)
        thread.join()


@pytest.fixture(scope="module")
def http():
    with served(Http(port=0, max_body=4096), "/") as made:
        yield made


@pytest.fixture(scope="module")
def otlp():
    with served(Otlp(port=0, max_body=4096), "/v1/logs") as made:
        yield made


def check(served, kind, coding, whole, body, code):
    """Send a body, packed as it says or not, and look at the answer."""
    send, flow = served
    flow.records.clear()
    answer = send({"content-type": kind, "content-encoding": coding}, PACKERS[coding](body) if whole else body)
    if answer.status_code == 200:
        assert all(isinstance(record.body, dict | str) for record in flow.records)
        return
    assert CANARY not in answer.text
    assert answer.status_code in CODES
    assert code(answer) in CODES[answer.status_code]
    assert not flow.records


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TYPES, st.sampled_from(sorted(PACKERS)), st.booleans(), BODIES, st.integers(1, 40))
def test_http(http, kind, coding, whole, body, repeat):
    check(http, kind, coding, whole, body * repeat, lambda answer: answer.json()["code"])


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TYPES, st.sampled_from(sorted(PACKERS)), st.booleans(), BODIES, st.integers(1, 40))
def test_otlp(otlp, kind, coding, whole, body, repeat):
    def code(answer):
        json_said = answer.headers["content-type"] == "application/json"
        return (answer.json()["message"] if json_said else Status.FromString(answer.content).message).partition(":")[0]

    check(otlp, kind, coding, whole, body * repeat, code)
