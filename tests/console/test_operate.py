"""What operators can ask: figures of the trail, its records with their state, the policy and what changed; and that none of it is content."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text, update
from tests_support import CANARY

from redactor.overview import Overview, Window
from redactor.policy import Policy
from redactor.policy.catalogue import reason_keys
from redactor.policy.tenants import Policies
from redactor.service.app import create
from redactor.service.server import _record
from redactor.storage import tables

TOKEN = "an operator's token for tests only"
ADMIN = {"authorization": f"Bearer {TOKEN}"}
MAIL = f"Mail me at {CANARY}@example.com"
CARD = "My card is 4111 1111 1111 1111"
ADDRESSES = ["/v1/operate/activity", "/v1/operate/audit", "/v1/operate/policy"]


@pytest.fixture
def own(settings, tmp_path):
    """Settings with a database of this test's own."""
    url = type(settings.database)(f"sqlite:///{tmp_path / 'own.db'}")
    return settings.model_copy(update={"database": url, "admin_token": type(settings.secret)(TOKEN)})


@pytest.fixture
def app(own, pipeline):
    made = create(own, pipeline=pipeline)
    yield made
    made.state.store.database.close()


@pytest.fixture
def client(app):
    return TestClient(app, raise_server_exceptions=False)


def check(client, content, **more):
    return client.post("/v1/check", json={"text": content, **more}).json()["action"]


def ask(client, path, **parameters):
    answer = client.get(f"/v1/operate/{path}", headers=ADMIN, params=parameters)
    assert answer.status_code == 200, answer.text
    assert CANARY not in answer.text
    return answer.json()


@pytest.mark.parametrize("path", ADDRESSES)
def test_only_admins_may_look(client, path):
    assert client.get(path).status_code == 401
    assert client.get(path, headers={"authorization": "Bearer not that token"}).json()["code"] == "unauthorized"


def test_activity_counts_by_time_category_action_and_recognizer(client):
    assert [check(client, each) for each in (MAIL, MAIL, CARD, "Nothing here")] == ["warn", "warn", "block", "allow"]
    told = ask(client, "activity", window="hour")
    assert told["decisions"] == {"allow": 0, "warn": 2, "mask": 0, "block": 1}, "a plain allow is not on record"
    assert (len(told["stretches"]), told["step"], told["complete"]) == (12, 300, True)
    assert sum(s["actions"]["warn"] for s in told["stretches"]) == 2
    assert sum(s["categories"].get("contact", 0) for s in told["stretches"]) == 2
    assert told["categories"][0] == {"category": "contact", "actions": {"allow": 0, "warn": 2, "mask": 0, "block": 0}}
    by_name = {r["recognizer"]: r["actions"] for r in told["recognizers"]}
    assert (by_name["generic.email"]["warn"], sum(by_name["generic.credit_card"].values())) == (2, 1)
    assert told["recognizers"][0]["recognizer"] == "generic.email", "the first found most"


@pytest.mark.parametrize("window", list(Window))
def test_a_window_holds_its_stretches_up_to_now(app, window):
    now = datetime(2026, 11, 24, 13, 37, tzinfo=UTC)
    count, step = window.parts
    activity = Overview(app.state.store.database, app.state.store.keyring).activity(window, now=now)
    assert activity.stretches[0].at == activity.since == activity.until - count * step
    assert activity.until - step <= now < activity.until
    assert len(activity.stretches) == count


def test_what_lies_outside_the_window_or_beyond_the_bound_is_not_counted(app, client):
    for _ in range(3):
        check(client, MAIL)
    overview = Overview(app.state.store.database, app.state.store.keyring)
    later = datetime.now(UTC) + timedelta(hours=3)
    assert not overview.activity(Window.HOUR, now=later).decisions
    assert overview.activity(Window.DAY, now=later).decisions["warn"] == 3
    cut = overview.activity(Window.DAY, most=2)
    assert (cut.decisions["warn"], cut.complete) == (2, False)


def test_an_empty_trail_is_told_as_such(client):
    told = ask(client, "activity")
    assert (sum(told["decisions"].values()), told["categories"], told["recognizers"]) == (0, [], [])
    assert ask(client, "audit") == {"entries": [], "before": None}


def test_records_are_listed_newest_first_a_page_at_a_time(client):
    for _ in range(5):
        check(client, MAIL)
    first = ask(client, "audit", limit=2)
    assert [(e["seq"], e["state"], e["event"]) for e in first["entries"]] == [(5, "whole", "decision"), (4, "whole", "decision")]
    rest = ask(client, "audit", before=first["before"], limit=3)
    assert ([e["seq"] for e in rest["entries"]], rest["before"]) == ([3, 2, 1], None)
    assert all(e["state"] == "whole" for e in rest["entries"])
    assert rest["entries"][0]["facts"]["kinds"][0]["entity"] == "EMAIL_ADDRESS"
    assert client.get("/v1/operate/audit?event=nothing", headers=ADMIN).json()["code"] == "unknown_choice"


