"""Who may do what over HTTP: scopes, tenants, the first run, and what is told to whom."""

import json

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr
from sqlalchemy import select, text
from tests_support import CANARY

from redactor.errors import SettingsError
from redactor.principal import Scope
from redactor.service import server
from redactor.storage import tables

ADMIN = {"authorization": "Bearer an admin token for tests only"}
PUBLIC = "0.0.0.0"
OPEN = {("get", "/healthz"), ("get", "/readyz"), ("get", "/health")}
ANY = frozenset(Scope)

#: What opens what. Whoever adds an operation says here who may use it.
OPENS = {
    ("post", "/v1/check"): {Scope.CHECK},
    ("post", "/v1/acknowledge"): {Scope.CHECK},
    ("post", "/v1/redact"): {Scope.REDACT},
    ("post", "/v1/detect"): {Scope.DETECT},
    ("get", "/v1/recognizers"): ANY,
    ("get", "/v1/policy"): ANY,
    ("get", "/v1/subjects/{subject_id}"): {Scope.SUBJECTS},
    ("delete", "/v1/subjects/{subject_id}"): {Scope.SUBJECTS},
    ("get", "/v1/subjects/{subject_id}/export"): {Scope.SUBJECTS},
    ("get", "/v1/subjects/{subject_id}/consents"): {Scope.SUBJECTS},
    ("post", "/v1/subjects/{subject_id}/consents"): {Scope.SUBJECTS},
    ("delete", "/v1/subjects/{subject_id}/consents/{consent_id}"): {Scope.SUBJECTS},
    ("post", "/v1/reveal"): {Scope.REVEAL},
    ("get", "/v1/audit/verify"): {Scope.AUDIT},
    ("get", "/v1/operate/activity"): {Scope.ADMIN},
    ("get", "/v1/operate/audit"): {Scope.ADMIN},
    ("get", "/v1/operate/policy"): {Scope.ADMIN},
    ("post", "/analyze"): {Scope.DETECT},
    ("post", "/anonymize"): {Scope.REDACT},
    ("post", "/deanonymize"): {Scope.REDACT},
    ("get", "/recognizers"): ANY,
    ("get", "/supportedentities"): ANY,
    ("get", "/anonymizers"): ANY,
    ("get", "/deanonymizers"): ANY,
    ("get", "/metrics"): {Scope.ADMIN},
}


def operations(app):
    return [(method, path) for path, of_path in app.openapi()["paths"].items() for method in of_path]


def call(client, operation, headers):
    method, path = operation
    body = {"json": {}} if method == "post" else {}
    return client.request(method, path.format(subject_id="someone", consent_id="x"), headers=headers, **body)


def test_every_operation_says_what_opens_it_and_is_closed_to_others(apps, key_for):
    app = apps(host=PUBLIC)
    client = TestClient(app, raise_server_exceptions=False)
    assert set(operations(app)) == OPENS.keys() | OPEN
    for operation in OPENS:
        answer = call(client, operation, {})
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized"), operation
        assert answer.headers["www-authenticate"] == "Bearer"
        assert answer.headers["content-type"] == "application/problem+json"
        assert app.openapi()["paths"][operation[1]][operation[0]]["security"] == [{"bearer": []}]
    for scope in Scope:
        _, headers = key_for(app, scope)
        for operation, opens in OPENS.items():
            answer = call(client, operation, headers)
            if scope in opens or scope is Scope.ADMIN:
                assert answer.status_code not in {401, 403}, (scope, operation, answer.text)
            else:
                needed = min(opens)
                assert (answer.status_code, answer.json()["code"]) == (403, "insufficient_scope"), (scope, operation)
                assert answer.headers["www-authenticate"] == f'Bearer error="insufficient_scope", scope="{needed}"'


def test_probes_are_open_to_all_whatever_they_bring(apps):
    client = TestClient(apps(host=PUBLIC), raise_server_exceptions=False)
    for _, path in sorted(OPEN):
        assert client.get(path).status_code == 200
        assert client.get(path, headers={"authorization": "Bearer wrong"}).status_code == 200


def test_a_first_run_on_loopback_is_open_until_a_key_is_made(apps, ask, key_for):
    app = apps(admin_token=None)
    assert ask(app).status_code == 200
    refused = ask(app, "/v1/reveal", {"token": "x", "reason": "case 12 of the court"})
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    key, headers = key_for(app, "check")
    assert ask(app).status_code == 401
    assert ask(app, headers=headers).status_code == 200
    app.state.store.api_keys.revoke(key.id)
    assert ask(app, headers=headers).status_code == 401


def test_a_wrong_key_is_refused_even_where_none_is_needed(apps, ask):
    for presented in ("wrong", f"rdk_{'0' * 16}_{'A' * 43}", CANARY, "x" * 10_000):
        answer = ask(apps(), headers={"authorization": f"Bearer {presented}"})
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
        assert presented not in answer.text


def test_what_is_no_bearer_token_is_for_somebody_else(apps, ask):
    for said in ("Basic abc", "", "Bearer", "Bearer "):
        assert ask(apps(), headers={"authorization": said}).status_code == 200
        assert ask(apps(host=PUBLIC), headers={"authorization": said}).status_code == 401


def test_strangers_are_refused_before_their_body_is_read(apps):
    app = apps(host=PUBLIC)

    def body():
        raise AssertionError("the body was read")
        yield b""

    assert TestClient(app).post("/v1/check", content=body(), headers={"content-type": "application/json"}).status_code == 401


