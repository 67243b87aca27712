"""Every address, with canaries wherever something can be sent: each refusal is a problem document that repeats nothing and that is documented."""

import json
import logging

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr
from tests_support import CANARY

from redactor.errors import RedactorError
from redactor.service.app import create

ADMIN = {"authorization": "Bearer an admin token for tests only"}
PRESIDIO = {"/analyze", "/anonymize", "/deanonymize", "/recognizers", "/supportedentities", "/anonymizers", "/deanonymizers", "/health"}
JSON = {"content-type": "application/json"}
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", CANARY.upper())

BODIES = {
    "none": (b"", {}),
    "no JSON": (f'{{"text": "{CANARY}'.encode(), JSON),
    "no UTF-8": (b'{"text": "\xff' + CANARY.encode() + b'"}', JSON),
    "a string": (json.dumps(CANARY).encode(), JSON),
    "a list": (json.dumps([CANARY]).encode(), JSON),
    "unknown fields": (json.dumps({CANARY: CANARY, "text": CANARY, "token": CANARY, "reason": CANARY}).encode(), JSON),
    "wrong types": (json.dumps({"text": {CANARY: 1}, "texts": CANARY, "audience": [CANARY], "category": CANARY, "token": [CANARY]}).encode(), JSON),
    "a NUL": (json.dumps({"text": f"{CANARY}\0"}).encode(), JSON),
    "deep": (b'{"text":' + b"[" * 1_000 + CANARY.encode() + b"]" * 1_000 + b"}", JSON),
    "large": (json.dumps({"text": CANARY * 200_000}).encode(), JSON),
    "another type": (f"text={CANARY}".encode(), {"content-type": f"text/{CANARY}"}),
    "no type": (json.dumps({"text": CANARY}).encode(), {}),
}  # fmt: skip


@pytest.fixture(scope="module")
def app(settings, pipeline, tmp_path_factory):
    own = SecretStr(f"sqlite:///{tmp_path_factory.mktemp('errors') / 'own.db'}")
    token = SecretStr("an admin token for tests only")
    made = create(settings.model_copy(update={"database": own, "admin_token": token, "max_body": 2_000_000}), pipeline=pipeline)
    yield made
    made.state.store.database.close()


@pytest.fixture(scope="module")
def client(app):
    return TestClient(app, raise_server_exceptions=False)


def addresses(app):
    return [*app.openapi()["paths"], "/", "/openapi.json", f"/{CANARY}", f"/v1/{CANARY}", f"/console/{CANARY}", f"/v1/check/{CANARY}"]


def check(app, path, method, answer):
    # What may be shown is in an answer that is no refusal, and in no header.
    shown = answer.status_code < 400 and answer.request.method == "POST"
    held = json.dumps(list(answer.headers.items())) + ("" if shown else answer.text)
    assert CANARY not in held.lower(), (method, path)
    assert answer.status_code < 500 or path in PRESIDIO, (method, path, answer.text)
    if answer.status_code < 400 or answer.request.method == "HEAD":
        return
    if path in PRESIDIO and answer.headers["content-type"] == "application/json":
        assert answer.json().keys() == {"error"}
    else:
        assert answer.headers["content-type"] == "application/problem+json", (method, path)
        said = answer.json()
        assert said["status"] == answer.status_code
        assert said["type"] == f"urn:redactor:error:{said['code']}"
        assert said.keys() <= {"type", "title", "status", "code", "detail", "field"}
    documented = app.openapi()["paths"].get(path, {}).get(method.lower())
    if documented is not None:
        assert str(answer.status_code) in documented["responses"], (method, path, answer.status_code)


@pytest.mark.parametrize("case", BODIES)
def test_no_refusal_repeats_what_was_sent(app, client, case):
    body, kind = BODIES[case]
    for path in addresses(app):
        taken = [method.upper() for method in app.openapi()["paths"].get(path, {})]
        for method in METHODS if case == "none" else {*taken, "POST"}:
            sent = path.format(subject_id=CANARY, consent_id=CANARY)
            for headers in (ADMIN, {"authorization": f"Bearer {CANARY}"}) if case == "none" else (ADMIN,):
                answer = client.request(
                    method, f"{sent}?{CANARY}={CANARY}&language={CANARY}&window={CANARY}&limit={CANARY}", content=body,
                    headers={**kind, **headers, "x-request-id": f"{CANARY}!", f"x-{CANARY}": CANARY, "accept-language": CANARY},
                )  # fmt: skip
                check(app, path, method, answer)


@pytest.mark.parametrize("named", ["redactor-tenant", "traceparent", "cookie", "accept", "expect", "content-length", "transfer-encoding"])
def test_no_header_comes_back(app, client, named):
    for path in addresses(app):
        answer = client.get(path.format(subject_id="a", consent_id="b"), headers={**ADMIN, named: CANARY})
        check(app, path, "GET", answer)


def test_what_nobody_foresaw_is_withheld_and_told_by_its_type_alone(app, monkeypatch, caplog):
    def broken(*_args, **_more):
        raise ZeroDivisionError(CANARY)

    monkeypatch.setattr("redactor.service.native.wire.decision", broken)
    monkeypatch.setattr("redactor.service.subjects.describe", broken)
    caplog.set_level(logging.DEBUG)
    client = TestClient(app)
    answer = client.post("/v1/check", json={"text": CANARY})
    assert (answer.status_code, answer.json()["code"]) == (500, "withheld")
    assert "ZeroDivisionError" in answer.json()["detail"]
    consent = {"category": "contact", "purpose": "advertising", "audience": "partners"}
    other = client.post("/v1/subjects/a/consents", json=consent, headers=ADMIN)
    assert (other.status_code, other.json()["code"]) == (500, "withheld")
    assert CANARY not in answer.text + other.text + caplog.text


def test_every_error_has_a_code_of_its_own():
    def tree(error):
        yield error
        for below in error.__subclasses__():
            yield from tree(below)

    codes = [error.code for error in tree(RedactorError) if error.__module__.startswith("redactor")]
    assert len(codes) == len(set(codes))
