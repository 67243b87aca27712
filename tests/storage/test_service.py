"""The service with its store: what is recorded, who may do what, and that nothing is decided unrecorded."""

import json

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, text

from redactor.pipeline import Pipeline
from redactor.policy import Policy
from redactor.policy.catalogue import reason_keys
from redactor.service.app import create
from redactor.storage import tables

CANARY = "canary-7f3a91"
MAIL = f"{CANARY}@example.com"
ADMIN = {"authorization": "Bearer an admin token for tests only"}
SUBJECT = "/v1/subjects/subject-4711"
CONSENT = {"category": "contact", "purpose": "advertising", "audience": "partners"}

POLICY = {
    "name": "test",
    "version": 1,
    "operators": {"categories": {"contact": {"type": "tokenize"}}},
    "rules": [
        {"id": "contact-masked", "when": {"categories": ["contact"]}, "then": {"action": "mask", "reason": min(reason_keys())}},
        {"id": "contact-consented", "priority": 1, "when": {"categories": ["contact"], "consent": True}, "then": {"action": "allow"}},
    ],
}


@pytest.fixture(scope="session")
def tokenizing(quick):
    return Pipeline(
        detector=quick.detector, policy=Policy.model_validate(POLICY), keys=quick.keys, max_text=quick.max_text, lists=quick.lists
    )


@pytest.fixture
def app(settings, tokenizing):
    made = create(settings, pipeline=tokenizing)
    yield made
    made.state.store.database.close()


@pytest.fixture
def client(app):
    return TestClient(app, raise_server_exceptions=False)


def bodies(app):
    with app.state.store.database.read() as connection:
        return [json.loads(body) for body in connection.scalars(select(tables.audit.c.body).order_by(tables.audit.c.seq))]


def check(client, text=f"Mail {MAIL}", **more):
    return client.post("/v1/check", json={"text": text, **more})


def test_a_decision_that_acts_is_recorded_and_plain_allow_is_not(app, client):
    assert check(client, "Nothing here").json()["action"] == "allow"
    assert bodies(app) == []
    assert check(client).json()["action"] == "mask"
    assert client.post("/v1/redact", json={"texts": [f"Mail {MAIL}", "Nothing"], "audience": "partners"}).status_code == 200
    assert [(b["event"], b["action"], b["audience"], b["policy"]) for b in bodies(app)] == [
        ("decision", "mask", "public", "test@1"),
        ("decision", "mask", "partners", "test@1"),
    ]
    assert CANARY not in json.dumps(bodies(app))


def test_what_cannot_be_recorded_is_not_decided(app, client):
    app.state.store.open()
    with app.state.store.database.bare() as connection:
        connection.execute(text("DROP TABLE audit"))
    answer = check(client)
    assert (answer.status_code, answer.json()["code"]) == (503, "not_audited")
    assert CANARY not in answer.text
    assert check(client, "Nothing here").json()["action"] == "allow"


def test_without_auditing_nothing_is_recorded_and_no_file_appears(settings, quick, tmp_path):
    off = settings.model_copy(update={"audit": "off", "database": type(settings.database)(f"sqlite:///{tmp_path / 'never.db'}")})
    client = TestClient(create(off, pipeline=quick))
    assert check(client).json()["action"] != "allow"
    assert client.get("/readyz").status_code == 200
    assert not list(tmp_path.glob("never*"))


def test_a_value_goes_out_as_a_token_and_comes_back_for_a_reason(app, client):
    safe = check(client, subject_id="subject-4711").json()["text"]
    token = safe.removeprefix("Mail ")
    assert CANARY not in safe
    assert check(client, subject_id="subject-4711").json()["text"] == safe
    assert check(client, safe).json()["action"] == "allow", "a token is nothing that must be hidden again"
    asked = {"token": token, "reason": "case 12 of the court"}
    answer = client.post("/v1/reveal", json=asked, headers=ADMIN)
    assert answer.json()["value"] == MAIL
    assert bodies(app)[-1]["event"] == "reveal"
    assert client.get(SUBJECT, headers=ADMIN).json()["values"] == [
        {"entity": "EMAIL_ADDRESS", "category": "contact", "purpose": "service", "count": 1}
    ]
    assert client.get(f"{SUBJECT}/export", headers=ADMIN).json()["values"][0]["value"] == MAIL
    assert client.delete(SUBJECT, headers=ADMIN).json() == {"values": 1, "consents": 0}
    gone = client.post("/v1/reveal", json=asked, headers=ADMIN)
    assert (gone.status_code, gone.json()["code"]) == (404, "unknown_token")
    assert CANARY not in json.dumps(bodies(app))


@pytest.mark.parametrize("reason", [None, "", "short", "        ", "x" * 201])
def test_a_reveal_needs_a_reason(client, reason):
    body = {"token": CANARY, "reason": reason} if reason is not None else {"token": CANARY}
    answer = client.post("/v1/reveal", json=body, headers=ADMIN)
    assert (answer.status_code, answer.json()["field"]) == (422, "reason")
    assert CANARY not in answer.text


