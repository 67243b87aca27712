"""The syslog input on real sockets: every transport, limits, back-pressure, and an end that loses nothing."""

import asyncio
import contextlib
import socket
import ssl
import stat
from pathlib import Path

import pytest
from sidecar_flows import Collecting, until
from syslog_support import certificate, trusting

from redactor.sidecar.inputs.syslog import Listener, Syslog
from redactor.sidecar.lines import WITHHELD
from redactor.sidecar.part import ServerTls
from redactor.sidecar.ports import InputFailed
from redactor.sidecar.syslog import counted

ONE, TWO = b"<13>1 - web app - - - one", b"<13>1 - web app - - - two"


@contextlib.asynccontextmanager
async def listening(flow, **config):
    config.setdefault("port", 0)
    listener = Syslog(**config).make()
    assert isinstance(listener, Listener)
    running = asyncio.create_task(listener.run(flow))
    try:
        await until(lambda: listener.address is not None or running.done())
        if running.done():
            await running
        yield listener
    finally:
        await stopped(running)


async def stopped(running):
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running


async def connected(listener, **options):
    if isinstance(listener.address, str):
        return await asyncio.open_unix_connection(listener.address)
    return await asyncio.open_connection(*listener.address[:2], **options)


async def say(listener, *pieces, **options):
    _, writer = await connected(listener, **options)
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
    writer.close()
    with contextlib.suppress(ssl.SSLError):
        await writer.wait_closed()


def test_tcp_counted_and_lines(tmp_path):
    async def run():
        flow = Collecting()
        async with listening(flow) as listener:
            await say(listener, counted(ONE), counted(TWO))
            await until(lambda: len(flow.records) == 2)
            await say(listener, ONE + b"\n" + TWO[:5], TWO[5:] + b"\n")
            await until(lambda: len(flow.records) == 4)
        assert flow.bodies == [ONE.decode(), TWO.decode()] * 2
        assert {r.tag for r in flow.records} == {"app"}
        assert not flow.reasons

    asyncio.run(run())


def test_ipv6():
    async def run():
        flow = Collecting()
        async with listening(flow, host="::1") as listener:
            await say(listener, counted(ONE))
            await until(lambda: flow.records)

    with contextlib.closing(socket.socket(socket.AF_INET6)) as s:
        if s.connect_ex(("::1", 9)) not in {111, 0}:
            pytest.skip("there is no IPv6")
    asyncio.run(run())


def test_tls(tmp_path):
    ca, cert, key = certificate(tmp_path)

    async def run():
        flow = Collecting()
        async with listening(flow, tls=ServerTls(certificate=cert, key=key)) as listener:
            await say(listener, counted(ONE), ssl=trusting(ca))
            await until(lambda: flow.records)
            # Who speaks no TLS is not heard.
            reader, writer = await connected(listener)
            writer.write(counted(TWO))
            with contextlib.suppress(ConnectionError):
                await reader.read()
            writer.close()
        assert flow.bodies == [ONE.decode()]

    asyncio.run(run())


def test_mutual_tls_lets_in_only_who_has_a_certificate(tmp_path):
    ca, cert, key = certificate(tmp_path)

    async def run():
        flow = Collecting()
        async with listening(flow, tls=ServerTls(certificate=cert, key=key, client_ca=ca)) as listener:
            reader, writer = await connected(listener, ssl=trusting(ca))
            writer.write(counted(TWO))
            with pytest.raises((ssl.SSLError, ConnectionError, asyncio.IncompleteReadError)):
                await reader.readexactly(1)
            writer.close()
            known = trusting(ca)
            known.load_cert_chain(cert, key)
            await say(listener, counted(ONE), ssl=known)
            await until(lambda: flow.records)
        assert flow.bodies == [ONE.decode()]

    asyncio.run(run())


def test_unix_stream_and_its_permissions(tmp_path):
    path = tmp_path / "log"

    async def run():
        flow = Collecting()
        async with listening(flow, transport="unix_stream", path=path, mode="0600") as listener:
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            await say(listener, ONE + b"\n")
            await until(lambda: flow.records)
        assert flow.bodies == [ONE.decode()]
        assert not path.exists()

    asyncio.run(run())


