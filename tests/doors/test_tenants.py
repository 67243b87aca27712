"""Each tenant's requests are decided by its own policy, and the metrics tell when one could not be used."""

import pytest
from fastapi.testclient import TestClient

from redactor.errors import StorageError
from redactor.service.app import create

RULES = "name: acme\nversion: {version}\nrules:\n  - id: everything\n    when: {{}}\n    then: {{action: block, reason: unmatched}}\n"
TEXT = {"text": "I have lupus.", "audience": "public"}


@pytest.fixture
def acme(settings, pipeline, tmp_path):
    file = tmp_path / "acme.yaml"
    file.write_text(RULES.format(version=1), encoding="utf-8")
    app = create(settings.model_copy(update={"policies": tmp_path}), pipeline=pipeline)
    return TestClient(app, raise_server_exceptions=False), app, file


def test_a_tenant_has_its_own_policy(acme):
    client, _, _ = acme
    mine = client.post("/v1/check", json=TEXT, headers={"redactor-tenant": "acme"}).json()
    assert (mine["action"], mine["policy"]) == ("block", "acme@1")
    assert client.post("/v1/check", json=TEXT).json()["action"] == "warn"
    refused = client.post("/v1/check", json=TEXT, headers={"redactor-tenant": "beta"})
    assert (refused.status_code, refused.json()["code"]) == (422, "unknown_choice")


def test_a_broken_policy_keeps_the_old_one_and_is_counted(acme):
    client, app, file = acme
    file.write_text("name: [", encoding="utf-8")
    app.state.policies.refresh()
    assert client.post("/v1/check", json=TEXT, headers={"redactor-tenant": "acme"}).json()["policy"] == "acme@1"
    assert "redactor_policy_failures 1.0" in client.get("/metrics").text


def test_each_policy_that_comes_into_force_is_recorded_and_no_other(acme):
    _, app, file = acme
    recorded = []
    app.state.policies.record(lambda tenant, policy: recorded.append((tenant, policy.label)))
    file.write_text(RULES.format(version=2), encoding="utf-8")
    app.state.policies.refresh()
    file.write_text("name: [", encoding="utf-8")
    app.state.policies.refresh()
    assert recorded[-2:] == [("acme", "acme@1"), ("acme", "acme@2")]
    assert recorded[0][0] == "default"


def test_a_policy_whose_change_cannot_be_recorded_does_not_come_into_force(acme):
    client, app, file = acme

    def refuse(tenant, policy):
        if policy.label == "acme@2":
            raise StorageError("the trail cannot be written")

    app.state.policies.record(refuse)
    file.write_text(RULES.format(version=2), encoding="utf-8")
    app.state.policies.refresh()
    assert client.post("/v1/check", json=TEXT, headers={"redactor-tenant": "acme"}).json()["policy"] == "acme@1"
