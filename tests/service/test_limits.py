"""Limits: what is too much is refused at once and whole, and what takes too long is withheld."""

import asyncio
import json
import threading

import pytest
from fastapi.testclient import TestClient
from tests_support import CANARY

from redactor.errors import Overloaded, TooManyRequests
from redactor.pipeline import Pipeline
from redactor.service.limits import Gate, Rates


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def answered(gate, clock, seconds):
    with gate.slot():
        clock.now += seconds


def test_a_gate_takes_what_can_be_answered_in_time(clock):
    gate = Gate(slots=2, queue=100, patience=0.1, clock=clock)
    for _ in range(200):
        answered(gate, clock, 0.005)
    slots = [gate.slot() for _ in range(102)]
    entered = 0
    while not gate.is_full:
        slots[entered].__enter__()
        entered += 1
    with pytest.raises(Overloaded) as refused:
        gate.admit()
    # Twenty times 5 ms is how long the next one would wait.
    assert 19 <= entered <= 22
    assert refused.value.retry_after == 1


def test_a_gate_always_has_room_for_a_few_and_never_for_more_than_its_queue(clock):
    gate = Gate(slots=2, queue=20, patience=0.01, clock=clock)
    for _ in range(100):
        answered(gate, clock, 10.0)
    slots = [gate.slot() for _ in range(10)]
    for slot in slots:
        slot.__enter__()
    assert gate.is_full
    fast = Gate(slots=2, queue=20, patience=10.0, clock=clock)
    slots = [fast.slot() for _ in range(22)]
    for slot in slots:
        slot.__enter__()
    with pytest.raises(Overloaded):
        fast.admit()


def test_a_gate_recovers_once_answers_come_fast_again(clock):
    gate = Gate(slots=1, queue=100, patience=0.05, clock=clock)
    for _ in range(50):
        answered(gate, clock, 1.0)
    for _ in range(120):
        answered(gate, clock, 0.0001)
    slots = [gate.slot() for _ in range(30)]
    for slot in slots:
        slot.__enter__()
    assert not gate.is_full


def test_a_slot_is_given_back_whatever_happens(clock):
    gate = Gate(slots=1, queue=0, patience=1, clock=clock)
    with pytest.raises(ValueError, match="x"), gate.slot():
        raise ValueError("x")
    assert gate.pending == 0


def test_a_bucket_lets_a_burst_through_and_then_its_rate(clock):
    rates = Rates(rate=10, burst=3, clock=clock)
    for _ in range(3):
        rates.take("a")
    with pytest.raises(TooManyRequests) as refused:
        rates.take("a")
    assert refused.value.retry_after == 1
    rates.take("b")
    clock.now += 0.1
    rates.take("a")
    with pytest.raises(TooManyRequests):
        rates.take("a")
    clock.now += 1_000
    for _ in range(3):
        rates.take("a")
    with pytest.raises(TooManyRequests):
        rates.take("a")


def test_a_slow_rate_says_how_long_to_wait_and_no_rate_is_no_limit(clock):
    slow = Rates(rate=0.1, burst=1, clock=clock)
    slow.take("a")
    with pytest.raises(TooManyRequests) as refused:
        slow.take("a")
    assert refused.value.retry_after == 10
    none = Rates(rate=0, burst=1, clock=clock)
    for _ in range(1_000):
        none.take("a")


def test_each_key_has_its_own_rate(apps, ask, key_for):
    app = apps(host="0.0.0.0", rate=0.001, burst=2)
    _, one = key_for(app, "check")
    _, other = key_for(app, "check")
    assert [ask(app, headers=one).status_code for _ in range(3)] == [200, 200, 429]
    answer = ask(app, headers=one)
    assert (answer.json()["code"], answer.headers["content-type"]) == ("too_many_requests", "application/problem+json")
    assert int(answer.headers["retry-after"]) > 100
    assert ask(app, headers=other).status_code == 200
    assert TestClient(app).get("/healthz").status_code == 200


def test_more_findings_than_a_text_may_have_are_refused(apps, ask):
    app = apps(max_findings=3)
    text = " ".join(f"jo{i}@example.com" for i in range(4))
    for path in ("/v1/check", "/v1/redact", "/v1/detect"):
        answer = ask(app, path, {"texts": ["Hello", text]})
        assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (413, "too_large", "text")
        assert "jo0" not in answer.text
        assert ask(app, path, {"text": text.rpartition(" ")[0]}).status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "multipart/form-data; boundary=x"])
