"""Each tenant's requests are decided by its own policy, and the metrics tell when one could not be used."""

import pytest
from fastapi.testclient import TestClient

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
