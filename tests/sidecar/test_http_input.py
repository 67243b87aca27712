"""The inputs that speak HTTP: what is taken, what is refused and how, and when a request is acknowledged."""

import asyncio
import gzip
import json
import logging
import socket
import ssl
import zlib
from contextlib import suppress

import httpx2
import pytest
import zstandard
from google.rpc.status_pb2 import Status
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest, ExportLogsServiceResponse
from sidecar_flows import Collecting, until
from sidecar_http import listening
from syslog_support import certificate as authority
from tests_support import CANARY

from redactor.sidecar.inputs.http import Http
from redactor.sidecar.inputs.otlp import Otlp
from redactor.sidecar.ports import InputFailed

JSON = {"content-type": "application/json"}
TEXT = {"content-type": "text/plain"}
PROTOBUF = {"content-type": "application/x-protobuf"}


def run(scenario, part=None, flow=None):
    """Run a scenario against an input: it gets a client and the flow."""

    async def running():
        taking = flow or Collecting()
        async with listening(part or Http(port=0), taking) as url, httpx2.AsyncClient(base_url=url, timeout=20, trust_env=False) as client:
            return await scenario(client, taking)

    return asyncio.run(running())


#: As the shippers send them: media type, coding, body.
SENT = {
    "Fluent Bit json": (JSON, b'[{"date":1.5,"log":"a"},{"date":2.5,"log":"b"}]'),
    "Fluent Bit json_lines": (JSON, b'{"date":1.5,"log":"a"}\n{"date":2.5,"log":"b"}\n'),
    "Fluent Bit json_stream": (JSON, b'{"date":1.5,"log":"a"}{"date":2.5,"log":"b"}'),
    "Fluent Bit gzip": (JSON | {"content-encoding": "gzip"}, gzip.compress(b'[{"date":1.5,"log":"a"},{"date":2.5,"log":"b"}]')),
    "Vector newline_delimited": (
        {"content-type": "application/x-ndjson", "content-encoding": "zstd"},
        zstandard.compress(b'{"date":1.5,"log":"a"}\n{"date":2.5,"log":"b"}\n'),
    ),
    "Vector zlib": (JSON | {"content-encoding": "deflate"}, zlib.compress(b'[{"date":1.5,"log":"a"},{"date":2.5,"log":"b"}]')),
    "with a charset": ({"content-type": 'Application/JSON; Charset="UTF-8"'}, b'[{"date":1.5,"log":"a"},{"date":2.5,"log":"b"}]'),
}


def test_records_are_taken_as_shippers_send_them():
    async def scenario(client, flow):
        for sent, (headers, body) in SENT.items():
            flow.records.clear()
            answer = await client.post("/", headers=headers, content=body)
            assert (answer.status_code, answer.content) == (200, b""), sent
            assert flow.bodies == [{"date": 1.5, "log": "a"}, {"date": 2.5, "log": "b"}], sent

    run(scenario)


def test_lines_of_text_and_single_objects_are_taken():
    async def scenario(client, flow):
        for headers, body, records in (
            (TEXT, b"one\r\n\ntwo \xff\nthree", ["one\r", "", "two \udcff", "three"]),
            (TEXT, b"one\n", ["one"]),
            (TEXT, b"", []),
            (JSON, b'{"a": {"b": [1, null]}}', [{"a": {"b": [1, None]}}]),
            (JSON, b'["a line"]', ["a line"]),
            (JSON, b"", []),
            (JSON, b"[]", []),
        ):
            flow.records.clear()
            assert (await client.post("/", headers=headers, content=body)).status_code == 200
            assert flow.bodies == records

    run(scenario)


