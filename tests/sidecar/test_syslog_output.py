"""The syslog output on real sockets: what counts as acknowledged, ends of connections, and what is sent again after one."""

import asyncio
import contextlib
import socket
import threading

import pytest
from sidecar_flows import until
from syslog_support import certificate, free_port, trusting
from tests_support import CANARY

from redactor.errors import SettingsError
from redactor.sidecar.outputs.syslog import Sender, Syslog
from redactor.sidecar.part import ClientTls, ServerTls
from redactor.sidecar.ports import Unavailable
from redactor.sidecar.record import Record
from redactor.sidecar.syslog import Frames

ONE, TWO, THREE = (Record(body=f"<13>1 - web app - - - {n}") for n in ("one", "two", "three"))


class Sink:
    """Takes connections one after the other, each by a thread; a held one is connected but not read."""

    def __init__(self, *, path=None, tls=None, held=False):
        self._server = socket.socket(socket.AF_UNIX if path else socket.AF_INET)
        if path is None:
            self._server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            # Connections have the buffer of whom they come from: what is not read is soon not taken.
            self._server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._server.bind(path or ("127.0.0.1", 0))
        self._server.listen()
        self.address = self._server.getsockname()
        self.frames = []
        self.connections = []
        self._tls = tls
        self.read = threading.Event()
        if not held:
            self.read.set()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    @property
    def port(self):
        return self.address[1]

    @property
    def bodies(self):
        return [f.decode() for f in self.frames]

    def _run(self):
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            self.connections.append(connection)
            with contextlib.suppress(OSError):
                if self._tls is not None:
                    connection = self._tls.wrap_socket(connection, server_side=True)
                    self.connections.append(connection)
                self.read.wait()
                frames = Frames(max_frame=1 << 22)
                while data := connection.recv(1 << 16):
                    self.frames += frames.feed(data)
                self.frames += frames.end()
            connection.close()

    def cut(self, *, reset=False):
        """End all connections."""
        for connection in self.connections:
            with contextlib.suppress(OSError):
                if reset:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                connection.shutdown(socket.SHUT_RDWR)
        for connection in self.connections:
            connection.close()
        self.connections.clear()
        self.read.set()

    def close(self):
        with contextlib.suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self.cut()
        self._thread.join()


@pytest.fixture
def sink():
    made = Sink()
    yield made
    made.close()


@contextlib.asynccontextmanager
async def sending(**config):
    sender = Syslog(**config).make()
    assert isinstance(sender, Sender)
    try:
        yield sender
    finally:
        await sender.close()


@pytest.mark.parametrize("framing", ["octet_counted", "newline"])
def test_records_arrive_in_their_order(sink, framing):
    records = [Record(body=f"<13>1 - web app - - - {i} caf\udce9") for i in range(2_000)]

    async def run():
        async with sending(port=sink.port, framing=framing) as sender:
            await sender.open()
            for start in range(0, 2_000, 500):
                await sender.send(records[start : start + 500])
            await until(lambda: len(sink.frames) == 2_000)

    asyncio.run(run())
    assert [f.decode("utf-8", "surrogateescape") for f in sink.frames] == [r.body for r in records]


def test_records_of_other_inputs_are_framed(sink):
    async def run():
        async with sending(port=sink.port, priority=131, hostname="web-1") as sender:
            await sender.send([Record(body={"level": "info"}, tag="app", time=0), Record(body="[withheld: failed]", time=0)])
            await until(lambda: len(sink.frames) == 2)

    asyncio.run(run())
    assert sink.bodies == [
        '<131>1 1970-01-01T00:00:00.000000Z web-1 app - - - {"level":"info"}',
        "<131>1 1970-01-01T00:00:00.000000Z web-1 - - - - [withheld: failed]",
    ]


def test_a_unix_socket(tmp_path):
    sink = Sink(path=str(tmp_path / "sink"))

    async def run():
        async with sending(path=tmp_path / "sink") as sender:
            await sender.send([ONE])
            # Here the kernel knows what was read: it was, once `send` is back.
            await until(lambda: sink.frames)

    try:
        asyncio.run(run())
    finally:
        sink.close()
    assert sink.bodies == [ONE.body]


