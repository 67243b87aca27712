"""Lines in and out: any bytes, in any pieces, come out as they came in."""

import asyncio
import json
import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sidecar_flows import Collecting, until

from redactor.sidecar.inputs.stdin import Lines as Input
from redactor.sidecar.inputs.stdin import Stdin
from redactor.sidecar.lines import UNENDED, WITHHELD, Layout, Splitter, pieces, rendered
from redactor.sidecar.outputs.stdout import Lines as Output
from redactor.sidecar.ports import InputFailed, Unavailable
from redactor.sidecar.record import Record

_STREAMS = st.lists(st.sampled_from([b"\n", b"\r\n", b"a", b"\xff", "ä€🙂".encode(), b"\xe2", b"\x00", b"word "]), max_size=60).map(
    b"".join
)


def cut(data, places):
    ends = sorted({min(p, len(data)) for p in places})
    return [data[a:b] for a, b in zip([0, *ends], [*ends, len(data)], strict=True)]


@given(_STREAMS, st.lists(st.integers(0, 120), max_size=8))
def test_any_bytes_in_any_pieces_come_out_as_they_came_in(data, places):
    splitter = Splitter(1 << 10)
    lines = [line for piece in cut(data, places) for line in splitter.feed(piece)]
    assert splitter.pending == len(data) - (data.rfind(b"\n") + 1)
    records = [Record(body=line) for line in lines]
    if (last := splitter.end()) is not None:
        records.append(Record(body=last, beside={UNENDED: True}))
    assert rendered(records, Layout.PLAIN) == data
    assert b"".join(pieces(records, Layout.PLAIN)) == data
    assert splitter.too_long == 0


@given(_STREAMS, st.lists(st.integers(0, 120), max_size=8))
def test_a_line_over_the_limit_gives_its_place_to_a_placeholder_however_it_comes_in_pieces(data, places):
    splitter = Splitter(7)
    lines = [line for piece in cut(data, places) for line in splitter.feed(piece)]
    last = splitter.end()
    expected = [WITHHELD if len(line) > 7 else line.decode("utf-8", "surrogateescape") for line in data.split(b"\n")]
    assert [*lines, last or ""] == expected
    assert splitter.too_long == expected.count(WITHHELD)
    assert splitter.pending == 0


def test_a_line_over_the_limit_is_not_held_in_memory():
    splitter = Splitter(1 << 10)
    for _ in range(1000):
        assert splitter.feed(b"x" * 4096) == []
        assert len(splitter._held) <= 1 << 10
    assert splitter.pending == 4096 * 1000
    assert splitter.feed(b"\nok\n") == [WITHHELD, "ok"]


def test_fields_and_text_are_written_on_lines_of_their_own():
    records = [
        Record(body={"a": "x\ny", "raw": b"\x00"}),
        Record(body="plain", tag="app", time=5, beside={"host": "h"}),
        Record(body={"bad": "\udcff"}),
        Record(body="never bytes \ud800"),
    ]
    plain = rendered(records, Layout.PLAIN).split(b"\n")
    assert plain[:2] == [b'{"a":"x\\ny","raw":"AA=="}', b"plain"]
    assert plain[2:] == [b'{"bad":"\xff"}', "never bytes \ufffd".encode(), b""]
    told = [json.loads(line) for line in rendered(records[:2], Layout.JSON).splitlines()]
    assert told == [{"body": {"a": "x\ny", "raw": "AA=="}}, {"body": "plain", "tag": "app", "time": 5, "beside": {"host": "h"}}]


def read_through(data, flow, **options):
    reader, writer = os.pipe()

    def write():
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(data)

    thread = threading.Thread(target=write)
    thread.start()
    asyncio.run(Input(reader, Stdin(**options)).run(flow))
    thread.join()
    os.close(reader)


def test_standard_input_is_read_to_its_end():
    flow = Collecting()
    data = b"".join(b"line %d\r\n" % n for n in range(50_000)) + b"last"
    read_through(data, flow)
    assert rendered(flow.records, Layout.PLAIN) == data
    assert flow.reasons == {}