BOMB = gzip.compress(bytes(8 << 20))
REFUSED = {
    "not JSON": (JSON, f'{{"a": "{CANARY}"'.encode(), 400, "malformed"),
    "NaN": (JSON, f'{{"a": NaN, "b": "{CANARY}"}}'.encode(), 400, "malformed"),
    "a number": (JSON, b'[{"a": 1}, 7]', 400, "malformed"),
    "a list in a list": (JSON, f'[["{CANARY}"]]'.encode(), 400, "malformed"),
    "deep nesting": (JSON, b'{"a":' * 100_000 + b"1" + b"}" * 100_000, 400, "too_deep"),
    "broken gzip": (JSON | {"content-encoding": "gzip"}, CANARY.encode(), 400, "malformed"),
    "cut gzip": (JSON | {"content-encoding": "gzip"}, gzip.compress(b'{"a": 1}')[:-4], 400, "malformed"),
    "a bomb": (TEXT | {"content-encoding": "gzip"}, BOMB, 413, "too_large"),
    "too large": (TEXT, CANARY.encode() * 200_000, 413, "too_large"),
    "another coding": (TEXT | {"content-encoding": "br"}, CANARY.encode(), 415, "unsupported_media_type"),
    "another type": ({"content-type": f"application/{CANARY}"}, CANARY.encode(), 415, "unsupported_media_type"),
    "no type": ({}, CANARY.encode(), 415, "unsupported_media_type"),
    "another character set": ({"content-type": "text/plain; charset=utf-16"}, CANARY.encode("utf-16"), 415, "unsupported_media_type"),
    "MessagePack": ({"content-type": "application/msgpack"}, b"\x92\x01\x80", 415, "unsupported_media_type"),
}


def test_what_cannot_be_taken_gets_a_problem_that_does_not_repeat_it(caplog):
    caplog.set_level(logging.DEBUG)

    async def scenario(client, flow):
        for case, (headers, body, status, code) in REFUSED.items():
            flow.records.clear()
            answer = await client.post("/", headers=headers, content=body)
            assert (answer.status_code, answer.json()["code"], answer.json()["status"]) == (status, code, status), case
            assert answer.headers["content-type"] == "application/problem+json"
            assert CANARY not in answer.text
            assert ("accept-encoding" in answer.headers) == (status == 415)
            # It goes on with good ones, and took nothing of the bad one.
            assert (await client.post("/", headers=TEXT, content=b"good")).status_code == 200
            assert flow.bodies == ["good"]

    run(scenario, Http(port=0, max_body=1 << 20))
    assert CANARY not in caplog.text


def test_a_body_without_a_length_is_bounded_too():
    async def endless():
        for _ in range(1000):
            yield bytes(65536)

    async def scenario(client, flow):
        answer = await client.post("/", headers=TEXT, content=endless())
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
        assert not flow.records

    run(scenario, Http(port=0, max_body=1 << 20))


def test_addresses_and_methods():
    async def scenario(client, flow):
        for path, method, status, code in (
            ("/logs", "GET", 405, "method_not_allowed"),
            ("/", "POST", 404, "not_found"),
            (f"/{CANARY}", "POST", 404, "not_found"),
        ):
            answer = await client.request(method, path, headers=TEXT)
            assert (answer.status_code, answer.json()["code"]) == (status, code)
            assert CANARY not in answer.text
        assert (await client.post("/logs?x=1", headers=TEXT, content=b"a")).status_code == 200

    run(scenario, Http(port=0, path="/logs"))


def test_a_request_is_acknowledged_once_its_records_are():
    async def scenario(client, flow):
        sending = asyncio.create_task(client.post("/", headers=TEXT, content=b"a\nb"))
        await until(lambda: flow.open)
        assert not sending.done()
        flow.settle()
        assert (await sending).status_code == 200
        sending = asyncio.create_task(client.post("/", headers=TEXT, content=b"c"))
        await until(lambda: flow.open)
        flow.settle(taken=False)
        answer = await sending
        assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (503, "busy", "1")

    run(scenario, flow=Collecting(at_once=False))


def test_a_sender_does_not_wait_for_ever_and_its_receipt_is_let_alone():
    async def scenario(client, flow):
        answer = await client.post("/", headers=TEXT, content=b"a")
        assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (503, "busy", "1")
        assert not flow.open[0].cancelled()

    run(scenario, Http(port=0, patience=0.05), Collecting(at_once=False))


class Crowded(Collecting):
    """A flow without room."""

    def __init__(self):
        super().__init__()
        self.waiting = 0
        self.gave_up = 0

    async def take(self, records):
        del records
        self.waiting += 1
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.gave_up += 1
            raise


def test_what_nobody_waits_for_any_more_is_not_taken():
    async def scenario(client, flow):
        with pytest.raises(httpx2.ReadTimeout):
            await client.post("/", headers=TEXT, content=b"a", timeout=0.2)
        await until(lambda: flow.gave_up == 1)

    run(scenario, flow=Crowded())