def test_tls(tmp_path):
    ca, cert, key = certificate(tmp_path / "one")
    other, _, _ = certificate(tmp_path / "other")
    sink = Sink(tls=ServerTls(certificate=cert, key=key).context())

    async def run():
        async with sending(port=sink.port, tls=ClientTls(ca=ca)) as sender:
            await sender.send([ONE] * 1_000)
            await until(lambda: len(sink.frames) == 1_000)
            sink.cut()
            await sender.send([TWO])
            await until(lambda: TWO.body in sink.bodies)
        for wrong in ({"tls": ClientTls(ca=other)}, {"tls": ClientTls(ca=ca), "server_name": "sink.example"}):
            async with sending(port=sink.port, **wrong) as sender:
                with pytest.raises(Unavailable, match="SSLCertVerificationError"):
                    await sender.open()

    try:
        asyncio.run(run())
    finally:
        sink.close()


def test_mutual_tls(tmp_path):
    ca, cert, key = certificate(tmp_path)
    sink = Sink(tls=ServerTls(certificate=cert, key=key, client_ca=ca).context())

    async def run():
        async with sending(port=sink.port, tls=ClientTls(ca=ca, certificate=cert, key=key)) as sender:
            await sender.send([ONE])
            await until(lambda: sink.frames)

    try:
        asyncio.run(run())
    finally:
        sink.close()
    with pytest.raises(SettingsError):
        Syslog(tls=ClientTls(ca=tmp_path / "none")).make()


def test_a_sink_that_is_not_there_is_unavailable(tmp_path):
    async def run(**config):
        async with sending(**config) as sender:
            for attempt in (sender.open(), sender.send([ONE])):
                with pytest.raises(Unavailable, match=r"ECONNREFUSED|ENOENT|gaierror"):
                    await attempt

    asyncio.run(run(port=free_port()))
    asyncio.run(run(path=tmp_path / "none"))
    asyncio.run(run(host="none.invalid"))


def test_nothing_counts_as_acknowledged_that_the_sink_has_no_room_for():
    sink = Sink(held=True)
    records = [Record(body="<13>1 - - - - - - " + "x" * 1_000)] * 20_000

    async def run():
        async with sending(port=sink.port, seconds=0.3) as sender:
            with pytest.raises(Unavailable, match=r"ETIMEDOUT|TimeoutError"):
                await sender.send(records)
            # Inside a frame: what comes next comes on another connection.
            assert sender._wire is None
            sink.read.set()
            await sender.send([ONE])
            await until(lambda: ONE.body in sink.bodies)

    try:
        asyncio.run(run())
    finally:
        sink.close()


def test_a_slow_sink_is_waited_for_as_long_as_it_goes_on():
    sink = Sink(held=True)
    records = [Record(body="<13>1 - - - - - - " + "x" * 1_000)] * 2_000

    async def run():
        async with sending(port=sink.port) as sender:
            sent = asyncio.create_task(sender.send(records))
            await until(lambda: sink.connections)
            done, _ = await asyncio.wait([sent], timeout=0.1)
            assert not done
            sink.read.set()
            await sent
            await until(lambda: len(sink.frames) == 2_000)

    try:
        asyncio.run(run())
    finally:
        sink.close()


def test_an_end_sends_again_what_has_to_be():
    sink = Sink(held=True)

    async def run():
        async with sending(port=sink.port) as sender:
            await sender.send([ONE, TWO])
            await until(lambda: sink.connections)
            sink.cut(reset=True)
        await until(lambda: len(sink.frames) == 2)

    try:
        asyncio.run(run())
    finally:
        sink.close()


def test_it_is_sent_again_once_the_sink_is_back_whenever_that_is(tmp_path, monkeypatch):
    monkeypatch.setattr("redactor.sidecar.outputs.syslog._LOOK_SECONDS", 0.02)
    path = tmp_path / "sink"
    sink = Sink(path=str(path))

    async def run():
        async with sending(path=path) as sender:
            await sender.send([ONE, TWO])
            sink.close()
            path.unlink()
            tries = Counting(sender.open)
            monkeypatch.setattr(sender, "open", tries)
            await until(lambda: tries.count > 2)
            back.append(Sink(path=str(path)))
            await until(lambda: len(back[0].frames) == 2)

    back = []
    try:
        asyncio.run(run())
    finally:
        for made in back:
            made.close()