def test_standard_input_may_be_a_file_or_nothing(tmp_path):
    (tmp_path / "in").write_bytes(b"a\nb\n")
    for path, bodies in ((tmp_path / "in", ["a", "b"]), (os.devnull, [])):
        flow = Collecting()
        descriptor = os.open(path, os.O_RDONLY)
        asyncio.run(Input(descriptor, Stdin()).run(flow))
        os.close(descriptor)
        assert flow.bodies == bodies
    with pytest.raises(InputFailed):
        asyncio.run(Input(descriptor, Stdin()).run(flow))


def test_long_lines_are_counted():
    flow = Collecting()
    read_through(b"ok\n" + b"x" * 100_000 + b"\nok\n", flow, max_line=1000)
    assert flow.bodies == ["ok", WITHHELD, "ok"]
    assert flow.reasons == {"line_too_long": 1}


def test_what_was_not_taken_is_handed_over_again():
    async def scenario():
        flow = Collecting(at_once=False)
        reader, writer = os.pipe()
        os.write(writer, b"a\nb\n")
        os.close(writer)
        running = asyncio.create_task(Input(reader, Stdin()).run(flow))
        await until(lambda: flow.records)
        flow.settle(taken=False)
        await until(lambda: len(flow.records) == 4)
        assert not running.done()
        flow.settle()
        await running
        os.close(reader)
        return flow.bodies

    assert asyncio.run(scenario()) == ["a", "b", "a", "b"]


def test_a_record_of_many_lines_is_handed_over_when_no_more_come():
    async def scenario():
        flow = Collecting()
        reader, writer = os.pipe()
        running = asyncio.create_task(Input(reader, Stdin(multiline="auto")).run(flow))
        os.write(writer, b"one\n  two\n")
        await until(lambda: flow.records)
        os.write(writer, b"three\n")
        os.close(writer)
        await running
        os.close(reader)
        return flow.bodies

    assert asyncio.run(scenario()) == ["one\n  two", "three"]


def test_reading_can_be_cancelled_and_leaves_the_descriptor_as_it_was():
    async def scenario():
        reader, writer = os.pipe()
        running = asyncio.create_task(Input(reader, Stdin()).run(Collecting()))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert os.get_blocking(reader)
        os.write(writer, b"still there")
        assert os.read(reader, 100) == b"still there"
        os.close(reader)
        os.close(writer)

    asyncio.run(scenario())


def test_a_slow_reader_of_standard_output_gets_every_byte():
    async def scenario():
        reader, writer = os.pipe()
        output = Output(writer, Layout.PLAIN)
        await output.open()
        records = [Record(body="x" * 99)] * 20_000
        got = bytearray()

        def drain():
            while data := os.read(reader, 1 << 16):
                got.extend(data)

        thread = threading.Thread(target=drain)
        thread.start()
        await output.send(records)
        await output.send([Record(body="end", beside={UNENDED: True})])
        await output.close()
        os.close(writer)
        thread.join()
        os.close(reader)
        assert got == (b"x" * 99 + b"\n") * 20_000 + b"end"

    asyncio.run(scenario())


def test_half_a_line_is_ended_before_the_batch_is_sent_again():
    async def scenario():
        reader, writer = os.pipe()
        output = Output(writer, Layout.PLAIN)
        await output.open()
        records = [Record(body="x" * 300_000)]
        sending = asyncio.create_task(output.send(records))
        # The pipe is full before the line is.
        await asyncio.sleep(0)
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        got = os.read(reader, 1 << 20)
        assert set(got) == {ord("x")}
        await output.send([Record(body="again")])
        assert os.read(reader, 1 << 20) == b"\nagain\n"
        os.close(reader)
        with pytest.raises(Unavailable):
            await output.send([Record(body="nobody reads")])
        os.close(writer)

    asyncio.run(scenario())
