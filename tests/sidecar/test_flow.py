"""The flow and the delivery: what is taken is read, kept, delivered and acknowledged, in its order; what fails is withheld, held or tried again."""

import asyncio
import gc
import json
import os
import random
import threading
import time
from contextlib import asynccontextmanager

import pytest
import structlog
from tests_support import CANARY

from redactor.sidecar.config import Acknowledge, Batch, OnFailure
from redactor.sidecar.config import Delivery as DeliveryConfig
from redactor.sidecar.dead_letters import DeadLetters
from redactor.sidecar.delivery import Delivery
from redactor.sidecar.flow import BatchedFlow, NotTaken
from redactor.sidecar.guard import Guard
from redactor.sidecar.metrics import Metrics
from redactor.sidecar.ports import Refused, Unavailable
from redactor.sidecar.queue import DiskQueue, MemoryQueue
from redactor.sidecar.reading import Reader, Readings
from redactor.sidecar.record import Record


class Sink:
    """An output that can be told to fail; it keeps what it acknowledged."""

    def __init__(self, *failures):
        self.got = []
        self.sends = []
        self.opened = self.closed = 0
        self.failures = list(failures)
        self.gate = asyncio.Event()
        self.gate.set()

    async def open(self):
        self.opened += 1

    async def send(self, records):
        await self.gate.wait()
        self.sends.append(len(records))
        failure = self.failures.pop(0) if self.failures else None
        if isinstance(failure, Refused):
            self.got += [r.body for i, r in enumerate(records) if failure.indices is not None and i not in failure.indices]
        if callable(failure):
            failure = failure(records)
        if failure is not None:
            raise failure
        self.got += [r.body for r in records]

    async def close(self):
        self.closed += 1


class Plain:
    """A reader that changes nothing but case, so that what was not read is seen; told to, it fails or dawdles."""

    def __init__(self, *, fails=lambda _record: None):
        self.fails = fails
        self.batches = []

    def read(self, records):
        self.batches.append(len(records))
        for record in records:
            self.fails(record)
        return Readings(records=[Record(body=r.body.upper(), tag=r.tag) for r in records])


@asynccontextmanager
async def flowing(
    sink, *, reader=None, queue=None, dead=None, batch=None, acknowledge=Acknowledge.OUTPUT, seconds=5, on_failure="placeholder"
):
    metrics = Metrics()
    queue = queue or MemoryQueue(max_bytes=1 << 20)
    guard = Guard(reader or Plain(), seconds=seconds, on_failure=OnFailure(on_failure), metrics=metrics)

    def settle(numbers):
        flow.settle(numbers)

    delivery = Delivery(
        queue=queue,
        output=sink,
        config=DeliveryConfig(first_wait=0.001, longest_wait=0.01, seconds=2),
        dead=dead,
        metrics=metrics,
        settle=settle,
        jitter=random.Random(1),
    )
    flow = BatchedFlow(
        guard=guard,
        queue=queue,
        batch=Batch(**(batch or {"milliseconds": 0})),
        acknowledge=acknowledge,
        metrics=metrics,
        arrived=delivery.arrived,
    )
    flow.delivery = delivery
    tasks = [asyncio.create_task(flow.run()), asyncio.create_task(delivery.run())]
    try:
        async with asyncio.timeout(20):
            yield flow
    finally:
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        guard.close()
        queue.close()
        assert all(isinstance(e, asyncio.CancelledError) for e in ended), ended


def records(*bodies):
    return [Record(body=body) for body in bodies]


def value(flow, name, **labels):
    return flow.metrics.registry.get_sample_value(f"redactor_sidecar_{name}", labels) or 0


async def until(condition):
    while not condition():  # noqa: ASYNC110 - of several objects, which have no events for tests
        await asyncio.sleep(0.001)


@pytest.fixture(params=["memory", "disk"])
def queue(request, tmp_path):
    if request.param == "memory":
        return MemoryQueue(max_bytes=1 << 20)
    return DiskQueue(tmp_path / "queue", max_bytes=1 << 20, segment_bytes=1 << 12)


