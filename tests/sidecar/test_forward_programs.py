"""Forward through the real sidecar: fluent-logger before it, a server of the tests behind it, which fails now and then."""

import asyncio
import contextlib

import pytest
from fluent.sender import FluentSender
from sidecar_flows import Collecting, until
from sidecar_process import Sidecar, free_port

from redactor.sidecar.inputs.forward import Forward

pytestmark = pytest.mark.usefixtures("pipeline")  # built before, so that its patterns are compiled


@contextlib.asynccontextmanager
async def server(port, flow):
    """Stand behind the sidecar: our codec, and a flow that keeps what came."""
    running = asyncio.create_task(Forward(port=port, shared_key={"environment": "FORWARD_KEY"}).make().run(flow))
    try:
        yield
    finally:
        running.cancel()
        await asyncio.wait([running])


def test_fluent_logger_through_the_sidecar(tmp_path, environment, monkeypatch):
    monkeypatch.setenv("FORWARD_KEY", "k3y of these tests")
    into, behind = free_port(), free_port()
    output = {"type": "forward", "host": "127.0.0.1", "port": behind, "shared_key": {"environment": "FORWARD_KEY"}, "compression": "gzip"}
    environment = {**environment, "FORWARD_KEY": "k3y of these tests"}
    one = Sidecar(tmp_path, environment, inputs=[{"type": "forward", "port": into}], output=output, acknowledge="queue")

    def log(sender, numbers):
        for n in numbers:
            said = {"n": n, "mail": f"user{n}@example.com", "text": f"call +49 30 90182{n:04d}", "took": 1.5}
            # After a failure it keeps what was not sent, and sends it with the next.
            sender.emit("web", said)

    async def scenario():
        first, second = Collecting(), Collecting()
        with FluentSender("app", port=into, nanosecond_precision=True) as sender:
            async with server(behind, first):
                await asyncio.to_thread(log, sender, range(100))
                await until(lambda: len(first.records) >= 100, 60)
            # Nobody is behind it for a while, and then it is killed.
            await asyncio.to_thread(log, sender, range(100, 200))
            await asyncio.to_thread(one.until, lambda: one.metric("queue_records") == 100)
            await asyncio.to_thread(one.kill)
            await asyncio.to_thread(one.start)
            await asyncio.to_thread(log, sender, range(200, 220))
            assert sender.pendings is None
            async with server(behind, second):
                await until(lambda: {r.body["n"] for r in second.records} >= set(range(100, 220)), 60)
        return [*first.records, *second.records]

    with one.start():
        records = asyncio.run(scenario())
        assert one.stop() == 0
    assert {r.tag for r in records} == {"app.web"}
    assert sorted({r.body["n"] for r in records}) == list(range(220))
    assert all(r.body["took"] == 1.5 and r.time % 10**9 for r in records)
    text = repr([r.body for r in records])
    assert "example.com" not in text
    assert "90182" not in text
    assert "example.com" not in one.log()
