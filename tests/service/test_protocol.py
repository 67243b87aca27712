"""HTTP as bytes: who sends slowly, too much, or no HTTP gets a problem document and is let go."""

import asyncio
import contextlib
import json

import pytest
import uvicorn
from tests_support import CANARY

from redactor.service.protocol import MOST, Protocol


async def answer(scope, receive, send):
    await receive()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


async def talk(sent, seconds=30.0, *, then=b""):
    """Send bytes to a server of its own; return all that it says until it hangs up, or until `then` was said."""
    bound = type("Protocol", (Protocol,), {"seconds": seconds})
    server = uvicorn.Server(uvicorn.Config(answer, port=0, http=bound, ws="none", lifespan="off", log_config=None, timeout_keep_alive=600))
    with contextlib.suppress(asyncio.CancelledError):
        serving = asyncio.create_task(server._serve())
        while not server.started:  # noqa: ASYNC110 - uvicorn tells in no other way
            await asyncio.sleep(0.001)
        reader, writer = await asyncio.open_connection(*server.servers[0].sockets[0].getsockname())
        said = b""
        try:
            for part in sent:
                writer.write(part)
                await writer.drain()
            async with asyncio.timeout(30):
                while part := await reader.read(65_536):
                    said += part
                    if then and then in said:
                        break
        except ConnectionResetError:
            pass
        writer.close()
        server.should_exit = True
        await serving
    return said


def problem(said):
    head, _, body = said.partition(b"\r\n\r\n")
    assert b"application/problem+json" in head
    assert b"connection: close" in head
    assert CANARY.encode() not in said
    return int(head.split()[1]), json.loads(body)["code"]


REQUEST = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        CANARY.encode() + b"\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost a " + CANARY.encode() + b"\r\n\r\n",
        b"\x16\x03\x01",
    ],
)
def test_what_is_no_http_is_refused_as_a_problem(sent):
    assert problem(asyncio.run(talk([sent + b"\r\n\r\n"]))) == (400, "malformed")


@pytest.mark.parametrize("sent", [b"", b"GET", b"GET / HTTP/1.1\r\nhost: a\r\nx-slow: " + CANARY.encode()])
def test_headers_that_do_not_arrive_are_not_waited_for(sent):
    assert problem(asyncio.run(talk([sent], seconds=0.05))) == (408, "request_timeout")


def test_the_second_request_of_a_connection_is_not_waited_for_either():
    said = asyncio.run(talk([REQUEST, b"GET /"], seconds=0.2))
    first, _, second = said.partition(b"ok")
    assert b"200 OK" in first
    assert problem(second) == (408, "request_timeout")


@pytest.mark.parametrize("line", [b"x: " + b"a" * 1_000 + b"\r\n", b"a" * 1_000])
def test_headers_without_end_are_refused(line):
    parts = [b"GET / HTTP/1.1\r\n", *[line] * (MOST // 1_000 + 20)]
    assert problem(asyncio.run(talk(parts))) == (431, "headers_too_large")


def test_what_arrives_in_time_is_answered():
    said = asyncio.run(talk([b"GET / HT", b"TP/1.1\r\nhost: a\r\n", b"\r\n"], then=b"ok"))
    assert said.startswith(b"HTTP/1.1 200 OK")