def test_records_of_many_inputs_arrive_in_their_order_and_read(queue):
    async def scenario():
        sink = Sink()
        async with flowing(sink, queue=queue, batch={"records": 7, "milliseconds": 1}) as flow:

            async def source(name):
                receipts = [await flow.take(records(*(f"{name} {i} {j}" for j in range(i % 4)))) for i in range(60)]
                await asyncio.gather(*receipts)

            await asyncio.gather(*(source(name) for name in "abc"))
        for name in "ABC":
            expected = [f"{name} {i} {j}" for i in range(60) for j in range(i % 4)]
            assert [b for b in sink.got if b.startswith(name)] == expected
        assert len(sink.got) == 3 * len(expected)
        assert value(flow, "records_total", input="other") == len(sink.got) == value(flow, "delivered_total")

    asyncio.run(scenario())


def test_a_receipt_is_done_when_the_output_acknowledged_and_not_before(queue):
    async def scenario():
        sink = Sink()
        sink.gate.clear()
        async with flowing(sink, queue=queue) as flow:
            receipt = await flow.take(records("a", "b"))
            await until(lambda: queue.depth[0] == 2)
            await asyncio.sleep(0)
            assert not receipt.done()
            sink.gate.set()
            await receipt
            assert sink.got == ["A", "B"]
            await until(lambda: queue.depth[0] == 0)

    asyncio.run(scenario())


def test_or_when_the_queue_has_it(tmp_path):
    async def scenario():
        sink = Sink()
        sink.gate.clear()
        queue = DiskQueue(tmp_path, max_bytes=1 << 20, segment_bytes=1 << 12)
        async with flowing(sink, queue=queue, acknowledge=Acknowledge.QUEUE) as flow:
            await (await flow.take(records("kept")))
            assert sink.got == []
        # A crash now: the next process delivers.
        again = DiskQueue(tmp_path, max_bytes=1 << 20, segment_bytes=1 << 12)
        async with flowing(later := Sink(), queue=again):
            await until(lambda: later.got == ["KEPT"])

    asyncio.run(scenario())


def test_only_what_was_read_is_on_the_disk(tmp_path, pipeline):
    async def scenario():
        sink = Sink()
        sink.gate.clear()
        queue = DiskQueue(tmp_path / "queue", max_bytes=1 << 20, segment_bytes=1 << 12)
        async with flowing(sink, queue=queue, reader=Reader(pipeline), dead=DeadLetters(tmp_path / "dead", max_bytes=9999, keep=1)) as flow:
            sink.failures = [Refused("no")]
            receipt = await flow.take([Record(body=f"mail {CANARY}@example.com"), Record(body={"email": f"{CANARY}@example.com"})])
            await until(lambda: queue.depth[0] == 2)
            files = [p for p in tmp_path.rglob("*") if p.is_file()]
            sink.gate.set()
            await receipt
            files += [tmp_path / "dead"]
            assert all(CANARY.encode() not in p.read_bytes() for p in files)
            assert len((tmp_path / "dead").read_text().splitlines()) == 2
            assert value(flow, "findings_total", entity="OTHER") == 2

    asyncio.run(scenario())


def test_inputs_wait_while_there_is_no_room():
    async def scenario():
        sink = Sink()
        sink.gate.clear()
        big = ["x" * 4_000_000] * 8
        async with flowing(sink, queue=MemoryQueue(max_bytes=5_000_000)) as flow:
            taken = []

            async def source():
                for body in big:
                    receipt = await flow.take(records(body))
                    taken.append(receipt)

            feeding = asyncio.create_task(source())
            await until(lambda: flow.is_full)
            await asyncio.sleep(0.05)
            # One is being sent, one waits for the queue, the rest is what may be in hand.
            assert len(taken) < len(big)
            assert value(flow, "waits_total", reason="queue_full") == 1
            sink.gate.set()
            await feeding
            await asyncio.gather(*taken)
            assert len(sink.got) == len(big)
            assert not flow.is_full

    asyncio.run(scenario())