def test_stopping_answers_whoever_waits():
    async def scenario():
        flow = Crowded()
        part = Http(port=0)
        made = part.make()
        running = asyncio.create_task(made.run(flow))
        await until(lambda: made.address is not None)
        async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{made.address[1]}", trust_env=False) as client:
            sending = asyncio.create_task(client.post("/", headers=TEXT, content=b"a"))
            await until(lambda: flow.waiting == 1)
            running.cancel()
            assert (await sending).status_code == 503
            with pytest.raises(asyncio.CancelledError):
                await running
            with pytest.raises(httpx2.ConnectError):
                await client.post("/", headers=TEXT, content=b"a")

    asyncio.run(scenario())


def test_no_more_is_held_than_allowed():
    async def scenario(client, flow):
        first = asyncio.create_task(client.post("/", headers=TEXT, content=b"a" * 90_000))
        await until(lambda: flow.waiting == 1)
        answer = await client.post("/", headers=TEXT | {"content-encoding": "gzip"}, content=gzip.compress(b"b" * 20_000))
        assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (429, "too_many_requests", "1")
        second = asyncio.create_task(client.post("/", headers=TEXT, content=b"c" * 5_000))
        await until(lambda: flow.waiting == 2)
        for sending in (first, second):
            sending.cancel()
        await until(lambda: flow.gave_up == 2)

    run(scenario, Http(port=0, max_held=100_000), Crowded())


def test_what_fails_unexpectedly_is_not_acknowledged_and_says_nothing(caplog, capsys):
    class Broken(Collecting):
        async def take(self, records):
            raise ValueError(records[0].body)

    async def scenario(client, flow):
        answer = await client.post("/", headers=TEXT, content=CANARY.encode())
        assert answer.status_code == 503
        assert CANARY not in answer.text

    run(scenario, flow=Broken())
    said = capsys.readouterr()
    assert CANARY not in caplog.text + said.out + said.err


def test_a_request_must_arrive_in_time():
    async def scenario(client, flow):
        reader, writer = await asyncio.open_connection(client.base_url.host, client.base_url.port)
        writer.write(b"POST / HTTP/1.1\r\nhost: a\r\ncontent-type: text/plain\r\ncontent-length: 100\r\n\r\nhalf")
        answer = await reader.readuntil(b"}")
        assert answer.startswith(b"HTTP/1.1 408")
        assert b'"code":"request_timeout"' in answer
        writer.close()
        await writer.wait_closed()
        assert not flow.records

    run(scenario, Http(port=0, body_seconds=0.1))


def test_headers_are_bounded():
    async def scenario(client, flow):
        reader, writer = await asyncio.open_connection(client.base_url.host, client.base_url.port)
        writer.write(b"POST / HTTP/1.1\r\nhost: a\r\nx-more: " + CANARY.encode() * 100_000)
        answer = b""
        # It is cut off with what it still sends unread, so that even the answer may be lost.
        with suppress(ConnectionError):
            answer = await reader.read()
        assert answer.partition(b"\r\n")[0] in {b"", b"HTTP/1.1 400 Bad Request"}
        assert CANARY.encode() not in answer
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        assert (await client.post("/", headers=TEXT, content=b"good")).status_code == 200

    run(scenario)


def test_half_a_request_is_no_request():
    async def scenario(client, flow):
        _, writer = await asyncio.open_connection(client.base_url.host, client.base_url.port)
        writer.write(b"POST / HTTP/1.1\r\nhost: a\r\ncontent-type: text/plain\r\ncontent-length: 100\r\n\r\nhalf\n")
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        assert (await client.post("/", headers=TEXT, content=b"whole")).status_code == 200
        assert flow.bodies == ["whole"]

    run(scenario)


def test_processes_can_share_a_port_and_an_address_that_cannot_be_used_is_told():
    async def scenario():
        async with listening(Http(port=0), Collecting()) as url:
            port = int(url.rsplit(":", 1)[1])
            async with listening(Http(port=port), Collecting()):
                pass
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            with pytest.raises(InputFailed):
                await Http(port=taken.getsockname()[1]).make().run(Collecting())
        with pytest.raises(InputFailed):
            await Http(host="192.0.2.1", port=0).make().run(Collecting())

    asyncio.run(scenario())


