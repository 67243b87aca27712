"""The commands that look after the store, as real processes."""

import base64
import json
import os
import subprocess
import sys

import pytest

from redactor._store_commands import record
from redactor.domain import Category

OTHER = base64.b64encode(b"x" * 32).decode()
MAIL = "canary-7f3a91@example.com"


@pytest.fixture
def run(settings):
    environment = {
        **os.environ,
        "REDACTOR_DATABASE": settings.database_url,
        "REDACTOR_MASTER_KEYS": settings.master_keys.get_secret_value(),
    }

    def command(*args, **more):
        return subprocess.run(
            [sys.executable, "-m", "redactor", *args], capture_output=True, text=True, check=False, timeout=200, env={**environment, **more}
        )

    return command


def test_verify_says_that_the_trail_is_whole_and_from_where_on_it_is_not(run, store, sqlite_url, settings):
    if settings.database_url != sqlite_url:
        pytest.skip("once is enough")
    for i in range(3):
        store.trail.policy(f"p@{i}", "x")
    done = run("audit", "verify", "--json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["ok"], report["records"]) == (0, True, 3)
    with store.database.bare() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_no_update")
        connection.exec_driver_sql("UPDATE audit SET body = '{}' WHERE seq = 2")
    done = run("audit", "verify", "--head", f"3:{report['mac']}")
    assert done.returncode == 3
    assert "altered: record 2" in done.stdout
    assert "anchor" not in done.stdout


def test_a_wrong_path_is_no_whole_trail(run, tmp_path):
    done = run("audit", "verify", REDACTOR_DATABASE=f"sqlite:///{tmp_path / 'elsewhere.db'}")
    assert done.returncode == 3
    assert "storage_unavailable" in done.stderr
    assert not (tmp_path / "elsewhere.db").exists()


def test_rotate_and_purge(run, store, settings, opened):
    token = store.vault.token(MAIL, entity="EMAIL_ADDRESS", category=Category.CONTACT, purpose="service", subject_id="s")
    both = f"{OTHER},{settings.master_keys.get_secret_value()}"
    assert run("vault", "rotate", REDACTOR_MASTER_KEYS=both).stdout == "2 keys are wrapped anew\n"
    assert run("vault", "purge", REDACTOR_MASTER_KEYS=OTHER).stdout == "0 values, 0 spent tokens, 0 consents, 0 audit records are gone\n"
    new = opened(settings, master_keys=type(settings.master_keys)(OTHER))
    assert new.vault.reveal(token, reason="case 12 of the court").value == MAIL


def test_commands_record_where_they_are_asked_to(settings, store, quick, monkeypatch):
    monkeypatch.setenv("REDACTOR_DATABASE", settings.database_url)
    monkeypatch.setenv("REDACTOR_MASTER_KEYS", settings.master_keys.get_secret_value())
    text = f"Mail {MAIL}"
    decisions = [quick.check(text)]
    record([text], decisions, quick)
    assert store.trail.verify().records == 0
    monkeypatch.setenv("REDACTOR_AUDIT", "on")
    record([text], decisions, quick)
    assert store.trail.verify().records == 1