def test_a_full_disk_makes_them_wait_too(tmp_path, monkeypatch):
    async def scenario():
        queue = DiskQueue(tmp_path, max_bytes=1 << 20, segment_bytes=1 << 12)
        real = os.pwrite
        full = True

        def pwrite(descriptor, data, at):
            if full and len(data) > 12:
                real(descriptor, data[:10], at)
                raise OSError(28, "no space left on device")
            return real(descriptor, data, at)

        monkeypatch.setattr(os, "pwrite", pwrite)
        async with flowing(sink := Sink(), queue=queue) as flow:
            receipt = await flow.take(records("a", "b"))
            await until(lambda: flow.is_full)
            assert value(flow, "waits_total", reason="disk_full") == 1
            assert not receipt.done()
            full = False
            await receipt
            assert sink.got == ["A", "B"]

    asyncio.run(scenario())


def test_one_bad_record_costs_itself_only():
    def fails(record):
        if record.body == f"bad {CANARY}":
            raise ValueError(CANARY)

    async def scenario():
        with structlog.testing.capture_logs() as logs:
            async with flowing(sink := Sink(), reader=Plain(fails=fails)) as flow:
                await (await flow.take(records("a", "b", f"bad {CANARY}", "c", "d")))
        assert sink.got == ["A", "B", "[withheld: failed]", "C", "D"]
        assert value(flow, "withheld_total", reason="failed") == 1
        assert logs
        assert CANARY not in str(logs)

    asyncio.run(scenario())


def test_what_takes_too_long_is_withheld_and_the_rest_is_not():
    release = threading.Event()

    def dawdles(record):
        if record.body.startswith("slow"):
            release.wait(10)

    async def scenario():
        async with flowing(sink := Sink(), reader=Plain(fails=dawdles), seconds=0.2) as flow:
            await (await flow.take([Record(body="a"), Record(body="slow", tag=CANARY), Record(body="b")]))
            await (await flow.take(records("c")))
        assert sink.got == ["A", "[withheld: too_slow]", "B", "C"]
        assert value(flow, "withheld_total", reason="too_slow") == 1

    try:
        asyncio.run(scenario())
    finally:
        release.set()


def test_where_all_threads_hang_nothing_passes_unread():
    release = threading.Event()
    before = threading.active_count()

    async def scenario():
        async with flowing(sink := Sink(), reader=Plain(fails=lambda _: release.wait(10)), seconds=0.05) as flow:
            for body in "abcdefgh":
                await (await flow.take(records(body)))
            assert sink.got == ["[withheld: too_slow]"] * 8
            assert threading.active_count() - before < 10

    try:
        asyncio.run(scenario())
    finally:
        release.set()


def test_or_they_are_held_until_they_can_be_read():
    async def scenario():
        def fails(_record):
            raise RuntimeError

        async with flowing(sink := Sink(), reader=Plain(fails=fails), on_failure="hold") as flow:
            receipt = await flow.take(records("a"))
            await until(lambda: flow.guard.holding)
            assert sink.got == []
            # A reload brings a reader that can.
            flow.guard.reader = Plain()
            await receipt
            assert sink.got == ["A"]
            assert not flow.guard.holding

    asyncio.run(scenario())


def test_a_reader_that_returns_too_few_is_not_believed():
    class Loses:
        def read(self, given):
            return Readings(records=list(given[1:]))

    async def scenario():
        async with flowing(sink := Sink(), reader=Loses()) as flow:
            await (await flow.take(records("a", "b")))
        assert sink.got == ["[withheld: failed]"] * 2

    asyncio.run(scenario())


def test_what_cannot_be_written_is_withheld(tmp_path):
    class Odd:
        def read(self, given):
            return Readings(records=[Record(body=object() if r.body == "odd" else r.body) for r in given])

    async def scenario():
        queue = DiskQueue(tmp_path, max_bytes=1 << 20, segment_bytes=1 << 12)
        async with flowing(sink := Sink(), reader=Odd(), queue=queue) as flow:
            await (await flow.take(records("a", "odd", "b")))
        assert sink.got == ["a", "[withheld: failed]", "b"]

    asyncio.run(scenario())


