"""The audit trail: what is recorded, that it holds no content, and that every manipulation is found where it is."""

import json
import subprocess
import sys
import traceback
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select, text
from storage_support import at_once, breaking_off

from redactor.actor import Actor
from redactor.audit import Event, Kind
from redactor.chain import Anchor, Flaw
from redactor.domain import Action, Audience, Category, Decision, Evidence, Finding, Judged, Span
from redactor.errors import KeyUnavailable, NotAudited, StorageError
from redactor.storage import tables

CANARY = "canary-7f3a91"

APPEND = """
import os, sys
from redactor.actor import Actor
from redactor.audit import Event, Kind, Trail
from redactor.keyring import Keyring, MasterKeys
from redactor.storage import Database
database = Database(sys.argv[1])
trail = Trail(database, Keyring(database, lambda: MasterKeys.parse(sys.argv[2])))
for i in range(int(sys.argv[3])):
    trail.append([Event(kind=Kind.DECISION, actor=Actor.CLIENT, facts={"n": i, "by": os.getpid()})])
    print(i, flush=True)
"""


def judged(entity="EMAIL_ADDRESS", action=Action.MASK, *, audit=False):
    finding = Finding(
        span=Span(0, 3), entity=entity, category=Category.CONTACT, score=0.9, recognizer="r", evidence=Evidence(pattern="p", base_score=0.9)
    )
    return Judged(finding=finding, action=action, rule="some-rule", reason="contact", audit=audit)


def decision(*findings, action=Action.MASK):
    return Decision(action=action, audience=Audience.PUBLIC, judged=findings, reasons=(), safe_text="safe", policy="default@1")


def fill(store, count=6):
    for i in range(count):
        store.trail.append([Event(kind=Kind.DECISION, actor=Actor.CLIENT, facts={"n": i})])


def bodies(store):
    with store.database.read() as connection:
        return [json.loads(body) for body in connection.scalars(select(tables.audit.c.body).order_by(tables.audit.c.seq))]


def unguarded(store, *statements):
    """Do what somebody who owns the database can do: take the triggers away, then change what they like."""
    with store.database.bare() as connection:
        if store.database.is_sqlite:
            names = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all()
            for name in names:
                connection.execute(text(f"DROP TRIGGER {name}"))
        else:
            for table in ("audit", "audit_head", "audit_checkpoints"):
                connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        for statement in statements:
            connection.execute(text(statement))


def flaws(store, **kw):
    return [(p.flaw, p.seq, p.upto) for p in store.trail.verify(**kw).problems]


def test_a_decision_is_recorded_by_kinds_and_rule_and_never_by_content(store):
    store.trail.decided([CANARY], [decision(judged(), judged(), judged(CANARY.upper()))], subject_id=CANARY)
    (body,) = bodies(store)
    assert CANARY not in json.dumps(body).lower()
    assert body["event"] == "decision"
    assert body["actor"] == "client"
    assert (body["action"], body["audience"], body["policy"]) == ("mask", "public", "default@1")
    assert [(k["entity"], k["count"]) for k in body["kinds"]] == [("EMAIL_ADDRESS", 2), ("OTHER", 1)]
    assert {k["rule"] for k in body["kinds"]} == {"some-rule"}
    assert len(body["content"]) == len(body["subject"]) == 64


def test_equal_contents_of_one_subject_have_one_digest_and_those_of_others_another(store):
    d = decision(judged())
    for subject in ("a", "a", "b", None):
        store.trail.decided(["the same"], [d], subject_id=subject)
    digests = [body["content"] for body in bodies(store)]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


def test_plain_allow_is_not_recorded_but_allow_by_a_rule_that_asks_for_it_is(store):
    store.trail.decided(["a", "b"], [decision(action=Action.ALLOW), decision(judged(action=Action.ALLOW), action=Action.ALLOW)])
    assert bodies(store) == []
    store.trail.decided(["a"], [decision(judged(action=Action.ALLOW, audit=True), action=Action.ALLOW)])
    assert len(bodies(store)) == 1


def test_a_policy_is_recorded_when_it_changes(store, again):
    assert store.trail.policy("default@1", "rules")
    assert not again.trail.policy("default@1", "rules")
    assert store.trail.policy("strict@1", "other rules")
    assert again.trail.policy("default@1", "rules that changed without a new version")
    assert store.trail.policy("default@2", "new rules")
    assert [(b["policy"], b["before"]) for b in bodies(store)] == [
        ("default@1", None),
        ("strict@1", None),
        ("default@1", "default@1"),
        ("default@2", "default@1"),
    ]


