"""The vault and people's rights: tokens, expiry, rotation, and erasure down to the bytes of the files."""

import base64
import json
import sys
import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text
from storage_support import at_once

from redactor.consents import Terms, has_guardian, in_force
from redactor.domain import Audience, Category, Consent, Purpose
from redactor.errors import KeyUnavailable, Malformed, NotAudited, StorageError, UnknownToken
from redactor.keyring import MasterKeys, name_of
from redactor.storage import tables
from redactor.storage.scrub import files

CANARY = "canary-7f3a91@example.com"
SUBJECT = "subject-4711-of-the-caller"
MAIL = {"entity": "EMAIL_ADDRESS", "category": Category.CONTACT, "purpose": "service"}
OTHER_MASTER = base64.b64encode(b"x" * 32).decode()
TERMS = Terms(category=Category.CONTACT, purpose=Purpose.ADVERTISING, audience=Audience.PARTNERS)
NOW = datetime.now(UTC)

TOKENS = """
import sys
from redactor.audit import Trail
from redactor.domain import Category
from redactor.keyring import Keyring, MasterKeys
from redactor.storage import Database
from redactor.vault import Vault
database = Database(sys.argv[1])
keyring = Keyring(database, lambda: MasterKeys.parse(sys.argv[2]))
vault = Vault(database, keyring, Trail(database, keyring))
for i in range(25):
    print(vault.token(f"value {i % 5}", entity="EMAIL_ADDRESS", category=Category.CONTACT, purpose="service", subject_id=f"s{i % 2}"))
"""


def everything(store):
    """Every cell of every table, as text."""
    with store.database.read() as connection:
        rows = [row for table in tables.metadata.sorted_tables for row in connection.execute(select(table))]
    return " ".join(cell.decode("latin-1") if isinstance(cell, bytes) else str(cell) for row in rows for cell in row)


def bodies(store):
    with store.database.read() as connection:
        return [json.loads(body) for body in connection.scalars(select(tables.audit.c.body).order_by(tables.audit.c.seq))]


def count(store, table):
    with store.database.read() as connection:
        return len(connection.execute(select(table)).all())


def test_the_same_value_of_the_same_subject_for_the_same_purpose_has_one_token(store, again):
    token = store.vault.token(CANARY, **MAIL, subject_id=SUBJECT)
    assert token == again.vault.token(CANARY, **MAIL, subject_id=SUBJECT)
    others = {
        store.vault.token(CANARY, **MAIL, subject_id="another"),
        store.vault.token(CANARY, **MAIL),
        store.vault.token(CANARY, **{**MAIL, "purpose": "analytics"}, subject_id=SUBJECT),
        store.vault.token(CANARY, **{**MAIL, "entity": "USERNAME"}, subject_id=SUBJECT),
        store.vault.token(CANARY + "x", **MAIL, subject_id=SUBJECT),
    }
    assert len(others | {token}) == 6


def test_two_processes_at_once_give_a_value_one_token(url, store, settings):
    said = at_once(url, TOKENS, settings.master_keys.get_secret_value())
    lists = [s.split() for s in said]
    assert lists[0] == lists[1]
    assert len(set(lists[0])) == count(store, tables.vault) == 10


def test_values_and_subjects_are_in_no_table_and_no_file(store):
    token = store.vault.token(CANARY, **MAIL, subject_id=SUBJECT)
    store.consents.grant(SUBJECT, TERMS)
    assert CANARY not in everything(store)
    assert SUBJECT not in everything(store)
    assert token in everything(store)


def test_a_value_is_revealed_for_a_reason_that_is_recorded_and_never_the_value(store, again):
    token = store.vault.token(CANARY, **MAIL, subject_id=SUBJECT)
    revealed = again.vault.reveal(token, reason="case 12 of the court")
    assert (revealed.value, revealed.entity, revealed.category) == (CANARY, "EMAIL_ADDRESS", Category.CONTACT)
    assert CANARY not in repr(revealed)
    (record,) = bodies(store)
    assert (record["event"], record["actor"], record["reason"], record["entity"]) == (
        "reveal",
        "admin",
        "case 12 of the court",
        "EMAIL_ADDRESS",
    )
    assert CANARY not in json.dumps(record)
    assert token not in json.dumps(record)