def test_an_altered_record_and_what_hangs_on_a_missing_one_are_told(app, client):
    for _ in range(4):
        check(client, MAIL)
    with app.state.store.database.bare() as connection:
        for name in ("audit_no_update", "audit_no_delete"):
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(update(tables.audit).where(tables.audit.c.seq == 2).values(body='{"event":"decision"'))
        connection.execute(tables.audit.delete().where(tables.audit.c.seq == 3))
    assert {e["seq"]: e["state"] for e in ask(client, "audit")["entries"]} == {4: "gap", 2: "altered", 1: "whole"}
    assert ask(client, "activity")["decisions"]["warn"] == 2, "what cannot be read is not counted"


def test_what_was_altered_into_nonsense_is_shown_all_the_same(app, client):
    for _ in range(2):
        check(client, MAIL)
    app.state.store.trail.policy("default@9", "{}")
    odd = '{"action":"odd","kinds":[{"category":"odd","action":"odd","count":3}]}'
    with app.state.store.database.bare() as connection:
        connection.execute(text("DROP TRIGGER audit_no_update"))
        changes = ({"body": odd}, {"at": 2**62, "body": "[1]"}, {"at": -1, "event": "policy", "body": '{"policy":7,"document":7}'})
        for seq, values in enumerate(changes, 1):
            connection.execute(update(tables.audit).where(tables.audit.c.seq == seq).values(values))
    assert [e["state"] for e in ask(client, "audit")["entries"]] == ["altered"] * 3
    told = ask(client, "activity")
    assert (sum(told["decisions"].values()), told["categories"]) == (0, [])
    assert ask(client, "policy")["comparison"] == "not_kept"


def policy(version, action):
    rule = {"id": "contact", "when": {"categories": ["contact"]}, "then": {"action": action, "reason": min(reason_keys())}}
    return Policy.model_validate({"name": "forum", "version": version, "rules": [rule]})


def test_the_policy_is_told_with_the_one_before_and_every_difference(app, client):
    for version, action in ((1, "block"), (2, "warn")):
        app.state.policies = Policies(policy(version, action))
        app.state.policies.record(lambda tenant, p: _record(app.state.store, tenant, p))
    told = ask(client, "policy")
    assert (told["active"]["policy"], told["previous"]["policy"], told["comparison"]) == ("forum@2", "forum@1", "compared")
    assert told["active"]["document"]["rules"][0]["then"]["action"] == "warn"
    assert told["active"]["since"] >= told["previous"]["since"]
    assert told["weaker"] > 0 == told["stricter"]
    difference = told["differences"][0]
    assert (difference["change"], difference["before"]["action"], difference["after"]["action"]) == ("weaker", "block", "warn")
    assert difference["example"]["category"] == "contact"
    (newest, _) = ask(client, "audit", event="policy")["entries"]
    assert (newest["facts"]["policy"], newest["facts"]["before"]) == ("forum@2", "forum@1")
    assert "document" not in newest["facts"], "a record in a list is short"


def test_a_tenant_is_told_of_its_own_policy(app, client, tmp_path):
    folder = tmp_path / "tenants"
    folder.mkdir()
    (folder / "acme.yaml").write_text(policy(7, "mask").model_dump_json())
    app.state.policies = Policies(app.state.pipeline.evaluator, folder=folder)
    app.state.policies.record(lambda tenant, p: _record(app.state.store, tenant, p))
    told = client.get("/v1/operate/policy", headers={**ADMIN, "redactor-tenant": "acme"}).json()
    assert (told["active"]["policy"], told["previous"], told["comparison"]) == ("forum@7", None, "first")
    assert ask(client, "policy")["active"]["policy"].startswith("default@")


def test_without_a_trail_the_policy_is_told_and_the_rest_is_refused(own, pipeline):
    client = TestClient(create(own.model_copy(update={"audit": "off"}), pipeline=pipeline))
    assert ask(client, "policy")["comparison"] == "no_trail"
    for path in ADDRESSES[:2]:
        assert client.get(path, headers=ADMIN).json()["code"] == "forbidden"


def test_a_policy_that_is_no_longer_understood_is_not_compared(app, client):
    app.state.store.trail.policy("default@1", json.dumps({"no": "policy"}))
    assert ask(client, "policy")["comparison"] == "not_readable"