def test_an_output_that_is_down_gets_everything_later_in_order(queue):
    async def scenario():
        sink = Sink(*[Unavailable("down")] * 5, TimeoutError(), OSError())
        with structlog.testing.capture_logs() as logs:
            async with flowing(sink, queue=queue) as flow:
                receipts = [await flow.take(records(str(i))) for i in range(30)]
                await asyncio.gather(*receipts)
        assert sink.got == [str(i) for i in range(30)]
        assert value(flow, "retries_total", reason="output_unavailable") == 5
        assert value(flow, "retries_total", reason="timeout") == 1
        assert value(flow, "retries_total", reason="failed") == 1
        # Opened anew after each failure; said once when it began, once when it was over.
        assert sink.opened == 8
        assert [entry["event"] for entry in logs] == ["output_fails", "output_works"]

    asyncio.run(scenario())


def test_waits_grow_have_jitter_and_are_capped():
    async def scenario():
        waits = []

        class Jitter(random.Random):
            def uniform(self, low, high):
                waits.append((low, round(high, 6)))
                return 0

        sink = Sink(*[Unavailable("down")] * 7)
        async with flowing(sink) as flow:
            flow.delivery._jitter = Jitter()
            await (await flow.take(records("a")))
        assert waits == [(0, w) for w in (0.001, 0.002, 0.004, 0.008, 0.01, 0.01, 0.01)]

    asyncio.run(scenario())


def test_what_is_refused_goes_to_the_dead_letters_and_the_rest_on(tmp_path):
    async def scenario():
        sink = Sink(Refused("no", indices=frozenset({1})))
        dead = DeadLetters(tmp_path / "dead.jsonl", max_bytes=1 << 20, keep=1)
        async with flowing(sink, dead=dead) as flow:
            await (await flow.take(records("a", "b\udcff", "c")))
        assert sink.got == ["A", "C"]
        (row,) = map(json.loads, (tmp_path / "dead.jsonl").read_text().splitlines())
        assert (row["body"], row["reason"]) == ("B\udcff", "output_refused")
        assert value(flow, "dead_letters_total", kept="yes") == 1
        assert value(flow, "delivered_total") == 2

    asyncio.run(scenario())


def test_dead_letters_that_cannot_be_kept_are_not_forgotten(tmp_path):
    async def scenario():
        (tmp_path / "folder").write_text("in the way")
        sink = Sink(*[Refused("no")] * 3)
        dead = DeadLetters(tmp_path / "folder" / "dead.jsonl", max_bytes=1 << 20, keep=1)
        async with flowing(sink, dead=dead) as flow:
            receipt = await flow.take(records("a"))
            await until(lambda: value(flow, "retries_total", reason="dead_letters") == 2)
            assert not receipt.done()
            (tmp_path / "folder").unlink()
            await receipt
        assert len((tmp_path / "folder" / "dead.jsonl").read_text().splitlines()) == 1

    asyncio.run(scenario())


def test_dead_letters_are_bounded_private_and_mend_half_a_line(tmp_path):
    path = tmp_path / "dead.jsonl"
    path.write_text('{"half')
    dead = DeadLetters(path, max_bytes=1_000, keep=2)
    for n in range(60):
        dead.add([Record(body={"n": n, "raw": b"\xff"}, tag="t", time=n)], "refused")
    names = sorted(p.name for p in tmp_path.iterdir())
    assert names == ["dead.jsonl", "dead.jsonl.1", "dead.jsonl.2"]
    assert all(p.stat().st_size <= 1_000 for p in tmp_path.iterdir())
    assert path.stat().st_mode & 0o777 == 0o600
    rows = [json.loads(line) for name in reversed(names) for line in (tmp_path / name).read_text().splitlines()]
    assert [row["body"]["n"] for row in rows] == list(range(60 - len(rows), 60))
    assert rows[-1]["body"]["raw"] == {"base64": "/w=="}