class Counting:
    """Calls through, and counts."""

    def __init__(self, call):
        self._call = call
        self.count = 0

    async def __call__(self):
        self.count += 1
        return await self._call()


@pytest.mark.parametrize("reset", [False, True])
def test_a_closed_connection_is_noticed_before_anything_is_sent_into_it(sink, reset):
    async def run():
        async with sending(port=sink.port, resend_bytes=0) as sender:
            await sender.send([ONE])
            await until(lambda: sink.frames)
            sink.cut(reset=reset)
            await sender.send([TWO])
            await until(lambda: len(sink.frames) == 2)

    asyncio.run(run())
    assert sink.bodies == [ONE.body, TWO.body]


def test_what_a_dead_sink_had_and_did_not_read_is_sent_again():
    """The kernel of a sink acknowledges for a program that is already dead: records count as delivered and are gone."""
    sink = Sink(held=True)

    async def run():
        async with sending(port=sink.port) as sender:
            await sender.send([ONE, TWO])
            await until(lambda: sink.connections)
            assert not sink.frames
            sink.cut(reset=True)
            # Without anything new to send.
            await until(lambda: len(sink.frames) == 2)
            await sender.send([THREE])
            await until(lambda: len(sink.frames) == 3)

    try:
        asyncio.run(run())
    finally:
        sink.close()
    assert sink.bodies == [ONE.body, TWO.body, THREE.body]


def test_what_is_sent_again_is_bounded_in_bytes_and_in_time(sink):
    async def run():
        async with sending(port=sink.port, resend_bytes=100) as sender:
            await sender.send([ONE] * 50 + [TWO, THREE])
            await until(lambda: len(sink.frames) == 52)
            sink.cut()
            await until(lambda: len(sink.frames) == 55)
            assert sink.bodies[-3:] == [ONE.body, TWO.body, THREE.body]
        async with sending(port=sink.port, resend_seconds=0) as sender:
            await sender.send([ONE])
            await until(lambda: len(sink.frames) == 56)
            sink.cut()
            await sender.send([TWO])
            await until(lambda: len(sink.frames) == 57)
            assert sink.bodies[-1] == TWO.body

    asyncio.run(run())


def test_a_send_that_is_cancelled_leaves_no_half_frame_behind():
    sink = Sink(held=True)
    records = [Record(body="<13>1 - - - - - - " + "x" * 1_000)] * 20_000

    async def run():
        async with sending(port=sink.port) as sender:
            sent = asyncio.create_task(sender.send(records))
            await until(lambda: sink.connections)
            await asyncio.wait([sent], timeout=0.1)
            sent.cancel()
            with pytest.raises(asyncio.CancelledError):
                await sent
            sink.read.set()
            await sender.send([ONE])
            await until(lambda: ONE.body in sink.bodies)
        assert set(sink.bodies) <= {ONE.body, records[0].body}

    try:
        asyncio.run(run())
    finally:
        sink.close()


def test_an_end_lets_go(sink):
    async def run():
        async with sending(port=sink.port) as sender:
            await sender.open()
            await until(lambda: sink.connections)
        assert sink.connections[0].recv(1) == b""
        await sender.close()

    sink.read.clear()
    asyncio.run(run())
    assert not [t for t in threading.enumerate() if t is not threading.current_thread() and "Sink" in repr(t)]


def test_messages_hold_no_content(sink):
    async def run():
        async with sending(port=free_port()) as sender:
            with pytest.raises(Unavailable) as caught:
                await sender.send([Record(body=CANARY, tag=CANARY)])
        assert CANARY not in f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__!r}"

    asyncio.run(run())


@pytest.mark.parametrize("config", [{"path": "/run/log", "tls": {}}, {"framing": "auto"}, {"priority": 192}, {"no_such": 1}, {"port": 0}])
def test_a_configuration_that_cannot_be_meant_is_refused(config):
    with pytest.raises(ValueError):
        Syslog(**config)


def test_trusting_is_by_the_authority(tmp_path):
    """The certificates of these tests are good: a client of the standard library takes them."""
    ca, cert, key = certificate(tmp_path)
    sink = Sink(tls=ServerTls(certificate=cert, key=key).context())
    try:
        with socket.create_connection(sink.address) as s, trusting(ca).wrap_socket(s, server_hostname="127.0.0.1") as tls:
            assert tls.version() == "TLSv1.3"
    finally:
        sink.close()
