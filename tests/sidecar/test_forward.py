"""Forward in and out over real sockets: acknowledgements, handshakes, senders that fail, and other people's clients."""

import asyncio
import contextlib
import gzip
import hashlib
import shutil
import socket
import subprocess
from pathlib import Path

import msgpack
import pytest
from filelock import FileLock
from fluent.asyncsender import FluentSender as AsyncSender
from fluent.sender import FluentSender
from sidecar_flows import Collecting, until

from redactor.sidecar._messagepack import packed
from redactor.sidecar.forward import Compression
from redactor.sidecar.inputs import forward as inputs
from redactor.sidecar.outputs import forward as outputs
from redactor.sidecar.ports import InputFailed, Unavailable
from redactor.sidecar.record import Record

NODE = Path(__file__).parent / "node_forward"
KEY = "k3y of these tests"
SHARED, OTHER, PASSWORD, WRONG = ({"environment": name} for name in ("FORWARD_KEY", "FORWARD_OTHER", "FORWARD_PASSWORD", "FORWARD_WRONG"))
ANN = {"name": "ann", "password": PASSWORD}


@pytest.fixture(autouse=True)
def _secrets(monkeypatch):
    for name, secret in (("FORWARD_KEY", KEY), ("FORWARD_OTHER", "other"), ("FORWARD_PASSWORD", "p"), ("FORWARD_WRONG", "x")):
        monkeypatch.setenv(name, secret)


@contextlib.asynccontextmanager
async def listening(flow, **options):
    """Run an input, and give its port."""
    listener = inputs.Forward(port=0, **options).make()
    running = asyncio.create_task(listener.run(flow))
    try:
        await until(lambda: listener.address or running.done())
        if running.done():
            running.result()
        yield listener.address
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


def output(address, **options):
    return outputs.Forward(host="127.0.0.1", port=address[1], **options).make()


async def said(address, data):
    """Send bytes over a plain socket; return what is answered until the other side closes."""
    reader, writer = await asyncio.open_connection(*address)
    writer.write(data)
    with contextlib.suppress(OSError):
        writer.write_eof()
        answer = await reader.read()
        writer.close()
        return answer
    return b""


RECORDS = [Record(body={"n": n, "text": "ä\udcff"}, time=n * 10**9, tag="app" if n < 3 else "db") for n in range(2500)]


@pytest.mark.parametrize("compression", Compression)
def test_what_is_sent_arrives_in_order(compression):
    async def scenario():
        flow = Collecting()
        async with listening(flow) as address:
            sender = output(address, compression=compression)
            await sender.open()
            await sender.send(RECORDS)
            assert flow.records == RECORDS
            await sender.send([Record(body="text", time=1)])
            assert flow.records[-1] == Record(body={"message": "text"}, time=10**9 // 10**9, tag="redactor")
            await sender.close()
        assert flow.reasons == {}

    asyncio.run(scenario())


def test_the_acknowledgement_waits_for_the_receipt():
    async def scenario():
        flow = Collecting(at_once=False)
        async with listening(flow) as address:
            sender = output(address)
            await sender.open()
            sending = asyncio.create_task(sender.send(RECORDS[:10]))
            await until(lambda: len(flow.open) == 2)
            assert not sending.done()
            flow.settle()
            await sending
            # What was not taken is not acknowledged, and the sender learns so at once.
            sending = asyncio.create_task(sender.send(RECORDS[:1]))
            await until(lambda: flow.open)
            flow.settle(taken=False)
            with pytest.raises(Unavailable):
                await sending
            # The next try opens a new connection.
            sending = asyncio.create_task(sender.send(RECORDS[:1]))
            await until(lambda: flow.open)
            flow.settle()
            await sending
            await sender.close()

    asyncio.run(scenario())


def test_without_acknowledgements_what_was_not_taken_is_handed_over_again():
    async def scenario():
        flow = Collecting(at_once=False)
        async with listening(flow) as address:
            await said(address, packed(["t", 1, {"a": 1}]))
            await until(lambda: flow.open)
            flow.settle(taken=False)
            await until(lambda: len(flow.records) == 2)
            assert flow.bodies == [{"a": 1}] * 2

    asyncio.run(scenario())


def test_a_sender_that_closed_its_half_still_gets_its_answer():
    async def scenario():
        flow = Collecting(at_once=False)
        async with listening(flow) as address:
            asking = asyncio.create_task(said(address, packed(["t", 1, {}, {"chunk": "c1"}]) + packed(["t", [], {"chunk": "c2"}])))
            await until(lambda: flow.open)
            flow.settle()
            answers = msgpack.Unpacker()
            answers.feed(await asking)
            assert sorted(a["ack"] for a in answers) == ["c1", "c2"]

    asyncio.run(scenario())


def test_when_told_to_stop_what_is_on_its_way_is_taken():
    async def scenario():
        flow = Collecting()
        async with listening(flow) as address:
            _, writer = await asyncio.open_connection(*address)
            writer.write(packed(["t", 1, {"n": 0}]))
            await until(lambda: flow.records)
            writer.write(packed(["t", 1, {"n": 1}]))
        assert flow.bodies == [{"n": 0}, {"n": 1}]
        writer.close()

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("options", "credentials", "welcome"),
    [
        ({"shared_key": SHARED}, {"shared_key": SHARED}, True),
        ({"shared_key": SHARED}, {"shared_key": OTHER}, False),
        ({"shared_key": SHARED}, {}, False),
        ({"shared_key": SHARED, "users": (ANN,)}, {"shared_key": SHARED, "username": "ann", "password": PASSWORD}, True),
        ({"shared_key": SHARED, "users": (ANN,)}, {"shared_key": SHARED, "username": "ann", "password": WRONG}, False),
    ],
)
def test_shared_key_and_users(options, credentials, welcome):
    async def scenario():
        flow = Collecting()
        async with listening(flow, **options) as address:
            sender = output(address, **credentials, ack_seconds=5)
            if welcome:
                await sender.open()
                await sender.send(RECORDS[:2])
                await sender.close()
            else:
                with pytest.raises(Unavailable) as caught:
                    await sender.send(RECORDS[:2])
                assert KEY not in str(caught.value)
        assert flow.records == (RECORDS[:2] if welcome else [])
        assert set(flow.reasons) <= {"forward_denied", "forward_malformed"}
        assert bool(flow.reasons) is not welcome

    asyncio.run(scenario())