def test_a_reason_that_tells_the_value_is_refused(store):
    token = store.vault.token(CANARY, **MAIL)
    with pytest.raises(Malformed) as failed:
        store.vault.reveal(token, reason=f"because {CANARY.upper()} asked")
    assert CANARY not in str(failed.value)
    assert bodies(store) == []


def test_nothing_is_revealed_where_it_cannot_be_recorded(store):
    token = store.vault.token(CANARY, **MAIL)
    with store.database.bare() as connection:
        connection.execute(text("DROP TABLE audit_head"))
    with pytest.raises(NotAudited):
        store.vault.reveal(token, reason="case 12 of the court")


def test_a_value_expires_by_its_category_and_is_purged_with_its_key(store):
    mail = store.vault.token(CANARY, **MAIL, subject_id=SUBJECT, now=NOW)
    illness = store.vault.token("lupus", entity="HEALTH", category=Category.HEALTH, purpose="service", subject_id=SUBJECT, now=NOW)
    later = NOW + timedelta(days=8)
    with pytest.raises(UnknownToken):
        store.vault.reveal(illness, reason="case 12 of the court", now=later)
    keys = count(store, tables.wrapped_keys)
    assert store.upkeep.purge(now=later).values == 1
    assert count(store, tables.wrapped_keys) == keys - 1
    assert store.vault.reveal(mail, reason="case 12 of the court", now=later).value == CANARY
    assert store.upkeep.purge(now=NOW + timedelta(days=31)).values == 1
    assert count(store, tables.vault) == 0


def test_a_value_that_is_seen_again_stays_longer_and_one_that_expired_gets_another_token(store):
    token = store.vault.token(CANARY, **MAIL, now=NOW)
    assert store.vault.token(CANARY, **MAIL, now=NOW + timedelta(days=20)) == token
    assert store.vault.token(CANARY, **MAIL, now=NOW + timedelta(days=45)) == token
    assert store.vault.token(CANARY, **MAIL, now=NOW + timedelta(days=80)) != token


def test_settings_say_how_long_a_category_is_kept(settings, opened):
    store = opened(settings, vault_days={Category.CONTACT: 1})
    token = store.vault.token(CANARY, **MAIL, now=NOW)
    with pytest.raises(UnknownToken):
        store.vault.reveal(token, reason="case 12 of the court", now=NOW + timedelta(days=1))


def test_a_row_that_was_altered_or_moved_does_not_open(store):
    token = store.vault.token(CANARY, **MAIL)
    other = store.vault.token("other", **MAIL)
    with store.database.write() as connection:
        sealed = connection.scalar(select(tables.vault.c.sealed).where(tables.vault.c.token == token))
        connection.execute(tables.vault.update().where(tables.vault.c.token == other).values(sealed=sealed))
    with pytest.raises(KeyUnavailable):
        store.vault.reveal(other, reason="case 12 of the court")


def test_rotation_wraps_all_keys_anew_and_the_old_master_key_can_go(store, settings, opened):
    token = store.vault.token(CANARY, **MAIL, subject_id=SUBJECT)
    store.trail.policy("default@1", "x")
    old = settings.master_keys.get_secret_value()
    secret = type(settings.master_keys)
    both = opened(settings, master_keys=secret(f"{OTHER_MASTER},{old}"))
    assert both.keyring.rotate() == count(store, tables.wrapped_keys) > 2
    assert both.keyring.rotate() == 0
    new = opened(settings, master_keys=secret(OTHER_MASTER))
    assert new.vault.token(CANARY, **MAIL, subject_id=SUBJECT) == token
    assert new.vault.reveal(token, reason="case 12 of the court").value == CANARY
    assert new.trail.verify().ok
    with pytest.raises(KeyUnavailable):
        opened(settings).vault.reveal(token, reason="case 12 of the court")