def test_two_processes_at_once_lose_and_double_nothing(url, store, settings):
    key = settings.master_keys.get_secret_value()
    at_once(url, APPEND, key, "40", processes=2)
    said = bodies(store)
    assert [b["seq"] for b in said] == list(range(1, 81))
    assert len({(b["by"], b["n"]) for b in said}) == 80
    assert store.trail.verify().ok


def test_what_is_killed_in_the_middle_of_a_write_leaves_a_whole_trail(url, store, settings):
    for _ in range(2):
        process = subprocess.Popen(
            [sys.executable, "-c", APPEND, url, settings.master_keys.get_secret_value(), "100000"], stdout=subprocess.PIPE, text=True
        )
        said = [process.stdout.readline().strip() for _ in range(12)]
        process.kill()
        confirmed = int((said + process.communicate()[0].split())[-1])
        mine = [b for b in bodies(store) if b["by"] == process.pid]
        # What was confirmed is there; the one that was under way may be, whole.
        assert len(mine) - (confirmed + 1) in {0, 1}
        assert store.trail.verify().ok


def test_a_transaction_that_never_committed_leaves_nothing(store):
    fill(store)
    breaking_off(store.database, lambda c: store.trail.append([Event(kind=Kind.REVEAL, actor=Actor.ADMIN)], connection=c))
    fill(store, 1)
    assert [b["seq"] for b in bodies(store)] == list(range(1, 8))
    assert store.trail.verify().ok


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET body = '{}' WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 6",
        "DELETE FROM audit",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET seq = 3",
    ],
)
def test_the_database_itself_refuses_changes(store, statement):
    fill(store)
    with pytest.raises(StorageError), store.database.write() as connection:
        connection.execute(text(statement))
    assert store.trail.verify().ok


MANIPULATIONS = {
    "body changed": (["UPDATE audit SET body = replace(body, 'decision', 'erasure') WHERE seq = 3"], [(Flaw.ALTERED, 3, 3)]),
    "body emptied": (["UPDATE audit SET body = '' WHERE seq = 3"], [(Flaw.ALTERED, 3, 3)]),
    "event column changed": (["UPDATE audit SET event = 'reveal' WHERE seq = 3"], [(Flaw.ALTERED, 3, 3)]),
    "subject column changed": (["UPDATE audit SET subject = 'x' WHERE seq = 3"], [(Flaw.ALTERED, 3, 3)]),
    "time changed": (["UPDATE audit SET at = 1 WHERE seq = 3"], [(Flaw.ALTERED, 3, 3)]),
    "mac changed": (["UPDATE audit SET mac = 'x' WHERE seq = 3"], [(Flaw.ALTERED, 3, 3), (Flaw.UNLINKED, 4, 4)]),
    "link changed": (["UPDATE audit SET previous = 'x' WHERE seq = 3"], [(Flaw.UNLINKED, 3, 3), (Flaw.ALTERED, 3, 3)]),
    "one deleted": (["DELETE FROM audit WHERE seq = 3"], [(Flaw.GAP, 3, 3)]),
    "first deleted": (["DELETE FROM audit WHERE seq = 1"], [(Flaw.GAP, 1, 1)]),
    "several deleted": (["DELETE FROM audit WHERE seq IN (2, 3, 5)"], [(Flaw.GAP, 2, 3), (Flaw.GAP, 5, 5)]),
    "last deleted": (["DELETE FROM audit WHERE seq = 6"], [(Flaw.CUT_OFF, 6, 6)]),
    "end deleted with the head": (["DELETE FROM audit WHERE seq > 4", "DELETE FROM audit_head"], [(Flaw.HEAD_MISSING, 4, 4)]),
    "end deleted, head moved back": (["DELETE FROM audit WHERE seq > 4", "UPDATE audit_head SET seq = 4"], [(Flaw.HEAD_ALTERED, 4, 4)]),
    "all deleted": (["DELETE FROM audit"], [(Flaw.CUT_OFF, 1, 6)]),
    "renumbered over a gap": (
        ["DELETE FROM audit WHERE seq = 3", "UPDATE audit SET seq = 3 WHERE seq = 4"],
        [(Flaw.UNLINKED, 3, 3), (Flaw.ALTERED, 3, 3), (Flaw.GAP, 4, 4)],
    ),
    "one added": (
        ["INSERT INTO audit SELECT 7, at, event, subject, body, mac, 'forged' FROM audit WHERE seq = 6"],
        [(Flaw.ALTERED, 7, 7), (Flaw.BEYOND_HEAD, 7, 7)],
    ),
    "checkpoint forged": (
        ["DELETE FROM audit WHERE seq < 4", "INSERT INTO audit_checkpoints SELECT 3, previous, 1, 'forged' FROM audit WHERE seq = 4"],
        [(Flaw.CHECKPOINT_ALTERED, 3, 3), (Flaw.GAP, 1, 3)],
    ),
}