def test_a_server_without_a_key_is_not_believed():
    async def scenario():
        flow = Collecting()
        async with listening(flow) as address:
            sender = output(address, shared_key=SHARED, connect_seconds=0.2)
            with pytest.raises(Unavailable):
                await sender.open()
        assert flow.records == []

    asyncio.run(scenario())


HALF = packed(["t", 1, {"a": "x" * 100}])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (HALF[:-1], "forward_half_frame"),
        (b"\x91" * 5000, "forward_malformed"),
        (b"GET / HTTP/1.1\r\n\r\n", "forward_malformed"),
        (b"\xc6\x7f\xff\xff\xff" + b"x" * 10_000, "forward_too_large"),
        (packed(["t", gzip.compress(b"\x92\x01\x80" * 100_000, mtime=0), {"compressed": "gzip"}]), "forward_too_large"),
    ],
)
def test_what_cannot_be_read_is_counted_and_ends_the_connection(data, reason):
    async def scenario():
        flow = Collecting()
        async with listening(flow, max_frame=4096) as address:
            await said(address, HALF + data)
            await until(lambda: flow.reasons)
        assert flow.reasons == {reason: 1}
        assert flow.bodies == [{"a": "x" * 100}]

    asyncio.run(scenario())


def test_a_sender_that_is_silent_within_a_message_is_cut_off():
    async def scenario():
        flow = Collecting()
        async with listening(flow, frame_seconds=1, idle_seconds=60) as address:
            reader, writer = await asyncio.open_connection(*address)
            writer.write(HALF[:-1])
            assert await reader.read() == b""
            writer.close()
        assert flow.reasons == {"forward_half_frame": 1}

    asyncio.run(scenario())


def test_one_connection_too_many_is_closed():
    async def scenario():
        flow = Collecting()
        async with listening(flow, max_connections=1) as address:
            _, first = await asyncio.open_connection(*address)
            first.write(HALF)
            await until(lambda: flow.records)
            reader, second = await asyncio.open_connection(*address)
            assert await reader.read() == b""
            first.close()
            second.close()
        assert flow.reasons == {"forward_too_many_connections": 1}

    asyncio.run(scenario())


def test_an_address_that_is_taken_fails():
    async def scenario():
        with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(InputFailed):
            await inputs.Forward(port=taken.getsockname()[1]).make().run(Collecting())
        with socket.create_server(("127.0.0.1", 0)) as taken:
            address = taken.getsockname()
        with pytest.raises(Unavailable):
            await output(address).open()

    asyncio.run(scenario())