def test_a_key_is_verified_once_and_its_state_looked_at_again(apps, ask, key_for, monkeypatch):
    app = apps(host=PUBLIC)
    _, headers = key_for(app, "check")
    calls = []
    verify = app.state.store.api_keys.verify
    monkeypatch.setattr(app.state.store.api_keys, "verify", lambda presented: calls.append(1) or verify(presented))
    assert [ask(app, headers=headers).status_code for _ in range(3)] == [200] * 3
    assert len(calls) == 1


def test_where_keys_cannot_be_read_nobody_passes(apps, ask, key_for):
    app = apps(host=PUBLIC)
    _, headers = key_for(app, "check")
    assert ask(app, headers=headers).status_code == 200
    with app.state.store.database.bare() as connection:
        connection.execute(text("DROP TABLE api_keys"))
    answer = ask(app, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "storage_unavailable")


RULES = "name: {0}\nversion: 1\nrules:\n  - id: everything\n    when: {{}}\n    then: {{action: block, reason: unmatched}}\n"


@pytest.fixture
def tenants(apps, tmp_path):
    folder = tmp_path / "policies"
    folder.mkdir()
    for name in ("acme", "beta"):
        (folder / f"{name}.yaml").write_text(RULES.format(name), encoding="utf-8")
    return apps(host=PUBLIC, policies=folder, admin_token=SecretStr("an admin token for tests only"))


def test_a_tenants_key_acts_under_its_policy_and_no_other(tenants, ask, key_for):
    _, acme = key_for(tenants, "check", tenant="acme")
    _, free = key_for(tenants, "check")
    assert ask(tenants, headers=acme).json()["policy"] == "acme@1"
    assert ask(tenants, headers={**acme, "redactor-tenant": "acme"}).json()["policy"] == "acme@1"
    assert ask(tenants, headers={**free, "redactor-tenant": "beta"}).json()["policy"] == "beta@1"
    for other in ("beta", "default", CANARY):
        answer = ask(tenants, headers={**acme, "redactor-tenant": other})
        assert (answer.status_code, answer.json()["code"]) == (403, "other_tenant")
        assert CANARY not in answer.text


def test_each_tenants_subjects_are_its_own(tenants, key_for):
    client = TestClient(tenants, raise_server_exceptions=False)
    subjects = "/v1/subjects/anna/consents"
    consent = {"category": "contact", "purpose": "advertising", "audience": "partners"}
    _, acme = key_for(tenants, "subjects", tenant="acme")
    _, beta = key_for(tenants, "subjects", tenant="beta")
    assert client.post(subjects, json=consent, headers=acme).status_code == 201
    assert len(client.get(subjects, headers=acme).json()) == 1
    for other in (beta, ADMIN, {**ADMIN, "redactor-tenant": "beta"}):
        assert client.get(subjects, headers=other).json() == []
    assert len(client.get(subjects, headers={**ADMIN, "redactor-tenant": "acme"}).json()) == 1
    assert client.get("/v1/subjects/acme%00anna/consents", headers=beta).json() == []


def test_the_trail_names_the_key_that_asked(apps, ask, key_for):
    app = apps(host=PUBLIC, admin_token=SecretStr("an admin token for tests only"))
    key, headers = key_for(app, "check")
    ask(app, headers=headers)
    ask(app, headers=ADMIN)
    with app.state.store.database.read() as connection:
        said = [json.loads(body) for body in connection.scalars(select(tables.audit.c.body).order_by(tables.audit.c.seq))]
    assert [(s["actor"], s.get("by")) for s in said if s["event"] == "decision"] == [("client", key.id), ("admin", None)]


@pytest.mark.parametrize(
    ("host", "setting", "status"), [("127.0.0.1", "auto", 200), ("127.0.0.1", "admin", 401), (PUBLIC, "auto", 401), (PUBLIC, "open", 200)]
)
def test_counts_are_for_this_machine_or_for_operators(apps, host, setting, status):
    app = apps(host=host, metrics=setting, admin_token=SecretStr("an admin token for tests only"))
    client = TestClient(app, raise_server_exceptions=False)
    assert client.get("/metrics").status_code == status
    assert client.get("/metrics", headers=ADMIN).status_code == 200


def test_an_address_that_others_reach_needs_somebody_who_is_known(apps, key_for, tmp_path):
    app = apps(host=PUBLIC)
    with pytest.raises(SettingsError, match="redactor keys create"):
        app.state.credentials.require()
    key, _ = key_for(app, "check")
    app.state.credentials.require()
    app.state.store.api_keys.revoke(key.id)
    with pytest.raises(SettingsError):
        app.state.credentials.require()
    for more in ({"host": "::1"}, {"host": "localhost"}, {"admin_token": SecretStr("x" * 16)}, {"tls_client_ca": tmp_path / "ca.pem"}):
        apps(**{"host": PUBLIC, **more}).state.credentials.require()


def test_used_tokens_that_one_process_remembers_are_for_one_process(own):
    with pytest.raises(SettingsError) as refused:
        server._admit(own.model_copy(update={"workers": 2, "acknowledgements": "memory"}))
    assert refused.value.field == "workers"
    server._admit(own.model_copy(update={"acknowledgements": "memory"}))


def test_without_a_database_no_key_is_looked_for_and_no_file_appears(apps, ask, tmp_path):
    app = apps(audit="off", admin_token=SecretStr("an admin token for tests only"))
    assert ask(app).status_code == 200
    assert ask(app, headers={"authorization": f"Bearer rdk_{'0' * 16}_{'A' * 43}"}).status_code == 401
    assert not list(tmp_path.glob("own*"))
