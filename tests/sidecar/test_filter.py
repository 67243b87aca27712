"""The filter: lines in, safe lines out, everything else byte for byte."""

import os
import subprocess
import sys
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.policy import Evaluator, shipped
from redactor.sidecar.filter import Filter, run
from redactor.sidecar.reading import Reader

MAIL = b"zqx7canary@example.com"
KEY = b"-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAzqx7canaryzqx7canaryzqx7canaryzqx7canaryzqx7cana\nq83vEjRWeJq83vEjRWeJq83vEjRWeJq8AA==\n-----END RSA PRIVATE KEY-----\n"


@pytest.fixture(scope="module")
def reader(pipeline):
    return Reader(pipeline.under(Evaluator(shipped("logs"))))


def filtered(reader, *pieces, **options):
    filtering = Filter(reader, **options)
    return b"".join([*(filtering.feed(piece) for piece in pieces), filtering.end()])


def test_lines_come_out_as_they_went_in_but_for_what_is_sensitive(reader):
    clean = b'one\r\n\n  two\xff\xfe three\x00\n{"a": 1}\n'
    out = filtered(reader, clean + b"login by " + MAIL + b"\n" + b"last, unended")
    assert out.startswith(clean + b"login by ")
    assert out.endswith(b"\nlast, unended")
    assert MAIL not in out


def test_json_lines_stay_json(reader):
    out = filtered(reader, b'{"level":"info","email":"' + MAIL + b'","n":[1,2]}\n')
    assert out.startswith(b'{"level":"info","email":"')
    assert out.endswith(b'","n":[1,2]}\n')
    assert MAIL not in out


def test_a_key_over_several_lines_is_read_as_one(reader):
    out = filtered(reader, b"before\n" + KEY + b"after\n", multiline="auto")
    assert b"zqx7canary" not in out
    assert out.startswith(b"before\n")
    assert out.endswith(b"after\n")


def test_a_line_over_the_limit_goes_out_as_a_placeholder(reader):
    out = filtered(reader, b"a\n" + b"x" * 200 + MAIL + b"\nb\n", max_line=100)
    assert out == b"a\n[withheld: too_large]\nb\n"


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_however_the_input_is_cut_the_output_is_the_same(reader, data):
    whole = b"x " + MAIL + b' y\r\n\n{"password": "hunter2hunter2"}\n' + "zoë\n".encode() + b"\xff\xfe end"
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=6)))
    pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    assert filtered(reader, *pieces) == filtered(reader, whole)


def test_answers_each_piece_before_the_next_and_ends_with_its_input(reader):
    source, to_filter = os.pipe()
    from_filter, sink = os.pipe()
    done = []
    thread = threading.Thread(target=lambda: done.append(run(Filter(reader, multiline="auto"), source=source, sink=sink)))
    thread.start()
    try:
        os.write(to_filter, b"hello " + MAIL + b"\n")
        # Comes though no further line does.
        assert os.read(from_filter, 1000).startswith(b"hello ")
    finally:
        os.close(to_filter)
        thread.join(timeout=30)
    assert done[0].found == {"EMAIL_ADDRESS": 1}
    for descriptor in (source, from_filter, sink):
        os.close(descriptor)


def test_ends_when_nobody_reads_any_more(reader):
    source, to_filter = os.pipe()
    from_filter, sink = os.pipe()
    os.close(from_filter)
    os.write(to_filter, b"hello\n")
    os.close(to_filter)
    run(Filter(reader), source=source, sink=sink)
    os.close(source)
    os.close(sink)


def test_the_command_filters_a_pipe(environment, pipeline):
    """The pipeline is built before, so that its patterns are compiled."""
    command = [sys.executable, "-m", "redactor", "sidecar", "--stdin"]
    done = subprocess.run(
        command, input=b"hello " + MAIL + b"\nok\xff\n" + KEY + b"end", env=environment, capture_output=True, timeout=60, check=True
    )
    first, second, *rest = done.stdout.split(b"\n")
    assert first.startswith(b"hello EMAIL_ADDRESS_")
    assert second == b"ok\xff"
    assert rest[-1] == b"end"
    assert b"zqx7canary" not in done.stdout + done.stderr


def test_the_command_says_what_policy_cannot_be_used(environment):
    command = [sys.executable, "-m", "redactor", "sidecar", "--stdin", "--policy", "/nowhere/zqx7canary.yaml"]
    done = subprocess.run(command, input=b"", env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert b"invalid_policy" in done.stderr
    assert b"zqx7canary" not in done.stderr
    assert done.stdout == b""