def test_datagrams(tmp_path):
    path = tmp_path / "log"

    async def run():
        for config in ({"transport": "udp"}, {"transport": "unix_datagram", "path": path}):
            flow = Collecting()
            async with listening(flow, **config, max_frame=1_000) as listener:
                with socket.socket(socket.AF_UNIX if "path" in config else socket.AF_INET, socket.SOCK_DGRAM) as s:
                    s.connect(listener.address)
                    for data in (ONE + b"\n", TWO + b"\0", b"", b"<13>" + b"x" * 996, b"<13>" + b"x" * 997, b"<13>a\nb\0c\xe9"):
                        s.send(data)
                await until(lambda: len(flow.records) == 5)  # noqa: B023 - awaited in the same turn
            assert flow.bodies == [ONE.decode(), TWO.decode(), "<13>" + "x" * 996, WITHHELD, "<13>a\nb\0c\udce9"]
            assert flow.reasons == {"syslog_over_long": 1}

    asyncio.run(run())


def test_datagrams_that_the_kernel_drops_are_counted():
    async def run():
        flow = Held()
        async with listening(flow, transport="udp", receive_buffer=8192) as listener:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
                s.connect(listener.address)
                s.send(ONE)
                await until(lambda: flow.waiting)
                for _ in range(200):
                    s.send(TWO)
                flow.free()
                await until(lambda: len(flow.records) > 1)
                # The count comes with the next datagram that is kept.
                s.send(ONE)
                await until(lambda: flow.bodies[-1] == ONE.decode() and len(flow.records) > 2)
        assert len(flow.records) + flow.reasons["syslog_datagrams_dropped"] == 202

    asyncio.run(run())


class Held(Collecting):
    """A flow without room until it is freed."""

    def __init__(self):
        super().__init__()
        self.waiting = 0
        self._room = asyncio.Event()

    def free(self):
        self._room.set()

    async def take(self, records):
        self.waiting += 1
        await self._room.wait()
        self.waiting -= 1
        return await super().take(records)


def test_a_sender_waits_while_the_flow_has_no_room():
    async def run():
        flow = Held()
        frame = counted(b"<13>1 - - - - - - " + b"x" * 10_000)
        async with listening(flow) as listener:
            _, writer = await connected(listener)
            sent = 0
            with contextlib.suppress(TimeoutError):
                while True:
                    writer.write(frame)
                    sent += 1
                    async with asyncio.timeout(0.5):
                        await writer.drain()
            assert sent < 10_000
            assert flow.waiting == 1
            assert not flow.records
            flow.free()
            await writer.drain()
            writer.close()
            await writer.wait_closed()
            await until(lambda: len(flow.records) == sent)

    asyncio.run(run())


def test_what_was_sent_before_the_end_is_taken():
    """When told to stop, what the kernel has for us is read, and the flow takes it though it had no room before."""

    async def run():
        flow = Held()
        for config in ({}, {"transport": "udp"}):
            async with listening(flow, **config) as listener:
                if config:
                    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
                        s.connect(listener.address)
                        for _ in range(50):
                            s.send(ONE)
                else:
                    reader, writer = await connected(listener)
                    writer.write(counted(ONE) * 30_000)
                    await until(lambda: flow.waiting)
                asyncio.get_running_loop().call_later(0.1, flow.free)
            if not config:
                # The sender was told: it can connect anew.
                assert await reader.read() == b""
                writer.close()
        assert len(flow.records) == 30_050
        assert not flow.reasons

    asyncio.run(run())


def test_an_end_does_not_wait_for_a_sender_that_goes_on_and_on(monkeypatch):
    monkeypatch.setattr("redactor.sidecar.inputs.syslog._FINISH_SECONDS", 0.3)

    async def run():
        flow = Collecting()
        async with listening(flow) as listener:
            _, writer = await connected(listener)

            async def go_on():
                with contextlib.suppress(ConnectionError):
                    while True:
                        writer.write(counted(ONE))
                        await writer.drain()
                        await asyncio.sleep(0.01)

            sender = asyncio.create_task(go_on())
            await until(lambda: flow.records)
        await sender
        writer.close()

    asyncio.run(run())


def test_what_the_flow_did_not_keep_is_given_again(monkeypatch):
    """No sender of syslog can send again: the input has to."""
    monkeypatch.setattr("redactor.sidecar.inputs._handover._SECONDS_BETWEEN_TRIES", 0.01)

    async def run():
        flow = Collecting(at_once=False)
        async with listening(flow) as listener:
            await say(listener, counted(ONE))
            for tries in range(1, 4):
                await until(lambda: len(flow.records) == tries)  # noqa: B023 - awaited in the same turn
                flow.settle(taken=False)
            await until(lambda: len(flow.records) == 4)
            flow.settle()
        assert flow.bodies == [ONE.decode()] * 4

    asyncio.run(run())


