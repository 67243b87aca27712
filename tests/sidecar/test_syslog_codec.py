"""Frames of syslog: cut out of streams in whatever pieces they come, told apart from what is none, parsed, and built."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.sidecar.lines import WITHHELD
from redactor.sidecar.record import Record
from redactor.sidecar.syslog import Broken, Frames, Framing, counted, fields, frame, lined, record

MOST = 600
NOW = 1_700_000_000_123_456_789

pris = st.integers(0, 191)
texts = st.binary(max_size=120)
messages = st.builds(lambda pri, text: b"<%d>" % pri + text, pris, texts)
#: A frame whose end is not its own.
counted_messages = messages.filter(lambda m: not m.endswith(b"\n"))
line_messages = messages.filter(lambda m: b"\n" not in m)


def cut(data, at):
    """Cut bytes at places, which may repeat."""
    places = sorted({0, len(data), *(place % (len(data) + 1) for place in at)})
    return [data[a:b] for a, b in pairwise(places)]


def read(pieces, framing=Framing.AUTO, *, clean=True):
    frames = Frames(framing, max_frame=MOST)
    return [f for piece in pieces for f in frames.feed(piece)] + frames.end(clean=clean), dict(frames.lost)


@given(st.lists(counted_messages, min_size=1), st.lists(st.integers(0)), st.sampled_from([Framing.AUTO, Framing.OCTET_COUNTED]))
def test_counted_frames_come_out_of_any_pieces(sent, at, framing):
    assert read(cut(b"".join(map(counted, sent)), at), framing) == (sent, {})


@given(st.lists(line_messages, min_size=1), st.lists(st.integers(0)), st.sampled_from([Framing.AUTO, Framing.NEWLINE]), st.booleans())
def test_lines_come_out_of_any_pieces(sent, at, framing, ended):
    data = b"".join(map(lined, sent))
    assert read(cut(data if ended else data[:-1], at), framing) == (sent, {})


@given(st.lists(line_messages.filter(lambda m: b"\0" not in m)), st.lists(st.integers(0)))
def test_nul_ends_frames_where_told_so(sent, at):
    assert read(cut(b"".join(m + b"\0" for m in sent), at), Framing.NUL) == (sent, {})


@given(
    st.lists(
        st.one_of(
            counted_messages.map(counted),
            texts,
            st.sampled_from([b"12 <3", b"9", b" ", b"<", b"700 <13>", b"99999999999 <1>a", b"\n", b"0 <13>x"]),
        )
    ),
    st.lists(st.integers(0)),
    st.sampled_from(list(Framing)),
    st.booleans(),
)
def test_nonsense_is_read_the_same_in_any_pieces(parts, at, framing, clean):
    data = b"".join(parts)
    assert read(cut(data, at), framing, clean=clean) == read([data], framing, clean=clean)


@given(
    st.lists(counted_messages, min_size=1),
    st.binary(max_size=50).filter(lambda b: not any(c in b for c in b"0123456789<")),
    st.lists(counted_messages),
)
def test_after_nonsense_the_rest_is_right(before, nonsense, after):
    """Digits and `<` are left out of the nonsense: a count that seems to be one is one."""
    data = b"".join(map(counted, before)) + b"x" + nonsense + b"".join(map(counted, after))
    assert read([data]) == (before + after, {Broken.NO_COUNT: 1})


ONE, TWO, THREE = b"<13>1 - - - - - - one", b"<13>1 - - - - - - two", b"<13>1 - - - - - - three"


@pytest.mark.parametrize(
    ("stream", "frames", "lost"),
    [
        # Three bytes too few: the rest of the first is dropped.
        (b"18 " + ONE + counted(TWO), [ONE[:18], TWO], {Broken.NO_COUNT: 1}),
        # Three too many swallow the count of the second, whose rest is dropped.
        (b"24 " + ONE + counted(TWO) + counted(THREE), [ONE + b"21 ", THREE], {Broken.NO_COUNT: 1}),
        (counted(ONE) + b"1234567890 " + TWO + counted(THREE), [ONE, THREE], {Broken.NO_COUNT: 1}),
        (counted(ONE) + counted(TWO)[:-1], [ONE], {Broken.HALF: 1}),
        (counted(ONE) + b"21", [ONE], {Broken.HALF: 1}),
        (counted(ONE) + b"601 " + b"<13>" + b"x" * 597 + counted(TWO), [ONE, WITHHELD.encode(), TWO], {Broken.OVER_LONG: 1}),
        (counted(ONE) + b"601 <13>x", [ONE, WITHHELD.encode()], {Broken.OVER_LONG: 1}),
        (counted(ONE) + b"\n" + counted(TWO) + b"\r\n\0" + counted(THREE), [ONE, TWO, THREE], {}),
        (counted(ONE + b"\n") + counted(b"<13>a\nb"), [ONE, b"<13>a\nb"], {}),
        (counted(b"<13>a\0b") + counted(b"<13>caf\xe9"), [b"<13>a\0b", b"<13>caf\xe9"], {}),
    ],
)
def test_broken_counts_are_counted_and_what_follows_is_right(stream, frames, lost):
    assert read([stream]) == (frames, lost)


@pytest.mark.parametrize(
    ("stream", "frames", "lost"),
    [
        (lined(ONE) + b"x" * 601 + b"\n" + lined(TWO), [ONE, WITHHELD.encode(), TWO], {Broken.OVER_LONG: 1}),
        (lined(ONE) + b"x" * 600 + b"\n" + lined(TWO), [ONE, b"x" * 600, TWO], {}),
        (b"x" * 5000, [WITHHELD.encode()], {Broken.OVER_LONG: 1}),
        (b"\n\n" + lined(ONE) + b"\n" + lined(TWO), [ONE, TWO], {}),
        (b"no priority\n" + lined(ONE), [b"no priority", ONE], {}),
        (b"12 monkeys\n", [b"12 monkeys"], {}),
        (lined(b"<13>a\0b") + lined(b"<13>caf\xe9"), [b"<13>a\0b", b"<13>caf\xe9"], {}),
        (lined(ONE) + TWO, [ONE, TWO], {}),
    ],
)
def test_broken_lines_are_counted_and_what_follows_is_right(stream, frames, lost):
    assert read([stream]) == (frames, lost)


def test_half_a_line_is_lost_where_the_connection_broke():
    assert read([lined(ONE) + TWO], clean=False) == ([ONE], {Broken.HALF: 1})


def test_a_line_that_never_ends_is_not_kept():
    frames = Frames(max_frame=MOST)
    found = [f for _ in range(1_000) for f in frames.feed(b"x" * 1_000)]
    assert found == [WITHHELD.encode()]
    assert len(frames._buffer) <= MOST


@given(messages)
def test_a_frame_comes_out_of_its_record_byte_for_byte(data):
    assert frame(record(data), now=NOW) == data


RFC_5424 = "<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - \ufeff'su root' failed for lonvick on /dev/pts/8"


def test_the_first_example_of_rfc_5424():
    said = fields(RFC_5424)
    assert (said.facility, said.severity) == (4, 2)
    assert (said.timestamp, said.time) == ("2003-10-11T22:14:15.003Z", 1_065_910_455_003_000_000)
    assert (said.hostname, said.app, said.procid, said.msgid) == ("mymachine.example.com", "su", None, "ID47")
    assert (said.structured, said.message) == ({}, "'su root' failed for lonvick on /dev/pts/8")


def test_the_second_example_of_rfc_5424():
    said = fields("<165>1 2003-08-24T05:14:15.000003-07:00 192.0.2.1 myproc 8710 - - %% It's time to make the do-nuts.")
    assert (said.facility, said.severity, said.hostname, said.app, said.procid, said.msgid) == (20, 5, "192.0.2.1", "myproc", "8710", None)
    assert said.time == 1_061_727_255_000_003_000
    assert said.message == "%% It's time to make the do-nuts."


def test_the_third_and_fourth_example_of_rfc_5424():
    elements = '[exampleSDID@32473 iut="3" eventSource="Application" eventID="1011"]'
    head = "<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 "
    first = {"exampleSDID@32473": {"iut": "3", "eventSource": "Application", "eventID": "1011"}}
    said = fields(f"{head}{elements} \ufeffAn application event log entry...")
    assert (said.structured, said.message) == (first, "An application event log entry...")
    said = fields(f'{head}{elements}[examplePriority@32473 class="high"]')
    assert (said.structured, said.message) == (first | {"examplePriority@32473": {"class": "high"}}, "")


@pytest.mark.parametrize(
    ("text", "structured", "message"),
    [
        (r'[a@1 x="\"\\\]" y="\n"] m', {"a@1": {"x": '"\\]', "y": "\\n"}}, "m"),
        ('[a@1 x="1" x="2" x="3"] m', {"a@1": {"x": ["1", "2", "3"]}}, "m"),
        ("[a@1] m", {"a@1": {}}, "m"),
        # What an operator put in need not be escaped.
        ('[a@1 mail="[EMAIL]"] m', {"a@1": {"mail": "[EMAIL]"}}, "m"),
        ("- - m", {}, "- m"),
        ("-m", {}, "-m"),
        ("[a@1 x=1] m", {}, "[a@1 x=1] m"),
        ('[a@1 x="1', {}, '[a@1 x="1'),
        ('[a@1 x="1"]m', {}, '[a@1 x="1"]m'),
        ("", {}, ""),
    ],
)
def test_structured_data_and_what_is_none(text, structured, message):
    said = fields(f"<13>1 - - - - - {text}")
    assert (said.structured, said.message) == (structured, message)


@pytest.mark.parametrize(
    ("text", "timestamp", "hostname", "app", "procid", "message"),
    [
        # The examples of RFC 3164, 5.4.
        ("<34>Oct 11 22:14:15 mymachine su: 'su root' failed", "Oct 11 22:14:15", "mymachine", "su", None, "'su root' failed"),
        ("<13>Feb  5 17:32:18 10.0.0.99 Use the BFG!", "Feb  5 17:32:18", "10.0.0.99", None, None, "Use the BFG!"),
        # As rsyslog forwards, as the C library logs, as Cisco logs, as Python logs.
        ("<13>2003-10-11T22:14:15.003000+02:00 web app[7]: up", "2003-10-11T22:14:15.003000+02:00", "web", "app", "7", "up"),
        ("<13>Oct 11 22:14:15 cron[12]: run", "Oct 11 22:14:15", None, "cron", "12", "run"),
        ("<13>Oct 11 2003 22:14:15 fw : up", "Oct 11 2003 22:14:15", "fw", None, None, ": up"),
        ("<13>app: up", None, None, "app", None, "up"),
        ("<13>up", None, None, None, None, "up"),
        ("<13>", None, None, None, None, ""),
        ("<13>web is up: yes", None, None, None, None, "web is up: yes"),
    ],
)
def test_frames_of_rfc_3164(text, timestamp, hostname, app, procid, message):
    said = fields(text)
    assert (said.timestamp, said.hostname, said.app, said.procid, said.message) == (timestamp, hostname, app, procid, message)


@pytest.mark.parametrize("text", ["no priority", "<192>x", "<013>x", "<>x", "<1", "", "<-1>x", "<13 >x", "[withheld: failed]"])
def test_what_is_no_frame_is_all_message(text):
    said = fields(text)
    assert (said.message, said.facility, said.severity) == (text, None, None)


@pytest.mark.parametrize(
    ("timestamp", "time"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T00:00:00.000000001Z", 1),
        ("1970-01-01T01:00:00.5+01:00", 500_000_000),
        ("1969-12-31T23:59:59.75Z", -250_000_000),
        ("1985-04-12T19:20:50.52-04:00", 482_196_050_520_000_000),
        ("2003-13-11T22:14:15Z", None),
        ("2003-10-11T22:14:15", None),
        ("2003-10-11T22:14:15+25:00", None),
        ("2003-10-11 22:14:15Z", None),
        ("-", None),
    ],
)
def test_times_are_exact_to_the_nanosecond(timestamp, time):
    assert record(f"<13>1 {timestamp} - - - - - x".encode()).time == time


@given(st.text(), st.text())
def test_parsing_takes_any_text(before, after):
    said = fields(f"<13>1 {before} {after}")
    assert isinstance(said.message, str)
    assert after not in repr(said) or after in "<Fields>"


def test_a_record_is_tagged_by_its_program():
    assert record(RFC_5424.encode()).tag == "su"
    assert record(b"<13>Oct 11 22:14:15 web cron[12]: run").tag == "cron"
    assert record(b"<13>1 - - - - - - x").tag == record(b"x").tag == ""


@pytest.mark.parametrize(
    ("said", "built"),
    [
        (Record(body="up"), b"<14>1 2023-11-14T22:13:20.123456Z - - - - - up"),
        (Record(body="up", time=0, tag="app"), b"<14>1 1970-01-01T00:00:00.000000Z - app - - - up"),
        (Record(body="<192>up", time=0, tag="a b\nc\xe9"), b"<14>1 1970-01-01T00:00:00.000000Z - a_b_c_ - - - <192>up"),
        (Record(body={"a": [1, "caf\xe9"]}, time=0), '<14>1 1970-01-01T00:00:00.000000Z - - - - - {"a":[1,"caf\xe9"]}'.encode()),
        (Record(body="caf\udce9", time=0), b"<14>1 1970-01-01T00:00:00.000000Z - - - - - caf\xe9"),
        (Record(body="up", time=10**30), b"<14>1 - - - - - - up"),
        (Record(body="", time=0), b"<14>1 1970-01-01T00:00:00.000000Z - - - - - "),
    ],
)
def test_other_records_become_frames(said, built):
    assert frame(said, now=NOW) == built
    assert fields(built.decode("utf-8", "surrogateescape")).facility == 1


def test_a_line_holds_no_line_end():
    assert lined(b"<13>a\nb\n") == b"<13>a#012b#012\n"