def test_tls_with_certificates_of_clients(tmp_path):
    ca, certificate, key = authority(tmp_path)

    async def scenario():
        part = Http(port=0, tls={"certificate": certificate, "key": key, "client_ca": ca})
        trusting = ssl.create_default_context(cafile=ca)
        async with listening(part, flow := Collecting()) as url:
            async with httpx2.AsyncClient(verify=trusting, trust_env=False) as client:
                with pytest.raises((httpx2.ReadError, httpx2.ConnectError, httpx2.RemoteProtocolError)):
                    await client.post(url, headers=TEXT, content=b"a")
            trusting.load_cert_chain(certificate, key)
            async with httpx2.AsyncClient(verify=trusting, trust_env=False) as client:
                assert (await client.post(url, headers=TEXT, content=b"b")).status_code == 200
        assert flow.bodies == ["b"]

    asyncio.run(scenario())


def an_export(text="hello"):
    request = ExportLogsServiceRequest()
    request.resource_logs.add().scope_logs.add().log_records.add().body.string_value = text
    return request.SerializeToString()


def test_otlp_is_answered_in_its_encoding():
    async def scenario(client, flow):
        for headers, body in (
            (PROTOBUF, an_export()),
            (PROTOBUF | {"content-encoding": "gzip"}, gzip.compress(an_export())),
            (PROTOBUF, b""),
        ):
            answer = await client.post("/v1/logs", headers=headers, content=body)
            assert (answer.status_code, answer.headers["content-type"]) == (200, "application/x-protobuf")
            assert ExportLogsServiceResponse.FromString(answer.content) == ExportLogsServiceResponse()
        text = {"resourceLogs": [{"scopeLogs": [{"logRecords": [{"body": {"stringValue": "json"}}]}]}]}
        answer = await client.post("/v1/logs", headers=JSON, content=json.dumps(text))
        assert (answer.status_code, answer.headers["content-type"], answer.json()) == (200, "application/json", {})
        assert flow.bodies == [{"body": "hello"}, {"body": "hello"}, {"body": "json"}]

    run(scenario, Otlp(port=0))


OTLP_REFUSED = {
    "no protobuf": (PROTOBUF, f"\x07{CANARY}".encode(), 400, 3, "malformed"),
    "text that is no UTF-8": (PROTOBUF, an_export("hello").replace(b"hello", b"hel\xffo"), 400, 3, "malformed"),
    "no JSON": (JSON, CANARY.encode(), 400, 3, "malformed"),
    "JSON of another shape": (JSON, json.dumps({"resourceLogs": CANARY}).encode(), 400, 3, "malformed"),
    "deep JSON": (JSON, b"[" * 100_000, 400, 3, "too_deep"),
    "a bomb": (PROTOBUF | {"content-encoding": "gzip"}, BOMB, 413, 8, "too_large"),
    "another type": (TEXT, CANARY.encode(), 415, 3, "unsupported_media_type"),
}


def test_otlp_that_cannot_be_taken_gets_a_status_that_does_not_repeat_it():
    async def scenario(client, flow):
        for case, (headers, body, status, code, ours) in OTLP_REFUSED.items():
            answer = await client.post("/v1/logs", headers=headers, content=body)
            assert answer.status_code == status, case
            if headers is JSON:
                said = answer.json()
                told = (said["code"], said["message"])
            else:
                said = Status.FromString(answer.content)
                told = (said.code, said.message)
            assert told[0] == code, case
            assert told[1].startswith(f"{ours}: "), case
            assert CANARY.encode() not in answer.content
            assert not flow.records

    run(scenario, Otlp(port=0, max_body=1 << 20))


def test_otlp_back_pressure_and_other_signals():
    async def scenario(client, flow):
        answer = await client.post("/v1/logs", headers=PROTOBUF, content=an_export())
        assert (answer.status_code, Status.FromString(answer.content).code, answer.headers["retry-after"]) == (503, 14, "1")
        answer = await client.post("/v1/traces", headers=JSON, content=b"{}")
        assert (answer.status_code, answer.json()["code"]) == (404, 12)

    run(scenario, Otlp(port=0, patience=0.05), Crowded())
