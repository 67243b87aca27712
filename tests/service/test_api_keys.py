"""API keys: shown once, kept as hashes, refused once revoked or expired, and on the trail."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from redactor import _key_commands, api_keys, build
from redactor.actor import Actor
from redactor.errors import Malformed, NotAudited, UnknownChoice
from redactor.principal import Scope, scopes_of
from redactor.storage import tables

NOW = datetime.now(UTC)


@pytest.fixture
def store(own):
    made = build.store(own)
    yield made
    made.database.close()


def facts(store):
    with store.database.read() as connection:
        return [json.loads(body) for body in connection.scalars(select(tables.audit.c.body).order_by(tables.audit.c.seq))]


def test_a_key_is_what_was_shown_and_nothing_else(store):
    key, shown = store.api_keys.create({Scope.CHECK, Scope.DETECT}, tenant="acme", name="uploads")
    assert shown.startswith(f"rdk_{key.id}_")
    assert store.api_keys.verify(shown) == key
    other, _ = store.api_keys.create({Scope.CHECK})
    secret = shown.rpartition(key.id + "_")[2]
    for wrong in (shown[:-1], shown + "A", shown.swapcase(), f"rdk_{other.id}_{secret}", f"rdk_{'0' * 16}_{secret}", secret, "", "é" * 80):
        assert store.api_keys.verify(wrong) is None, wrong


def test_what_is_no_key_is_hashed_like_what_is_one(store, monkeypatch):
    hashed = []
    matches = api_keys._matches
    monkeypatch.setattr(api_keys, "_matches", lambda kept, secret: hashed.append(kept.split("$")[1:4]) or matches(kept, secret))
    key, shown = store.api_keys.create({Scope.CHECK})
    for presented in (shown, f"rdk_{key.id}_{'A' * 43}", f"rdk_{'0' * 16}_{'A' * 43}", "nothing like a key"):
        store.api_keys.verify(presented)
    assert hashed == [["argon2id", "v=19", "m=19456,t=2,p=1"]] * 4


def test_the_secret_is_in_no_file_no_repr_and_no_record(store, tmp_path):
    key, shown = store.api_keys.create({Scope.CHECK})
    secret = shown.rpartition(key.id + "_")[2]
    assert not any(secret.encode() in path.read_bytes() for path in tmp_path.iterdir())
    assert key.hashed not in repr(key)
    assert secret not in json.dumps(facts(store))


def test_a_key_holds_until_it_expires_or_is_revoked(store):
    key, shown = store.api_keys.create({Scope.CHECK}, expires=NOW + timedelta(days=1))
    assert key.holds(NOW)
    assert not key.holds(NOW + timedelta(days=1))
    assert store.api_keys.any()
    assert not store.api_keys.any(now=NOW + timedelta(days=2))
    assert store.api_keys.revoke(key.id)
    assert not store.api_keys.revoke(key.id)
    assert not store.api_keys.any()
    assert not store.api_keys.verify(shown).holds(NOW)
    assert [k.id for k in store.api_keys.all()] == [key.id]


def test_what_happens_to_keys_is_on_the_trail_or_does_not_happen(store, monkeypatch):
    key, _ = store.api_keys.create({Scope.REDACT}, tenant="acme")
    store.api_keys.revoke(key.id)
    assert [(f["event"], f["change"], f["key"], f["scopes"], f["tenant"], f["actor"]) for f in facts(store)] == [
        ("key", change, key.id, ["redact"], "acme", Actor.OPERATOR) for change in ("created", "revoked")
    ]
    assert store.trail.verify().ok

    def broken(*_args, **_more):
        raise NotAudited("no")

    monkeypatch.setattr(store.trail, "_append", broken)
    with pytest.raises(NotAudited):
        store.api_keys.create({Scope.CHECK})
    assert len(store.api_keys.all()) == 1


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"scopes": []}, "scope"),
        ({"tenant": "acme", "scopes": [Scope.REVEAL]}, "scope"),
        ({"tenant": "acme", "scopes": [Scope.CHECK, Scope.ADMIN]}, "scope"),
        ({"tenant": "../acme"}, "tenant"),
        ({"tenant": ""}, "tenant"),
        ({"name": "x" * 65}, "name"),
        ({"name": "a\nb"}, "name"),
        ({"expires": datetime(2030, 1, 1)}, "expires"),  # noqa: DTZ001 - that is the point
    ],
)
def test_keys_that_make_no_sense_are_refused(store, more, field):
    with pytest.raises(Malformed) as refused:
        store.api_keys.create(**{"scopes": [Scope.CHECK], **more})
    assert refused.value.field == field


def test_scopes_are_a_closed_set():
    assert scopes_of(["check", "admin"]) == {Scope.CHECK, Scope.ADMIN}
    for wrong in (["chekc"], []):
        with pytest.raises(UnknownChoice):
            scopes_of(wrong)


def test_the_commands_make_list_and_revoke(own, tmp_path, monkeypatch):
    monkeypatch.setenv("REDACTOR_DATABASE", own.database.get_secret_value())
    run = CliRunner().invoke
    shown = run(_key_commands.app, ["create", "--scope", "check", "-s", "redact", "--tenant", "acme", "--days", "30"]).stdout.strip()
    store = build.store(own)
    key = store.api_keys.verify(shown)
    assert (key.scopes, key.tenant) == ({Scope.CHECK, Scope.REDACT}, "acme")
    assert timedelta(days=29) < key.expires - datetime.now(UTC) < timedelta(days=31)
    listed = run(_key_commands.app, ["list", "--json"]).stdout
    assert json.loads(listed)["id"] == key.id
    assert shown.rpartition(key.id + "_")[2] not in listed
    assert "in force" in run(_key_commands.app, ["list"]).stdout
    assert run(_key_commands.app, ["revoke", key.id]).exit_code == 0
    assert "revoked" in run(_key_commands.app, ["list"]).stdout
    assert run(_key_commands.app, ["revoke", key.id]).exit_code != 0
    store.database.close()
