"""Services with a database of their own, and keys for them."""

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from redactor.principal import Scope
from redactor.service import credentials
from redactor.service.app import create


@pytest.fixture
def own(settings, tmp_path):
    """Settings with a database that no other test has."""
    return settings.model_copy(update={"database": SecretStr(f"sqlite:///{tmp_path / 'own.db'}")})


@pytest.fixture
def apps(own, pipeline, monkeypatch):
    """Make applications that look at keys anew for every request."""
    monkeypatch.setattr(credentials, "FRESH", 0.0)
    made = []

    def build(**changes):
        made.append(create(own.model_copy(update=changes), pipeline=pipeline))
        return made[-1]

    yield build
    for app in made:
        app.state.store.database.close()


@pytest.fixture
def key_for():
    """Make a key, and the header that shows it."""

    def build(app, *scopes, **more):
        key, presented = app.state.store.api_keys.create([Scope(s) for s in scopes], **more)
        return key, {"authorization": f"Bearer {presented}"}

    return build


@pytest.fixture
def ask():
    """Ask an application one question."""

    def post(app, path="/v1/check", body=None, headers=None):
        client = TestClient(app, raise_server_exceptions=False)
        return client.post(path, json={"text": "I have lupus."} if body is None else body, headers=headers)

    return post