@pytest.mark.parametrize("path", ["/v1/check", "/v1/reveal", "/v1/subjects/a/consents"])
def test_a_body_of_another_type_is_refused(apps, path, kind):
    answer = TestClient(apps()).post(path, content=b'{"text": "x"}', headers={"content-type": kind})
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")


class Held:
    """A pipeline whose reading waits until it is let go."""

    def __init__(self, monkeypatch):
        self.reading, self.go, self.read = threading.Semaphore(0), threading.Event(), []
        check = Pipeline.check_many

        def waiting(pipeline, texts, **more):
            self.read.append(texts[0])
            self.reading.release()
            assert self.go.wait(30)
            return check(pipeline, texts, **more)

        monkeypatch.setattr(Pipeline, "check_many", waiting)


@pytest.fixture
def held(apps, monkeypatch):
    def build(**changes):
        app = apps(**changes)
        return app, Held(monkeypatch)

    return build


def scope(path="/v1/check"):
    headers = [(b"content-type", b"application/json")]
    return {
        "type": "http", "method": "POST", "path": path, "raw_path": path.encode(), "query_string": b"", "headers": headers, "root_path": "",
        "http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1), "asgi": {"version": "3.0"},
    }  # fmt: skip


async def request(app, text=CANARY, sent=None):
    sent, body = [] if sent is None else sent, json.dumps({"text": text}).encode()

    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message):
        sent.append(message)

    await app(scope(), receive, send)
    assert [m["type"] for m in sent] == ["http.response.start", "http.response.body"]
    return sent[0]["status"], dict(sent[0]["headers"]), json.loads(sent[1]["body"])


async def until(condition):
    while not condition():  # noqa: ASYNC110 - another thread fulfils it
        await asyncio.sleep(0.001)


def test_beyond_the_queue_requests_are_shed_at_once_and_taken_again_afterwards(held):
    app, work = held(threads=1, queue=1)

    async def flood():
        first = [asyncio.create_task(request(app, f"{CANARY} {i}")) for i in range(2)]
        await until(lambda: work.read)
        await asyncio.sleep(0)
        shed = [await request(app) for _ in range(3)]
        work.go.set()
        return shed, await asyncio.gather(*first), await request(app)

    shed, first, after = asyncio.run(flood())
    assert [(status, answer["code"], headers[b"retry-after"]) for status, headers, answer in shed] == [(503, "overloaded", b"1")] * 3
    assert CANARY not in str(shed)
    assert [status for status, _, _ in first] == [200, 200]
    assert after[0] == 200


def test_after_the_deadline_the_content_is_withheld_and_what_waited_is_not_read(held):
    app, work = held(threads=1, queue=4, deadline_seconds=0.05)

    async def late():
        sent = [[], []]
        tasks = [asyncio.create_task(request(app, f"{CANARY} {i}", sent[i])) for i in range(2)]
        # Each is answered when its deadline is over, though the guard goes on to wait for what was begun.
        await until(lambda: all(len(messages) == 2 for messages in sent))
        guard = app.middleware_stack
        while not hasattr(guard, "gate"):
            guard = guard.app
        assert guard.gate.pending == 2
        work.go.set()
        return await asyncio.gather(*tasks), guard.gate.pending

    answers, pending = asyncio.run(late())
    assert [(status, answer["code"]) for status, _, answer in answers] == [(503, "deadline")] * 2
    assert CANARY not in str(answers)
    assert len(work.read) == 1
    assert pending == 0


def test_a_body_that_does_not_arrive_is_not_waited_for(apps):
    app = apps(body_seconds=0.05)
    sent = []

    async def slowly():
        async def receive():
            await asyncio.sleep(0.01)
            return {"type": "http.request", "body": b" ", "more_body": True}

        async def send(message):
            sent.append(message)

        await app(scope(), receive, send)

    asyncio.run(slowly())
    assert (sent[0]["status"], json.loads(sent[1]["body"])["code"]) == (408, "request_timeout")
