"""The journal's export format: fields of text and of bytes, in any pieces, entries that are too large, and streams that are cut."""

import asyncio
import os
import struct

from hypothesis import given
from hypothesis import strategies as st
from sidecar_flows import Collecting

from redactor.sidecar.export import Entries
from redactor.sidecar.inputs.journal import Journal, Reading
from redactor.sidecar.lines import WITHHELD
from redactor.sidecar.record import Record

NAMES = st.sampled_from(["MESSAGE", "_PID", "SYSLOG_IDENTIFIER", "COREDUMP"])
DATA = st.binary(max_size=12) | st.sampled_from([b"", b"\n", b"\n\n", b"a=b", b"line\nline", b"\xff"])


def written(entries):
    """What journalctl writes: text where it is printable, else the length before it."""
    out = b""
    for fields in entries:
        for name, data in fields:
            if data.isascii() and data.decode().isprintable():
                out += name.encode() + b"=" + data + b"\n"
            else:
                out += name.encode() + b"\n" + struct.pack("<Q", len(data)) + data + b"\n"
        out += b"\n"
    return out


def expected(fields):
    body = {}
    for name, data in fields:
        body.setdefault(name, []).append(data.decode("utf-8", "surrogateescape"))
    return {name: values[0] if len(values) == 1 else values for name, values in body.items()}


@given(st.lists(st.lists(st.tuples(NAMES, DATA), min_size=1, max_size=5), max_size=4), st.integers(1, 30))
def test_entries_come_out_whole_in_any_pieces(entries, size):
    reading, stream = Entries(1 << 12), written(entries)
    got = [r for at in range(0, len(stream), size) for r in reading.feed(stream[at : at + size])]
    assert [r.body for r in got] == [expected(fields) for fields in entries]
    assert not reading.cut
    assert reading.end() == []


@given(st.lists(st.lists(st.tuples(NAMES, st.binary(max_size=400)), min_size=1, max_size=4), max_size=4), st.integers(1, 90))
def test_entries_over_the_limit_give_their_place_to_a_placeholder(entries, size):
    reading, stream = Entries(300), written(entries)
    got = []
    for at in range(0, len(stream), size):
        got += reading.feed(stream[at : at + size])
        assert len(reading._held) <= 300 + 2 * size
    large = [sum(len(n) + len(d) + 64 for n, d in fields) > 300 for fields in entries]
    assert [r.body for r in got] == [WITHHELD if over else expected(fields) for over, fields in zip(large, entries, strict=True)]
    assert reading.too_large == sum(large)


@given(st.binary(max_size=300), st.integers(1, 50))
def test_any_bytes_are_taken(data, size):
    reading = Entries(100)
    for at in range(0, len(data), size):
        reading.feed(data[at : at + size])
    reading.end()
    assert not reading.cut


def test_time_and_tag():
    stream = written(
        [[("__REALTIME_TIMESTAMP", b"1700000000000001"), ("_SYSTEMD_UNIT", b"shop.service"), ("MESSAGE", b"hi")], [("MESSAGE", b"x")]]
    )
    first, second = Entries(1 << 10).feed(stream)
    assert (first.time, first.tag) == (1_700_000_000_000_001_000, "shop.service")
    assert second == Record(body={"MESSAGE": "x"})


def test_a_stream_that_is_cut_is_counted_and_what_came_before_is_kept():
    flow = Collecting()
    stream = written([[("MESSAGE", b"whole")], [("MESSAGE", b"x" * 5000)], [("MESSAGE", b"last"), ("OTHER", b"\xff" * 10)]])
    reader, writer = os.pipe()
    os.write(writer, stream[:-8])
    os.close(writer)
    asyncio.run(Reading(reader, Journal(max_entry=1024)).run(flow))
    os.close(reader)
    assert flow.bodies == [{"MESSAGE": "whole"}, WITHHELD, {"MESSAGE": "last"}]
    assert flow.reasons == {"journal_too_large": 1, "journal_cut": 1}
