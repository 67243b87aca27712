"""Records of many lines: traces of many languages are joined whole, and what only looks like one is left alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.sidecar.inputs.stdin import Stdin
from redactor.sidecar.joining import Joiner, Start, Traces, joiner

CASES = sorted((Path(__file__).parent / "traces").glob("*.txt"))
BORDER = "=====\n"


def join(text, multiline="auto"):
    joining = joiner(multiline)
    return joining.feed(text.removesuffix("\n").split("\n")) + joining.flush()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_traces_are_joined_whole_and_their_neighbours_are_not(path, end):
    # A line of ===== stands between records.
    expected = path.read_text().split(BORDER)
    text = "".join(expected).replace("\n", end)
    assert join(text) == [record.removesuffix("\n").replace("\n", end) + end.removesuffix("\n") for record in expected]


def test_there_are_traces_of_many_languages():
    assert {"python", "java", "go", "node", "dotnet", "ruby", "php", "rust", "pem", "json", "left-alone"} <= {path.stem for path in CASES}


LINES = st.lists(
    st.sampled_from(
        [
            "",
            "\r",
            "word",
            "  indented",
            "\tat x",
            "Traceback (most recent call last):",
            "ValueError: x",
            "Caused by: y",
            "java.io.IOException: x",
            "-----BEGIN RSA PRIVATE KEY-----",
            "-----END RSA PRIVATE KEY-----",
            "panic: x",
            "goroutine 1 [running]:",
            "main.f(0x1)",
            "}",
            "thread 'main' panicked at src/main.rs:2:5:",
            "\udcff",
        ]
    ),
    max_size=30,
)


@given(LINES, st.integers(2, 8), st.integers(8, 200), st.lists(st.integers(0, 30), max_size=4))
def test_no_line_is_lost_changed_or_moved_and_records_are_bounded(lines, most_lines, most_bytes, places):
    joining = Joiner(Traces(), max_lines=most_lines, max_bytes=most_bytes)
    ends = sorted(min(p, len(lines)) for p in places)
    records = []
    for begin, end in zip([0, *ends], [*ends, len(lines)], strict=True):
        records += joining.feed(lines[begin:end])
        given_so_far = "".join(f"{record}\n" for record in records)
        assert joining.pending == sum(len(line.encode("utf-8", "surrogateescape")) + 1 for line in lines[:end]) - len(
            given_so_far.encode("utf-8", "surrogateescape")
        )
    records += joining.flush()
    assert "\n".join(records) == "\n".join(lines)
    assert not joining
    assert all(record.count("\n") < most_lines for record in records)
    assert all(len(record) <= most_bytes or "\n" not in record for record in records)


def test_a_regex_says_where_records_begin():
    text = "early\n[1] one\nmore\n\n[2] two\udcff\n[3]\n"
    assert join(text, Start(start=r"^\[\d+\]")) == ["early", "[1] one\nmore\n", "[2] two\udcff", "[3]"]


def test_off_joins_nothing():
    assert join("a\n  b\n", "off") == ["a", "  b"]


@pytest.mark.parametrize("regex", ["(?=x)", "(", r"(a)\1", "x" * 3000])
def test_a_regex_that_is_none_or_cannot_run_in_linear_time_is_refused(regex):
    with pytest.raises(ValueError, match="start"):
        Stdin(multiline={"start": regex})