GUARDED = [
    ("GET", SUBJECT, None),
    ("GET", f"{SUBJECT}/export", None),
    ("DELETE", SUBJECT, None),
    ("GET", f"{SUBJECT}/consents", None),
    ("POST", f"{SUBJECT}/consents", CONSENT),
    ("DELETE", f"{SUBJECT}/consents/x", None),
    ("POST", "/v1/reveal", {"token": "tok_x", "reason": "case 12 of the court"}),
    ("GET", "/v1/audit/verify", None),
]


@pytest.mark.parametrize(("method", "path", "body"), GUARDED)
def test_only_who_brings_the_admin_token_passes(settings, quick, method, path, body):
    client = TestClient(create(settings, pipeline=quick), raise_server_exceptions=False)
    for headers in (
        {},
        {"authorization": "Bearer wrong"},
        {"authorization": "Basic an admin token for tests only"},
        {"authorization": "Bearer é"},
    ):
        answer = client.request(method, path, json=body, headers={k: v.encode("latin-1") for k, v in headers.items()})
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
        assert answer.headers["www-authenticate"] == "Bearer"
    nobody = TestClient(create(settings.model_copy(update={"admin_token": None}), pipeline=quick), raise_server_exceptions=False)
    answer = nobody.request(method, path, json=body, headers={"authorization": "Bearer "})
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


def test_kept_consents_count_by_subject_until_they_are_withdrawn(app, client):
    asked = {"audience": "partners", "purpose": "advertising", "age": 30}
    assert check(client, subject_id="subject-4711", **asked).json()["action"] == "mask"
    granted = client.post(f"{SUBJECT}/consents", json=CONSENT, headers=ADMIN)
    assert granted.status_code == 201
    assert check(client, subject_id="subject-4711", **asked).json()["action"] == "allow"
    assert check(client, subject_id="another", **asked).json()["action"] == "mask"
    assert check(client, subject_id="subject-4711", **{**asked, "purpose": "analytics"}).json()["action"] == "mask"
    consent = client.get(f"{SUBJECT}/consents", headers=ADMIN).json()[0]
    gone = client.delete(f"{SUBJECT}/consents/{consent['id']}", headers=ADMIN)
    assert gone.status_code == 204
    assert check(client, subject_id="subject-4711", **asked).json()["action"] == "mask"
    again = client.delete(f"{SUBJECT}/consents/{consent['id']}", headers=ADMIN)
    assert (again.status_code, again.json()["code"]) == (404, "unknown_consent")
    assert [b["change"] for b in bodies(app) if b["event"] == "consent"] == ["granted", "withdrawn"]


def test_consents_that_the_caller_keeps_count_too(client):
    asked = {"audience": "partners", "purpose": "advertising", "age": 30}
    assert check(client, consents=[CONSENT], **asked).json()["action"] == "allow"
    expired = {**CONSENT, "expires": "2020-01-01T00:00:00Z"}
    assert check(client, consents=[expired], **asked).json()["action"] == "mask"


@pytest.mark.parametrize(
    "bad",
    [
        {**CONSENT, "purpose": "unknown"},
        {**CONSENT, "category": None},
        {**CONSENT, "category": CANARY},
        {**CONSENT, "expires": "2030-01-01T00:00:00"},
        {**CONSENT, CANARY: 1},
    ],
)
def test_consents_that_say_too_little_are_refused_without_being_repeated(app, client, bad):
    for answer in (client.post(f"{SUBJECT}/consents", json=bad, headers=ADMIN), check(client, consents=[bad])):
        assert answer.status_code == 422
        assert CANARY not in answer.text
    assert bodies(app) == []


def test_the_trail_is_verified_over_http(app, client):
    check(client)
    assert client.get("/v1/audit/verify", headers=ADMIN).json() | {"mac": ""} == {
        "ok": True,
        "records": 1,
        "first": 1,
        "last": 1,
        "mac": "",
        "problems": [],
    }


def test_no_error_of_the_store_holds_the_subject_or_the_content(settings, quick, tmp_path):
    (tmp_path / "broken.db").write_text("no database")
    broken = settings.model_copy(update={"database": type(settings.database)(f"sqlite:///{tmp_path / 'broken.db'}")})
    client = TestClient(create(broken, pipeline=quick), raise_server_exceptions=False)
    answers = [
        check(client, subject_id=CANARY),
        client.get(f"/v1/subjects/{CANARY}", headers=ADMIN),
        client.delete(f"/v1/subjects/{CANARY}", headers=ADMIN),
        client.post(f"/v1/subjects/{CANARY}/consents", json=CONSENT, headers=ADMIN),
        client.post("/v1/reveal", json={"token": CANARY, "reason": "case 12 of the court"}, headers=ADMIN),
        client.get("/readyz"),
    ]
    assert {a.status_code for a in answers} == {503}
    assert {a.json()["code"] for a in answers} <= {"storage_unavailable", "not_audited"}
    assert all(CANARY not in a.text for a in answers)
