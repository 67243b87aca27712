"""The open-loop client of the load benchmark, against a real server of a few lines; and what is read from its figures."""

import asyncio
import math
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "benchmarks"))

import load
from openloop import Answer, Run, arrivals, offer, post


def run_of(*answers, rate=10, seconds=1.0):
    return Run(rate=rate, seconds=seconds, answers=[Answer(due=d, seconds=s, status=status) for d, s, status in answers])


async def answering(statuses, *, close_every=None, **asked):
    """Serve answers in turn, and offer requests to that."""
    seen = []

    async def serve(reader, writer):
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
                seen.append(await reader.readexactly(length))
                status = statuses[len(seen) % len(statuses)]
                closing = close_every and len(seen) % close_every == 0
                writer.write(b"HTTP/1.1 %d X\r\ncontent-length: 2\r\n%s\r\n{}" % (status, b"connection: close\r\n" if closing else b""))
                await writer.drain()
                if closing:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    requests = [post("/x", body, host="127.0.0.1") for body in (b"{}", b'{"a": 1}')]
    run = await offer("127.0.0.1", port, requests, **asked)
    server.close()
    return run, seen


def test_every_request_is_sent_and_every_answer_counted():
    run, seen = asyncio.run(answering([200, 503], rate=2_000, seconds=0.2))
    assert len(seen) == len(run.answers) == len(arrivals(2_000, 0.2, 1))
    assert set(run.statuses()) == {200, 503}
    assert abs(run.statuses()[200] - run.statuses()[503]) <= 1
    assert set(seen) == {b"{}", b'{"a": 1}'}


def test_connections_that_are_closed_are_made_again():
    run, seen = asyncio.run(answering([200], close_every=3, rate=1_000, seconds=0.2, count=4))
    assert run.statuses() == {200: len(seen)}


def test_where_nobody_listens_nothing_is_accepted():
    run = asyncio.run(offer("127.0.0.1", load.free_port(), [post("/x", b"", host="x")], rate=200, seconds=0.1))
    assert set(run.statuses()) == {0}
    assert (run.achieved(), run.quantile(0.5)) == (0.0, math.inf)


def test_requests_are_due_at_random_times_that_a_seed_lays_down():
    times = arrivals(1_000, 10, seed=3)
    assert times == arrivals(1_000, 10, seed=3) == sorted(times)
    assert len(times) == pytest.approx(10_000, rel=0.05)


def test_posts_are_about_two_hundred_characters():
    texts = load.posts()
    assert all(150 < len(t) <= 200 for t in texts)
    assert len(set(texts)) > 100


def test_sustainable_is_what_was_taken_whole_and_fast():
    fast, slow = run_of((0, 0.01, 200), rate=10), run_of((0, 0.5, 200), rate=20)
    refused = run_of((0, 0.01, 200), (0, 0.01, 503), rate=15)
    assert load.sustainable([fast, refused, slow]) is fast
    assert load.sustainable([slow]) is slow


def test_recovery_is_the_first_moment_without_a_slow_or_refused_answer():
    assert load.recovered(run_of((0.05, 0.01, 200)), 0.1) == 0.0
    assert load.recovered(run_of((0.05, 0.01, 503), (0.15, 0.2, 200), (0.25, 0.01, 200)), 0.1) == pytest.approx(0.2)
    assert load.recovered(run_of((0.05, 0.01, 503)), 0.1) == 1.0