def test_the_key_file_beside_the_database_is_made_once_and_for_its_owner_only(tmp_path):
    made = []
    threads = [threading.Thread(target=lambda: made.append(MasterKeys.beside(tmp_path / "r.db"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({name_of(m.current) for m in made}) == 1
    assert [(p.name, p.stat().st_mode & 0o077) for p in tmp_path.iterdir()] == [("r.db.key", 0)]
    assert made[0].current.hex() not in repr(made[0])


def test_consents_are_granted_withdrawn_and_expire(store, again):
    until = NOW + timedelta(days=1)
    granted = store.consents.grant(
        SUBJECT, Terms(category=Category.HEALTH, purpose=Purpose.SERVICE, audience=Audience.PARTNERS, expires=until)
    )
    other = store.consents.grant(SUBJECT, TERMS)
    assert [c.category for c in in_force(again.consents.of(SUBJECT))] == [Category.HEALTH, Category.CONTACT]
    assert in_force(again.consents.of(SUBJECT), at=until) == (
        Consent(category=Category.CONTACT, purpose=Purpose.ADVERTISING, audience=Audience.PARTNERS),
    )
    assert again.consents.withdraw(SUBJECT, other.id)
    assert not again.consents.withdraw(SUBJECT, other.id)
    assert not again.consents.withdraw("somebody else", granted.id)
    assert [c.category for c in in_force(store.consents.of(SUBJECT))] == [Category.HEALTH]
    assert [(b["event"], b["change"]) for b in bodies(store)] == [("consent", "granted"), ("consent", "granted"), ("consent", "withdrawn")]


def test_a_guardian_agrees_to_one_use_whatever_the_category(store):
    with pytest.raises(Malformed, match="only a guardian"):
        Terms(category=None, purpose=Purpose.SERVICE, audience=Audience.PARTNERS)
    store.consents.grant(
        SUBJECT, Terms(category=None, purpose=Purpose.SERVICE, audience=Audience.PARTNERS, guardian=True, expires=NOW + timedelta(1))
    )
    kept = store.consents.of(SUBJECT)
    assert in_force(kept) == ()
    assert has_guardian(kept, Audience.PARTNERS, Purpose.SERVICE)
    assert not has_guardian(kept, Audience.PARTNERS, Purpose.ADVERTISING)
    assert not has_guardian(kept, Audience.PUBLIC, Purpose.SERVICE)
    assert not has_guardian(kept, Audience.PARTNERS, Purpose.SERVICE, at=NOW + timedelta(days=2))


def test_a_person_sees_what_is_held_and_gets_a_copy(store):
    store.vault.token(CANARY, **MAIL, subject_id=SUBJECT)
    store.vault.token("other@example.com", **MAIL, subject_id=SUBJECT)
    store.vault.token("else@example.com", **MAIL, subject_id="somebody else")
    store.consents.grant(SUBJECT, TERMS)
    held = store.rights.held(SUBJECT)
    assert held["values"] == [{"entity": "EMAIL_ADDRESS", "category": "contact", "purpose": "service", "count": 2}]
    assert [c["category"] for c in held["consents"]] == ["contact"]
    assert held["records"] == {"consent": 1}
    assert CANARY not in json.dumps(held)
    copy = store.rights.export(SUBJECT)
    assert [v["value"] for v in copy["values"]] == [CANARY, "other@example.com"]
    assert bodies(store)[-1]["event"] == "export"
    assert CANARY not in everything(store)


def traces(store):
    """What the tables hold of a subject, byte for byte."""
    with store.database.read() as connection:
        subject = store.keyring.subject(SUBJECT)
        rows = connection.execute(select(tables.vault).where(tables.vault.c.subject == subject)).all()
        keys = connection.scalars(select(tables.wrapped_keys.c.wrapped).where(tables.wrapped_keys.c.subject == subject)).all()
        ids = connection.scalars(select(tables.consents.c.id).where(tables.consents.c.subject == subject)).all()
    return [
        subject.encode(),
        *map(bytes, keys),
        *(i.encode() for i in ids),
        *(p for r in rows for p in (bytes(r.sealed), r.token.encode(), r.lookup.encode())),
    ]


def in_files(store, wanted):
    content = b"".join(path.read_bytes() for path in files(store.database.file))
    return [trace for trace in wanted if trace in content]


@pytest.mark.parametrize("others", [0, 120])
def test_after_erasure_no_byte_of_a_person_is_in_the_files(sqlite_url, settings, others, opened):
    if settings.database_url != sqlite_url:
        pytest.skip("files are SQLite's")
    store = opened(settings)
    for i in range(others):
        store.vault.token(f"{i}@example.com", **MAIL, subject_id=f"other {i}")
    store.vault.token(CANARY, **MAIL, subject_id=SUBJECT)
    store.vault.token("long " * 4000, **{**MAIL, "category": Category.HEALTH}, subject_id=SUBJECT)
    store.consents.grant(SUBJECT, TERMS)
    wanted = traces(store)
    assert len(wanted) >= 10
    assert len(in_files(store, [w for w in wanted if len(w) < 1000])) == len([w for w in wanted if len(w) < 1000])
    assert store.rights.erase(SUBJECT) == {"values": 2, "consents": 1}
    assert in_files(store, [w[:64] for w in wanted] + [CANARY.encode(), SUBJECT.encode()]) == []
    assert store.rights.held(SUBJECT) == {"values": [], "consents": [], "records": {}}
    assert store.trail.verify().ok
    assert count(store, tables.vault) == others


def test_erasure_leaves_that_it_happened_and_nobody_can_trace_earlier_records(store):
    token = store.vault.token(CANARY, **MAIL, subject_id=SUBJECT)
    store.consents.grant(SUBJECT, TERMS)
    before = bodies(store)[0]["subject"]
    assert store.rights.erase(SUBJECT) == {"values": 1, "consents": 1}
    last = bodies(store)[-1]
    assert (last["event"], last["subject"], last["values"]) == ("erasure", None, 1)
    with pytest.raises(UnknownToken):
        store.vault.reveal(token, reason="case 12 of the court")
    store.consents.grant(SUBJECT, TERMS)
    assert bodies(store)[-1]["subject"] not in {before, None}
    assert store.rights.held(SUBJECT)["records"] == {"consent": 1}
    assert CANARY not in everything(store)


def test_erasing_somebody_who_is_unknown_is_recorded_too(store):
    assert store.rights.erase("nobody") == {"values": 0, "consents": 0}
    assert [b["event"] for b in bodies(store)] == ["erasure"]


def test_an_erasure_that_cannot_be_recorded_erases_nothing(store):
    token = store.vault.token(CANARY, **MAIL, subject_id=SUBJECT)
    with store.database.bare() as connection:
        connection.execute(text("ALTER TABLE audit_head RENAME TO gone"))
    with pytest.raises(NotAudited):
        store.rights.erase(SUBJECT)
    with store.database.bare() as connection:
        connection.execute(text("ALTER TABLE gone RENAME TO audit_head"))
    assert store.vault.reveal(token, reason="case 12 of the court").value == CANARY


FULL = """
import resource, sys
from redactor.actor import Actor
from redactor.audit import Event, Kind, Trail
from redactor.errors import NotAudited
from redactor.keyring import Keyring, MasterKeys
from redactor.storage import Database
database = Database(sys.argv[1])
trail = Trail(database, Keyring(database, lambda: MasterKeys.parse(sys.argv[2])))
event = Event(kind=Kind.DECISION, actor=Actor.CLIENT, facts={"x": "y" * 2000})
trail.append([event])
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
done = 1
try:
    for _ in range(10_000):
        trail.append([event])
        done += 1
except NotAudited as e:
    print(done, e.code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_FSIZE")
def test_a_full_disk_refuses_and_leaves_a_whole_trail(sqlite_url, settings, opened):
    if settings.database_url != sqlite_url:
        pytest.skip("the file is SQLite's")
    (said,) = at_once(sqlite_url, FULL, settings.master_keys.get_secret_value(), processes=1)
    done, code = said.split()
    assert code == "not_audited"
    report = opened(settings).trail.verify()
    assert (report.ok, report.records) == (True, int(done))


def test_a_locked_database_refuses_instead_of_waiting_forever(sqlite_url, settings, monkeypatch, opened):
    if settings.database_url != sqlite_url:
        pytest.skip("PostgreSQL has a lock time-out of its own")
    monkeypatch.setattr("redactor.storage.database._PATIENCE", 50)
    store, other = opened(settings), opened(settings)
    store.open()
    other.open()
    with store.database.write(), pytest.raises(StorageError, match="cannot be used"):
        other.vault.token(CANARY, **MAIL)