def test_a_record_that_breaks_the_output_is_found_and_buried(tmp_path):
    def breaks(batch):
        return KeyError(CANARY) if any(r.body == "POISON" for r in batch) else None

    async def scenario():
        sink = Sink(*[breaks] * 10_000)
        with structlog.testing.capture_logs() as logs:
            async with flowing(sink, dead=DeadLetters(tmp_path / "dead", max_bytes=9_999, keep=1)) as flow:
                await (await flow.take(records("a", "b", "poison", "c")))
        assert sink.got == ["A", "B", "C"]
        assert json.loads((tmp_path / "dead").read_text())["body"] == "POISON"
        assert CANARY not in str(logs)

    asyncio.run(scenario())


def test_damage_is_told_to_whom_it_concerns(tmp_path):
    async def scenario():
        queue = DiskQueue(tmp_path, max_bytes=1 << 20, segment_bytes=1 << 16)
        sink = Sink()
        sink.gate.clear()
        async with flowing(sink, queue=queue) as flow:
            receipts = []
            for body in ("first", "damaged", "last"):
                receipts.append(await flow.take(records(body)))
                await until(lambda: queue.depth[0] == len(receipts))
            queue._warm.clear()
            (path,) = tmp_path.glob("*.queue")
            content = path.read_bytes()
            path.write_bytes(content.replace(b"DAMAGED", b"damaged"))
            sink.gate.set()
            await receipts[0]
            await receipts[2]
            with pytest.raises(NotTaken):
                await receipts[1]
            assert sink.got == ["FIRST", "LAST"]
            assert value(flow, "queue_damaged_total") == 1

    asyncio.run(scenario())


def test_what_inputs_have_in_hand_when_told_to_stop_is_taken_unless_they_get_it_again():
    async def scenario():
        async with flowing(sink := Sink()) as flow:
            await (await flow.take(records("before")))
            flow.stop_taking()
            hands = [
                asyncio.create_task(flow.intake("syslog").take(records("in hand"))),
                asyncio.create_task(flow.intake("tail", resends=True).take(records("comes again"))),
            ]
            await asyncio.sleep(0.01)
            await flow.idle()
            assert sink.got == ["BEFORE"]
            flow._ending = True
            for task in hands:
                task.cancel()
            ended = await asyncio.gather(*hands, return_exceptions=True)
            assert all(isinstance(e, asyncio.CancelledError) for e in ended)
            await flow.kept()
            await flow.idle()
            assert sink.got == ["BEFORE", "IN HAND"]

    asyncio.run(scenario())


def test_it_does_not_grow(tmp_path):
    """Nothing is kept of what is done with."""

    async def scenario():
        queue = DiskQueue(tmp_path, max_bytes=1 << 20, segment_bytes=1 << 14)
        sink = Sink()
        async with flowing(sink, queue=queue, batch={"records": 10, "milliseconds": 0}) as flow:

            async def some(count):
                for i in range(count):
                    await (await flow.take(records(*(f"{i} {j}" for j in range(10)))))
                sink.got.clear()
                sink.sends.clear()
                gc.collect()
                return len(gc.get_objects())

            before = await some(200)
            after = await some(400)
            assert after - before < 200
            assert len(list(tmp_path.iterdir())) <= 4

    asyncio.run(scenario())


def test_clocks_that_jump_change_nothing(monkeypatch):
    async def scenario():
        jumping = iter(range(0, -(10**9), -(10**5)))
        monkeypatch.setattr(time, "time", lambda: next(jumping))
        sink = Sink(Unavailable("down"))
        async with flowing(sink) as flow:
            for i in range(20):
                await (await flow.take(records(str(i))))
        assert sink.got == [str(i) for i in range(20)]
        assert value(flow, "latency_seconds_count") == 20
        assert 0 < value(flow, "latency_seconds_sum") < 10

    asyncio.run(scenario())
