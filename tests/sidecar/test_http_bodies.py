"""Bodies of HTTP requests: content codings within bounds, and JSON in which nothing is lost."""

import gzip
import json
import tracemalloc
import zlib

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from tests_support import CANARY

from redactor.errors import Malformed, TooDeep, TooLarge, UnsupportedMediaType
from redactor.sidecar._coding import Packing, packed, unpacked
from redactor.sidecar._json import MAX_DEPTH, dumped, values

MIB = 1 << 20


def raw_deflate(data):
    made = zlib.compressobj(wbits=-15)
    return made.compress(data) + made.flush()


PACKERS = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    " GZIP ": gzip.compress,
    "deflate": zlib.compress,
    "Deflate": raw_deflate,
    "zstd": zstandard.compress,
    "identity": bytes,
    "": bytes,
}


@pytest.mark.parametrize("coding", PACKERS)
@settings(max_examples=30)
@given(data=st.binary(max_size=3000), repeat=st.integers(0, 300))
def test_what_was_packed_is_unpacked(coding, data, repeat):
    data = data * repeat
    assert unpacked(PACKERS[coding](data), coding, MIB) == data


@given(st.sampled_from(Packing), st.binary(max_size=5000))
def test_what_we_pack_is_unpacked(packing, data):
    assert unpacked(packed(data, packing), "" if packing is Packing.NONE else packing.value, MIB) == data


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_members_after_each_other_are_one_body(pack):
    assert unpacked(pack(b"one\n") + pack(b"two\n"), "gzip" if pack is gzip.compress else "zstd", 100) == b"one\ntwo\n"


def zstd_bomb():
    # Four bytes a block of 128 KiB: 1 GiB in 32 KiB.
    made = zstandard.ZstdCompressor(level=1).compressobj()
    zeros = bytes(MIB)
    return b"".join(made.compress(zeros) for _ in range(64)) + made.flush()


@pytest.mark.parametrize(
    ("coding", "bomb"),
    [
        ("gzip", lambda: gzip.compress(bytes(32 * MIB))),
        ("deflate", lambda: zlib.compress(bytes(32 * MIB))),
        ("deflate", lambda: raw_deflate(bytes(32 * MIB))),
        ("zstd", zstd_bomb),
        ("gzip", lambda: gzip.compress(bytes(MIB)) * 32),
        ("zstd", lambda: zstandard.compress(bytes(MIB)) * 32),
    ],
)
def test_a_bomb_is_refused_before_it_goes_off(coding, bomb):
    data = bomb()
    assert len(data) < MIB
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            unpacked(data, coding, 2 * MIB)
        assert tracemalloc.get_traced_memory()[1] < 20 * MIB
    finally:
        tracemalloc.stop()


def test_a_window_that_takes_a_lot_of_memory_is_refused():
    parameters = zstandard.ZstdCompressionParameters(window_log=26, write_content_size=False)
    # Streamed, so that the window is not made smaller for what fits into it.
    made = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    data = made.compress(bytes(100)) + made.flush()
    with pytest.raises(Malformed):
        unpacked(data, "zstd", 64 * MIB)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "zstd"])
@settings(max_examples=50)
@given(data=st.data())
def test_broken_bodies_are_malformed_and_not_repeated(coding, data):
    whole = PACKERS[coding](CANARY.encode() * 50)
    broken = data.draw(
        st.one_of(
            st.integers(1, len(whole) - 1).map(lambda end: whole[:end]),
            st.just(CANARY.encode()),
            st.just(whole + CANARY.encode()),
            st.binary(min_size=1, max_size=20).map(lambda junk: junk + whole),
        )
    )
    error, out = None, None
    try:
        out = unpacked(broken, coding, MIB)
    except (Malformed, TooLarge) as e:
        error = e
    if error is None:
        # By chance the junk is a whole member, or the other kind of deflate.
        assert coding != "gzip"
        assert isinstance(out, bytes)
    else:
        assert CANARY not in f"{error}{error!r}{error.__context__}{error.__cause__}"


@pytest.mark.parametrize("coding", ["br", "gzip, zstd", "compress", CANARY])
def test_other_codings_are_not_taken(coding):
    with pytest.raises(UnsupportedMediaType) as caught:
        unpacked(b"x", coding, MIB)
    assert CANARY not in str(caught.value)


