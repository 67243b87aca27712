"""Decisions of many requests in one record: each on the trail before it counts, and the failure of one no other's."""

import threading
from concurrent.futures import Future, wait

import pytest

from redactor import build
from redactor.actor import Actor
from redactor.audit import Event, Kind
from redactor.errors import NotAudited
from redactor.service.recorder import Recorder


@pytest.fixture
def store(own):
    made = build.store(own)
    made.open()
    yield made
    made.database.close()


def fine(_connection):
    return [Event(kind=Kind.DECISION, actor=Actor.CLIENT)]


def broken(_connection):
    raise ValueError("what was said")


class Slow:
    """A trail whose first writing waits, and that counts how much was written at once."""

    def __init__(self, trail):
        self.trail, self.sizes, self.go = trail, [], threading.Event()

    def commit(self, pending):
        if not self.sizes:
            assert self.go.wait(30)
        self.sizes.append(len(pending))
        self.trail.commit(pending)


def recorded(recorder, pending):
    outcome = Future()
    recorder.record(pending, outcome, "done")
    return outcome


def test_what_comes_while_one_is_written_is_written_together(store):
    slow = Slow(store.trail)
    recorder = Recorder(slow)
    outcomes = [recorded(recorder, fine) for _ in range(10)]
    assert not any(outcome.done() for outcome in outcomes)
    slow.go.set()
    wait(outcomes, timeout=30)
    assert [outcome.result(0) for outcome in outcomes] == ["done"] * 10
    assert sum(slow.sizes) == 10
    assert len(slow.sizes) == 2
    report = store.trail.verify()
    assert (report.ok, report.records) == (True, 10)


def test_one_that_cannot_be_recorded_takes_no_other_with_it(store):
    slow = Slow(store.trail)
    recorder = Recorder(slow)
    outcomes = [recorded(recorder, pending) for pending in (fine, fine, broken, fine)]
    slow.go.set()
    wait(outcomes, timeout=30)
    assert [outcome.exception(0) is None for outcome in outcomes] == [True, True, False, True]
    failure = outcomes[2].exception(0)
    assert isinstance(failure, NotAudited)
    assert "what was said" not in str(failure)
    assert store.trail.verify().records == 3


def test_where_nothing_can_be_written_nothing_counts(store, monkeypatch):
    def locked(*_args):
        raise NotAudited("no")

    monkeypatch.setattr(store.trail, "_append", locked)
    recorder = Recorder(store.trail)
    outcomes = [recorded(recorder, fine) for _ in range(5)]
    wait(outcomes, timeout=30)
    failures = [outcome.exception(0) for outcome in outcomes]
    assert all(isinstance(failure, NotAudited) for failure in failures)
    assert len({id(failure) for failure in failures}) == 5
    assert store.trail.verify().records == 0