def test_tls_with_client_certificates(tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    alternative = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    subprocess.run([*command, *alternative, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    server = {"certificate": certificate, "key": key, "client_ca": certificate}

    async def scenario():
        flow = Collecting()
        async with listening(flow, tls=server, shared_key=SHARED) as address:
            known = output(address, tls={"ca": certificate, "certificate": certificate, "key": key}, shared_key=SHARED)
            await known.open()
            await known.send(RECORDS[:2])
            await known.close()
            unknown = output(address, tls={"ca": certificate}, shared_key=SHARED, connect_seconds=5)
            with pytest.raises(Unavailable):
                await unknown.send(RECORDS[:2])
            plain = output(address, ack_seconds=5)
            with pytest.raises(Unavailable):
                await plain.send(RECORDS[:2])
        assert flow.records == RECORDS[:2]

    asyncio.run(scenario())


def test_fluent_logger_over_tcp_and_a_unix_socket(tmp_path):
    async def scenario(host, address, flow, *, precise):
        def log():
            with FluentSender("app", host=host, port=address[1] if host == "127.0.0.1" else 0, nanosecond_precision=precise) as sender:
                assert all(sender.emit("web", {"n": n, "mail": "jane@example.org"}) for n in range(50)), sender.last_error

        await asyncio.to_thread(log)
        await until(lambda: len(flow.records) >= 50)
        assert flow.bodies == [{"n": n, "mail": "jane@example.org"} for n in range(50)]
        assert {r.tag for r in flow.records} == {"app.web"}
        assert all(r.time % 10**9 for r in flow.records) is precise

    async def scenarios():
        flow = Collecting()
        async with listening(flow) as address:
            await scenario("127.0.0.1", address, flow, precise=True)
        flow = Collecting()
        async with listening(flow, path=tmp_path / "s") as address:
            await scenario(f"unix://{address}", address, flow, precise=False)
        assert not (tmp_path / "s").exists()

    asyncio.run(scenarios())


def test_fluent_logger_keeps_what_it_could_not_send():
    async def scenario():
        with socket.create_server(("127.0.0.1", 0)) as taken:
            address = taken.getsockname()
        sender = AsyncSender("app", host="127.0.0.1", port=address[1], queue_maxsize=100, queue_circular=False)
        try:
            sender.emit("before", {"n": 0})
            flow = Collecting()
            listener = inputs.Forward(port=address[1]).make()
            running = asyncio.create_task(listener.run(flow))
            await until(lambda: listener.address)
            await asyncio.to_thread(sender.emit, "after", {"n": 1})
            await until(lambda: len(flow.records) == 2)
            assert [(r.tag, r.body) for r in flow.records] == [("app.before", {"n": 0}), ("app.after", {"n": 1})]
        finally:
            await asyncio.to_thread(sender.close)
            running.cancel()
            await asyncio.wait([running])

    asyncio.run(scenario())


@pytest.fixture(scope="module")
def node(request):
    """A folder with other people's client that knows the handshake and acknowledgements, installed once."""
    npm, program = shutil.which("npm"), shutil.which("node")
    if npm is None or program is None:
        pytest.skip("Node.js and npm are not installed")
    lock = (NODE / "package-lock.json").read_bytes()
    folder = Path(request.config.cache.mkdir(f"forward-node-{hashlib.sha256(lock).hexdigest()[:16]}"))
    with FileLock(folder / "lock"):
        for file in NODE.iterdir():
            shutil.copy(file, folder)
        if not (folder / "installed").exists():
            command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
            (folder / "installed").touch()
    return folder


@pytest.mark.parametrize("mode", ["Message", "Forward", "PackedForward", "CompressedPackedForward"])
def test_a_client_of_node_with_key_user_and_acknowledgements(node, mode):
    async def scenario():
        flow = Collecting()
        async with listening(flow, shared_key=SHARED, users=(ANN,)) as address:
            command = ["node", "client.js", str(address[1]), KEY, "ann", "p", mode]
            process = await asyncio.create_subprocess_exec(*command, cwd=node, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            out, _ = await asyncio.wait_for(process.communicate(), 60)
        assert out.decode().strip() == "acknowledged"
        assert sorted(b["n"] for b in flow.bodies) == list(range(20))
        assert {r.tag for r in flow.records} == {"app.web"}
        assert flow.reasons == {}

    asyncio.run(scenario())


def test_a_secret_that_is_not_there_stops_both_ends(tmp_path):
    async def scenario():
        gone = {"file": tmp_path / "nothing"}
        with pytest.raises(InputFailed, match="shared key"):
            await inputs.Forward(port=0, shared_key=gone).make().run(Collecting())
        with pytest.raises(Unavailable, match="shared key"):
            await output(("127.0.0.1", 9), shared_key=gone).open()

    asyncio.run(scenario())