TEXT = st.text(st.characters(exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
RECORDS = st.lists(st.dictionaries(TEXT, JSON, max_size=5), max_size=5)


@settings(max_examples=40)
@given(RECORDS, st.booleans(), st.sampled_from([None, 2]), st.sampled_from([",", " , "]), st.sampled_from([":", " : ", " \n:"]))
def test_records_come_in_as_arrays_lines_and_one_after_the_other(records, ascii_only, indent, comma, colon):
    def say(value):
        return json.dumps(value, ensure_ascii=ascii_only, indent=indent, separators=(comma, colon)).encode()

    assert values(say(records)) == records
    for between in (b"\n", b"\r\n", b"", b" \n\n"):
        assert values(between.join(map(say, records))) == records
    assert values(b"\xef\xbb\xbf" + b"\n".join(map(say, records)) + b"\n") == records


@settings(max_examples=40)
@given(RECORDS)
def test_what_is_dumped_comes_in_again(records):
    assert values(b"\n".join(map(dumped, records))) == records


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'{"a": 1, "a": 2, "a#2": 3}', {"a": 1, "a#3": 2, "a#2": 3}),
        (b'{"x": {"a"\n:1,"a" :2}, "y": "\\":"}', {"x": {"a": 1, "a#2": 2}, "y": '":'}),
        (b'{"n": 9007199254740993, "m": 340282366920938463463374607431768211456}', {"n": 2**53 + 1, "m": 2**128}),
        (b'{"n": %s}' % (b"7" * 5000), {"n": "7" * 5000}),
        (b'{"n": 1e999, "m": -1E+400}', {"n": "1e999", "m": "-1E+400"}),
        (b'{"s": "a\xffb"}', {"s": "a\udcffb"}),
        (b'{"s\xff": ["a\\ud83d"]}', {"s\udcff": ["a\ufffd"]}),
        (b'{"s": "\\ud83d\\ude00"}', {"s": "\U0001f600"}),
        (b'{"s": "a\tb"}', {"s": "a\tb"}),
        (b'{"s": "\\u0000"}', {"s": "\0"}),
    ],
)
def test_what_json_leaves_open_loses_nothing(text, value):
    assert values(text) == [value]
    # On its own, and beside what the fast way reads.
    assert values(b'[{"k": "v"},' + text + b"]") == [{"k": "v"}, value]


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[",
        '{"a"',
        '{"a": 1,}',
        '{"n": NaN}',
        '{"n": -Infinity}',
        "nul",
        '{"a": 1}]',
        '{"a": 1} x',
        "[1, 2",
        '"open',
        "{'a': 1}",
        "\x01",
    ],
)
def test_what_is_no_json_is_malformed_and_not_repeated(text):
    with pytest.raises(Malformed) as caught:
        values(f'{{"k": "{CANARY}"}}\n{text}'.encode())
    e = caught.value
    assert CANARY not in f"{e}{e!r}{e.__context__}{e.__cause__}"


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 500, 5000, 300_000])
@pytest.mark.parametrize(("opens", "closes"), [(b"[", b"]"), (b'{"a":', b"}")])
@pytest.mark.parametrize("more", [b"", b'{"twice": 1, "twice": 2}'])
def test_deep_nesting_is_refused(depth, opens, closes, more):
    with pytest.raises(TooDeep):
        values(b'{"k":' + opens * depth + b"1" + closes * depth + b"}" + more)


def test_as_deep_as_allowed_is_taken():
    deep = b'{"a":' * MAX_DEPTH + b"1" + b"}" * MAX_DEPTH
    assert dumped(values(deep)[0]) == deep


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": "\udcff\ud83d"}, b'{"a":"\xef\xbf\xbd\xef\xbf\xbd"}'),
        ({"\udcff": [b"\x00\xff"]}, b'{"\xef\xbf\xbd":["AP8="]}'),
        ({"n": float("nan"), "m": float("inf"), "i": 2**80}, b'{"n":null,"m":null,"i":1208925819614629174706176}'),
    ],
)
def test_everything_that_a_record_holds_can_be_dumped(value, text):
    assert dumped(value) == text
