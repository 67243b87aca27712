"""The Forward protocol as bytes: four modes in any pieces, bytes that are no text, and what hostile senders claim."""

import gzip
import struct
import tracemalloc

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import AccessError, Malformed, TooLarge
from redactor.sidecar._handshake import Client, Server
from redactor.sidecar._messagepack import Frames, packed, value
from redactor.sidecar.forward import Broken, Compression, Packer, gunzipped, message
from redactor.sidecar.lines import WITHHELD
from redactor.sidecar.record import Record

TEXT = st.text() | st.binary(max_size=8).map(lambda b: b.decode("utf-8", "surrogateescape"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | TEXT | st.binary(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
RECORDS = st.builds(
    lambda body, time: Record(body=body, time=time, tag="app.web"),
    st.dictionaries(TEXT, VALUES, max_size=4),
    st.integers(0, (2**32 - 1) * 10**9),
)


def event_time(nanoseconds):
    return msgpack.ExtType(0, struct.pack(">II", *divmod(nanoseconds, 10**9)))


def pack(said):
    return msgpack.packb(said, unicode_errors="surrogateescape")


def read(frame, **limits):
    said = message(frame, **{"max_record": 1 << 20, "max_bytes": 1 << 24, **limits})
    return list(said.records), said.chunk, dict(said.lost)


def modes(records):
    """The same records in each of the modes, as a client packs them."""
    entries = [[event_time(r.time), r.body] for r in records]
    stream = b"".join(pack(e) for e in entries)
    yield from (pack(["app.web", *entry]) for entry in entries)
    yield pack(["app.web", entries])
    yield pack(["app.web", stream, {"size": len(records)}])
    yield pack(["app.web", gzip.compress(stream, mtime=0), {"compressed": "gzip"}])
    # Older clients have no type for bytes.
    yield msgpack.packb(["app.web", stream], use_bin_type=False)


@given(st.lists(RECORDS, max_size=4), st.integers(1, 40))
def test_every_mode_says_the_same_in_any_pieces(records, size):
    stream = b"".join(modes(records))
    frames = Frames(1 << 20)
    got = [f for at in range(0, len(stream), size) for f in frames.feed(stream[at : at + size])]
    assert frames.pending == 0
    assert frames.ended == len(got) == len(records) + 4
    alone, whole = got[: len(records)], got[len(records) :]
    assert [r for f in alone for r in read(f)[0]] == records
    for frame in whole:
        assert read(frame) == (records, None, {})


@given(st.lists(RECORDS, max_size=4), st.sampled_from(Compression))
def test_what_is_packed_is_read_again(records, compression):
    packer = Packer(compression=compression, message_key="message", beside_key="beside")
    frame = packer.pack("app.web", records, "chunk-id")
    assert read(frame) == (records, "chunk-id", {})


@given(st.binary(max_size=200))
def test_any_bytes_are_records_or_an_error_of_ours(data):
    frames = Frames(1 << 10)
    try:
        for frame in frames.feed(data):
            read(frame)
    except (Malformed, TooLarge):
        pass


@given(st.lists(RECORDS, min_size=1, max_size=3), st.data())
def test_a_frame_with_a_changed_byte_is_records_or_an_error_of_ours(records, data):
    frame = bytearray(data.draw(st.sampled_from(list(modes(records)))))
    frame[data.draw(st.integers(0, len(frame) - 1))] = data.draw(st.integers(0, 255))
    try:
        for whole in Frames(1 << 20).feed(bytes(frame)):
            read(whole)
    except (Malformed, TooLarge):
        pass


@pytest.mark.parametrize(
    ("time", "nanoseconds"),
    [
        (1_700_000_000, 1_700_000_000 * 10**9),
        (1_700_000_000.5, 1_700_000_000_500_000_000),
        (event_time(5), 5),
        (msgpack.Timestamp(1_700_000_000, 2), 1_700_000_000_000_000_002),
        (float("nan"), None),
        (None, None),
        (2**63, None),
    ],
)
def test_times(time, nanoseconds):
    entries = [[time, {}]]
    assert read(pack(["t", b"".join(map(pack, entries))]))[0] == [Record(body={}, time=nanoseconds, tag="t")]


def test_what_only_some_senders_say():
    # Fluent Bit puts metadata beside the time.
    assert read(pack(["t", [[[event_time(7), {"severity": "warn"}], {"a": 1}]]]))[0] == [
        Record(body={"a": 1}, time=7, tag="t", beside={"metadata": {"severity": "warn"}})
    ]
    assert read(pack(["t", [[[event_time(7), {}], {"a": 1}]]]))[0] == [Record(body={"a": 1}, time=7, tag="t")]
    # Metrics are no logs, and nobody here can read them.
    assert read(pack(["t", b"\x80", {"fluent_signal": 1, "chunk": "c"}])) == ([], "c", {Broken.NOT_LOGS: 1})
    # Tags and keys may be bytes, keys anything.
    assert read(pack([b"t\xff", 1, {b"k": 1, 5: 2}]))[0] == [Record(body={"k": 1, "5": 2}, time=10**9, tag="t\udcff")]
    assert read(pack(["t", 1, "only text", None]))[0] == [Record(body="only text", time=10**9, tag="t")]


def test_a_record_over_the_limit_gives_its_place_to_a_placeholder():
    entries = [[1, {"a": "x" * n}] for n in (1, 5000, 2)]
    records, _, lost = read(pack(["t", entries]), max_record=1000)
    assert [r.body for r in records] == [{"a": "x"}, WITHHELD, {"a": "xx"}]
    assert lost == {Broken.RECORD_TOO_LARGE: 1}


@pytest.mark.parametrize(
    "frame",
    [
        pack("text"),
        pack([]),
        pack(["tag"]),
        pack(["tag", 1]),
        pack(["tag", 1, {}, {}, {}]),
        pack([5, 1, {}]),
        pack(["tag", [[1]]]),
        pack(["tag", [5]]),
        pack(["tag", b"\x92\x01"]),
        pack(["tag", b"\xc1"]),
        pack(["tag", b"plain", {"compressed": "gzip"}]),
        pack(["tag", gzip.compress(b"\x92\x01\x80", mtime=0)[:-9], {"compressed": "gzip"}]),
        pack(["tag", b"", {"compressed": "zstd"}]),
        pack(["tag", 1, {}, {"chunk": 5}]),
        b"\x93\xa3tag\x01\x81\x90\x01",
    ],
)
def test_what_is_no_message_is_refused(frame):
    with pytest.raises(Malformed):
        read(frame)


def test_gzip_is_unpacked_within_a_bound():
    bomb = gzip.compress(b"\xc0" * (1 << 24), mtime=0)
    with pytest.raises(TooLarge):
        gunzipped(bomb, 1 << 16)
    assert gunzipped(gzip.compress(b"a", mtime=0) + gzip.compress(b"b"), 2) == b"ab"
    with pytest.raises(TooLarge):
        gunzipped(gzip.compress(b"a", mtime=0) + gzip.compress(b"bc"), 2)


def exhaust(frames, hostile):
    for at in range(0, len(hostile), 1 << 14):
        list(frames.feed(hostile[at : at + (1 << 14)]))


@pytest.mark.parametrize(
    ("hostile", "error"),
    [
        (b"\x91" * 100_000, Malformed),
        (b"\xdd\xff\xff\xff\xff" * 400, None),
        (b"\xdf\xff\xff\xff\xff", None),
        (b"\xc6\xff\xff\xff\xff" + b"x" * (1 << 18), TooLarge),
        (b"\xdd\x00\x00\xff\xff" + b"\x80" * (1 << 18), TooLarge),
        (b"\xc1", Malformed),
    ],
)
def test_claims_cost_no_memory(hostile, error):
    frames = Frames(1 << 16)
    tracemalloc.start()
    try:
        if error:
            with pytest.raises(error):
                exhaust(frames, hostile)
        else:
            assert list(frames.feed(hostile)) == []
        assert tracemalloc.get_traced_memory()[1] < 4 << 20
    finally:
        tracemalloc.stop()


def test_what_no_encoding_can_say_and_what_is_too_large_for_integers():
    assert value(packed({"a": "x\ud800\udcff", "b": [2**70, ("t",)]}), max_bytes=100) == {"a": "x\ufffd\udcff", "b": [str(2**70), ["t"]]}


def test_text_and_what_is_beside_it_get_fields():
    packer = Packer(compression=Compression.NONE, message_key="log", beside_key="beside")
    records = [Record(body="line", time=1, beside={"host": "h"}), Record(body={"beside": "own"}, time=1, beside={"host": "h"})]
    assert [r.body for r in read(packer.pack("t", records, None))[0]] == [{"log": "line", "beside": {"host": "h"}}, {"beside": "own"}]


KEY, USERS = "a shared key", {"ann": "her password"}


def shake(server, client):
    ping, nonce = client.ping(value(server.helo(), max_bytes=1 << 10))
    welcome, pong = server.pong(value(ping, max_bytes=1 << 10))
    return welcome, value(pong, max_bytes=1 << 10), nonce


@pytest.mark.parametrize("users", [{}, USERS])
def test_who_knows_the_key_is_let_in(users):
    client = Client(key=KEY, user="ann", password="her password", name="c")
    welcome, pong, nonce = shake(Server(key=KEY, users=users, name="s"), client)
    assert welcome
    client.check(pong, nonce)


@pytest.mark.parametrize(
    ("key", "user", "password"), [("other", "ann", "her password"), (KEY, "ann", "no"), (KEY, "bob", "her password"), (KEY, "", "")]
)
def test_who_does_not_know_all_of_it_is_not_let_in(key, user, password):
    client = Client(key=key, user=user, password=password, name="c")
    welcome, pong, nonce = shake(Server(key=KEY, users=USERS, name="s"), client)
    assert not welcome
    with pytest.raises(AccessError):
        client.check(pong, nonce)


def test_a_server_that_does_not_know_the_key_is_not_believed():
    client = Client(key=KEY, user="", password="", name="c")
    for pong in (["PONG", True, "", "s", "0" * 128], ["PONG", True, "", "s", None], ["PONG", "yes", "", "s", ""], {}, None):
        with pytest.raises(AccessError):
            client.check(pong, b"nonce")
    for helo in (["HELO"], ["HELO", {"nonce": 5}], ["HI", {}], None):
        with pytest.raises(AccessError):
            client.ping(helo)
    for ping in (["PING", "c", "s", "d", "u"], ["PING", 1, 2, 3, 4, 5], None, "PING"):
        assert Server(key=KEY, users={}, name="s").pong(ping)[0] is False
    assert KEY not in repr(client)
    assert KEY not in repr(Server(key=KEY, users={}, name="s"))