def test_connections_over_the_limit_are_closed():
    async def run():
        flow = Collecting()
        async with listening(flow, max_connections=1) as listener:
            _, first = await connected(listener)
            first.write(counted(ONE))
            await until(lambda: flow.records)
            reader, second = await connected(listener)
            with contextlib.suppress(ConnectionResetError):
                assert await reader.read() == b""
            second.close()
            first.close()
            await first.wait_closed()
            await until(lambda: not listener._connections)
            await say(listener, counted(TWO))
            await until(lambda: len(flow.records) == 2)
        assert flow.reasons == {"syslog_too_many_connections": 1}

    asyncio.run(run())


def test_connections_that_say_nothing_are_closed():
    async def run():
        flow = Collecting()
        async with listening(flow, idle_seconds=1) as listener:
            reader, writer = await connected(listener)
            writer.write(b"25 <13>1 - web")
            assert await reader.read() == b""
            writer.close()
            await until(lambda: flow.reasons)
        assert flow.reasons == {"syslog_half_frame": 1}

    asyncio.run(run())


def test_half_a_frame_at_the_end_of_a_connection_is_counted():
    async def run():
        flow = Collecting()
        async with listening(flow) as listener:
            await say(listener, counted(ONE) + counted(TWO)[:-3])
            await until(lambda: flow.reasons)
            assert flow.reasons == {"syslog_half_frame": 1}
            # A last line is whole where the sender closed, and half where the connection was reset.
            await say(listener, ONE)
            await until(lambda: len(flow.records) == 2)
            with socket.create_connection(listener.address) as s:
                s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                s.send(TWO + b"\n" + TWO)
                await until(lambda: len(flow.records) == 3)
            await until(lambda: flow.reasons["syslog_half_frame"] == 2)
        assert flow.bodies == [ONE.decode(), ONE.decode(), TWO.decode()]

    asyncio.run(run())


def test_workers_share_a_port():
    async def run():
        flows = [Collecting(), Collecting()]
        async with listening(flows[0]) as first, listening(flows[1], port=first.address[1]):
            for _ in range(64):
                await say(first, counted(ONE))
            await until(lambda: sum(len(f.records) for f in flows) == 64)
        assert all(f.records for f in flows)

    asyncio.run(run())
    assert Syslog().shared
    assert not Syslog(transport="unix_stream", path="/run/log").shared


def test_a_path_has_one_listener_and_a_dead_one_is_replaced(tmp_path):
    path = tmp_path / "log"

    async def run(kind, transport):
        with socket.socket(socket.AF_UNIX, kind) as dead:
            dead.bind(str(path))
        async with listening(Collecting(), transport=transport, path=path):
            with pytest.raises(InputFailed, match="EADDRINUSE"):
                async with listening(Collecting(), transport=transport, path=path):
                    pass

    asyncio.run(run(socket.SOCK_STREAM, "unix_stream"))
    asyncio.run(run(socket.SOCK_DGRAM, "unix_datagram"))


def test_an_address_that_cannot_be_had_is_an_input_failed(tmp_path):
    async def run(**config):
        with pytest.raises(InputFailed) as caught:
            async with listening(Collecting(), **config):
                pass
        return str(caught.value)

    assert "EADDRNOTAVAIL" in asyncio.run(run(host="192.0.2.1"))
    assert asyncio.run(run(transport="unix_stream", path=tmp_path / "no" / "log"))
    assert asyncio.run(run(host="no such host.invalid"))
    file = tmp_path / "file"
    file.write_text("kept")
    assert asyncio.run(run(transport="unix_stream", path=file))
    assert file.read_text() == "kept"


@pytest.mark.parametrize(
    "config",
    [
        {"transport": "unix_stream"},
        {"transport": "tcp", "path": "/run/log"},
        {"transport": "udp", "tls": {"certificate": "a", "key": "b"}},
        {"mode": "0999"},
        {"framing": "guess"},
        {"max_frame": 0},
        {"no_such": 1},
    ],
)
def test_a_configuration_that_cannot_be_meant_is_refused(config):
    with pytest.raises(ValueError):
        Syslog(**config)


def test_no_descriptor_is_left_open(tmp_path):
    async def run():
        async with listening(Collecting()) as listener:
            await say(listener, counted(ONE))

    asyncio.run(run())
    before = len(list(Path("/proc/self/fd").iterdir()))
    asyncio.run(run())
    assert len(list(Path("/proc/self/fd").iterdir())) == before
