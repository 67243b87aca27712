"""A canary goes through every door, good input and bad, at DEBUG: no log, error, metric, repr or record may hold it."""

import io
import json
import logging

import pytest
from fastapi.testclient import TestClient
from tests_support import CANARY

from redactor.errors import RedactorError
from redactor.logging import Redaction
from redactor.logging.journal import configure
from redactor.service.app import create

TEXTS = [
    f"My password is {CANARY}9!A",
    f"mail {CANARY}@example.com from 10.1.2.3",
    f"user={CANARY} Authorization: Bearer {CANARY}{CANARY}8Xk2",
    f"https://{CANARY}.example.com/?token={CANARY}",
    f"I have lupus, {CANARY}",
    f"{CANARY}\0",
    f"{CANARY}\ud800",
    CANARY + "a" * 1_000_000,
    f"GB82 WEST 1234 5698 7654 32 {CANARY}",
]


@pytest.fixture
def logged(monkeypatch, pipeline):
    """Everything that is logged by anybody at DEBUG."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    configure("debug", Redaction(pipeline=pipeline))
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    # The test's own client logs the addresses that it asks for.
    monkeypatch.setattr(logging.getLogger("httpx2"), "disabled", True)
    yield stream
    root.removeHandler(handler)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("audience", ["public", "partners", "logs"])
def test_the_library_keeps_it_out_of_logs_errors_and_reprs(pipeline, logged, text, audience):
    try:
        decision = pipeline.check(text, audience=audience)
    except RedactorError as e:
        held = repr(e) + str(e) + repr(e.__context__) + repr(e.__cause__)
    else:
        held = repr(decision) + repr(decision.findings) + repr(decision.reasons)
    assert CANARY not in held
    assert CANARY not in logged.getvalue()


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("path", ["/v1/check", "/v1/acknowledge", "/v1/detect", "/v1/redact", "/analyze", "/anonymize", "/deanonymize"])
def test_http_keeps_it_out_of_logs_errors_and_metrics(settings, pipeline, logged, path, text):
    client = TestClient(create(settings, pipeline=pipeline), raise_server_exceptions=False)
    bodies = [
        json.dumps({"text": text, "audience": "logs"}) if path.startswith("/v1") else json.dumps({"text": text, "language": "en"}),
        json.dumps({"text": [{"x": text}], "language": text, text: text}),
        json.dumps({"text": text, "analyzer_results": [{"start": text}], "anonymizers": {"DEFAULT": {"type": text}}}),
        json.dumps({"text": "I have lupus", "acknowledgement": text, "subject_id": CANARY}),
        json.dumps({"text": text, "acknowledgement": f"{CANARY}.{CANARY}.{CANARY}", "language": CANARY}),
        text.replace("\ud800", ""),
    ]
    for body in bodies:
        answer = client.post(
            path, content=body.encode("utf-8", "ignore"), headers={"content-type": "application/json", "x-request-id": CANARY + "!"}
        )
        if answer.status_code >= 400:
            assert CANARY not in answer.text
        assert CANARY not in str(answer.headers)
    client.get(f"/{CANARY}?{CANARY}")
    assert CANARY not in client.get("/metrics").text
    assert CANARY not in logged.getvalue()


def test_http_keeps_tokens_and_what_they_are_for_out_of_logs_errors_and_metrics(settings, pipeline, logged):
    client = TestClient(create(settings, pipeline=pipeline), raise_server_exceptions=False)
    asked = {"text": f"I have lupus, {CANARY}", "subject_id": CANARY}
    token = client.post("/v1/check", json=asked).json()["acknowledgement"]
    assert CANARY not in token
    told = []
    for path in ("/v1/acknowledge", "/v1/check"):
        for change in (
            {"text": f"{CANARY} has lupus, I have lupus"},
            {"subject_id": f"{CANARY}2"},
            {"audience": "followers"},
            {"acknowledgement": f"{token[:-4]}AAAA"},
            {"acknowledgement": [token]},
        ):
            told += [client.post(path, json={**asked, "acknowledgement": token, **change})]
    assert client.post("/v1/acknowledge", json={**asked, "acknowledgement": token}).status_code == 200
    told.append(client.post("/v1/acknowledge", json={**asked, "acknowledgement": token}))
    assert len({answer.json()["code"] for answer in told}) == 6
    said = "".join(f"{answer.text}{answer.headers}" for answer in told) + client.get("/metrics").text + logged.getvalue()
    assert '"event": "request"' in logged.getvalue()
    for held in (CANARY, *token.split(".")[1:]):
        assert held not in said


@pytest.mark.parametrize("command", [["check"], ["detect"], ["redact"], ["explain", "--json"], ["check", "--audience", CANARY]])
@pytest.mark.parametrize("text", [TEXTS[0], TEXTS[5], TEXTS[7]], ids=["secret", "NUL", "large"])
def test_the_command_line_keeps_it_off_standard_error(redactor, command, text):
    done = redactor(*command, stdin=text.encode(), REDACTOR_LOG_LEVEL="debug")
    assert CANARY.encode() not in done.stderr
    if done.returncode == 2:
        assert not done.stdout