@pytest.mark.parametrize("how", MANIPULATIONS)
def test_verify_finds_each_manipulation_and_says_where(store, how):
    statements, expected = MANIPULATIONS[how]
    fill(store)
    unguarded(store, *statements)
    assert flaws(store) == expected


def test_two_records_that_change_places_are_found(store):
    fill(store)
    unguarded(store, *(f"UPDATE audit SET seq = {to} WHERE seq = {seq}" for seq, to in ((2, 99), (3, 2), (99, 3))))
    assert {(seq, flaw) for flaw, seq, _ in flaws(store)} >= {(2, Flaw.ALTERED), (3, Flaw.ALTERED)}


def test_an_old_copy_in_place_of_the_whole_shows_by_an_anchor_only(store):
    fill(store, 4)
    with store.database.read() as connection:
        head = connection.execute(select(tables.audit_head)).mappings().one()
    fill(store, 2)
    report = store.trail.verify()
    anchor = Anchor(seq=report.last, mac=report.mac)
    assert flaws(store, anchor=anchor) == []
    unguarded(store, "DELETE FROM audit WHERE seq > 4", "DELETE FROM audit_head")
    with store.database.write() as connection:
        connection.execute(insert(tables.audit_head), dict(head))
    assert flaws(store) == []
    assert flaws(store, anchor=anchor) == [(Flaw.ANCHOR_DIFFERS, 6, 6)]


def test_a_trail_whose_end_was_touched_takes_no_more_records(store):
    fill(store)
    unguarded(store, "UPDATE audit_head SET seq = 4")
    with pytest.raises(NotAudited, match="end of the audit trail was altered"):
        fill(store, 1)
    unguarded(store, "DELETE FROM audit_head")
    with pytest.raises(NotAudited):
        fill(store, 1)


def test_pruning_leaves_a_signed_checkpoint_and_a_trail_that_verifies(store):
    fill(store, 5)
    assert store.trail.prune(30) == 0
    later = datetime.now(UTC) + timedelta(days=40)
    assert store.trail.prune(30, now=later) == 5
    assert [b["event"] for b in bodies(store)] == ["prune"]
    fill(store, 2)
    report = store.trail.verify()
    assert (report.ok, report.first, report.last, report.records) == (True, 6, 8, 3)
    assert store.trail.prune(30, now=later + timedelta(days=10)) == 3
    assert store.trail.verify().ok
    with pytest.raises(StorageError), store.database.write() as connection:
        connection.execute(text("DELETE FROM audit"))
    unguarded(store, "DELETE FROM audit_checkpoints")
    assert flaws(store) == [(Flaw.GAP, 1, 8)]


def test_pruned_records_that_come_back_are_found(store):
    fill(store, 3)
    with store.database.read() as connection:
        row = dict(connection.execute(select(tables.audit).where(tables.audit.c.seq == 2)).mappings().one())
    store.trail.prune(1, now=datetime.now(UTC) + timedelta(days=3))
    with store.database.write() as connection:
        connection.execute(insert(tables.audit), row)
    assert flaws(store) == [(Flaw.PRUNED_YET_THERE, 2, 2)]


def test_a_trail_with_a_flaw_is_evidence_and_is_not_pruned(store):
    fill(store)
    unguarded(store, "UPDATE audit SET event = 'reveal' WHERE seq = 2")
    with pytest.raises(NotAudited, match="not pruned"):
        store.trail.prune(1, now=datetime.now(UTC) + timedelta(days=3))
    assert len(bodies(store)) == 6


def test_what_cannot_be_recorded_raises_without_content(store, again):
    fill(store, 1)
    unguarded(store, "DROP TABLE audit_head")
    with pytest.raises(NotAudited) as failed:
        store.trail.decided([CANARY], [decision(judged())])
    assert CANARY not in "".join(traceback.format_exception(failed.value))
    assert failed.value.code == "not_audited"


def test_another_master_key_opens_nothing(store, settings, opened):
    fill(store, 1)
    other = opened(settings, master_keys=type(settings.master_keys)("A" * 43))
    with pytest.raises(KeyUnavailable):
        other.trail.append([Event(kind=Kind.DECISION, actor=Actor.CLIENT)])
    assert store.trail.verify().records == 1


def test_the_decisions_of_one_request_are_recorded_together_or_not_at_all(store):
    store.trail.decided(["x"] * 500, [decision(judged())] * 500)
    assert store.trail.verify().records == 500
    unmatched = decision(judged())
    with pytest.raises(ValueError, match="shorter"):
        store.trail.decided(["x", "y"], [unmatched])
    assert store.trail.verify().records == 500
