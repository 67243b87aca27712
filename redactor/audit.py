"""What was decided, never what was said: an append-only trail of records, each sealed together with the one before.

A record says who, when, what kinds of information, by which rule and policy version, for which audience. Of the content it has a keyed digest. The
subject goes by a name that nobody can trace once the subject's keys are shredded. What cannot be recorded must not count: `NotAudited`.
"""

from __future__ import annotations

import hmac
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from redactor.actor import Actor, Caller, Who
from redactor.chain import GENESIS, HEAD, Anchor, Report, checkpoint_mac, head_mac, record_mac, verify
from redactor.domain import Action, Decision
from redactor.errors import KeyUnavailable, NotAudited, RedactorError, StorageError
from redactor.keyring import Keyring, digest
from redactor.storage import Database
from redactor.storage.clock import millis
from redactor.storage.database import blank
from redactor.storage.dialect import insert_new
from redactor.storage.tables import audit, audit_checkpoints, audit_head

#: The name under which entity types go that are a caller's own: their names could tell something.
OTHER = "OTHER"

#: The keys of the trail in the keyring.
_CHAIN, _CONTENT = "audit", "content"

# Made once, since to make them anew costs as much as to run them.
_ADD = insert(audit)
_MOVE = (
    update(audit_head).where(audit_head.c.id == HEAD).values(seq=bindparam("to_seq"), last=bindparam("to_last"), mac=bindparam("to_mac"))
)
_LOCK_HEAD = select(audit_head).where(audit_head.c.id == HEAD).with_for_update()


class Kind(StrEnum):
    """What a record is about."""

    DECISION = "decision"
    ACKNOWLEDGEMENT = "acknowledgement"
    REVEAL = "reveal"
    ERASURE = "erasure"
    EXPORT = "export"
    CONSENT = "consent"
    POLICY = "policy"
    KEY = "key"
    ROTATION = "rotation"
    PRUNE = "prune"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing to record. `facts` are JSON values and ours: closed sets, counts, versions, digests; `subject` is a pseudonym of the keyring."""

    kind: Kind
    actor: Who
    subject: str | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


#: Makes events inside the transaction that records them.
Pending = Callable[[Connection], list[Event]]


class Trail:
    """The audit trail of one database, for any number of threads and processes at once. `entities` are the types that go by their names."""

    def __init__(self, database: Database, keyring: Keyring, *, entities: Collection[str] = ()) -> None:
        self._database = database
        self._keyring = keyring
        self._entities = frozenset(entities)

    def append(self, events: Sequence[Event], *, connection: Connection | None = None) -> None:
        """Record events in their order; with a `connection` of `Database.write` they count if and only if its transaction commits.

        Raises `NotAudited`.
        """
        if not events:
            return
        if connection is None:
            with self.writing() as own:
                self._append(own, events)
        else:
            with _translated():
                self._append(connection, events)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a `Database.write` in which something is done and recorded, or neither; what fails in the database raises `NotAudited`."""
        with _translated(), self._database.write() as connection:
            yield connection

    def decided(
        self,
        contents: Sequence[str],
        decisions: Sequence[Decision],
        *,
        actor: Who = Actor.CLIENT,
        subject_id: str | None = None,
        facts: Mapping[str, Any] | None = None,
    ) -> None:
        """Record every decision other than plain allow, all of them or none; raises `NotAudited`, and then no decision counts."""
        pending = self.prepared(contents, decisions, actor=actor, subject_id=subject_id, facts=facts)
        if pending is not None:
            self.commit([pending])

    def prepared(
        self,
        contents: Sequence[str],
        decisions: Sequence[Decision],
        *,
        actor: Who = Actor.CLIENT,
        subject_id: str | None = None,
        facts: Mapping[str, Any] | None = None,
    ) -> Pending | None:
        """Return what `commit` is to record of decisions, None where that is nothing; raises `NotAudited`."""
        notable = [(content, d) for content, d in zip(contents, decisions, strict=True) if is_notable(d)]
        if not notable:
            return None
        with _translated():
            subject = None if subject_id is None else self._keyring.subject(subject_id)
            key = self._keyring.process(_CONTENT)
            said = [(content, {**(facts or {}), **self._facts(d)}) for content, d in notable]

        def events(connection: Connection) -> list[Event]:
            name = None if subject is None else self._keyring.pseudonym(connection, subject)
            return [
                # With the subject's name in it, equal contents can be told to be so only as long as the subject is known.
                Event(
                    kind=Kind.DECISION,
                    actor=actor,
                    subject=name,
                    facts={**each, "content": digest(key, "content", name or "", content)},
                )
                for content, each in said
            ]

        return events

    def commit(self, pending: Sequence[Pending]) -> None:
        """Record what was prepared, all of it or nothing, in one transaction; raises `NotAudited`."""
        with _translated():
            self._keyring.process(_CHAIN)
        with self.writing() as connection:
            self._append(connection, [event for each in pending for event in each(connection)])

    def subject(self, connection: Connection, subject: str | None) -> str | None:
        """Return what the trail calls a subject whose hash is given."""
        return None if subject is None else self._keyring.pseudonym(connection, subject)

    def policy(self, label: str, content: str, *, actor: Who = Actor.SYSTEM) -> bool:
        """Record that a policy (`name@version`, and its text) is in force, unless the last record of that name says so; return whether it did."""
        name = label.rpartition("@")[0] or label
        with _translated():
            fingerprint = digest(self._keyring.process(_CONTENT), "policy", content)
            with self.writing() as connection:
                before = self._policies(connection).get(name)
                if before == (label, fingerprint):
                    return False
                # The text too: what the next one changes can be told only by what this one said.
                facts = {"policy": label, "digest": fingerprint, "before": before[0] if before else None, "document": content}
                self._append(connection, [Event(kind=Kind.POLICY, actor=actor, facts=facts)])
        return True

    def verify(self, *, anchor: Anchor | None = None) -> Report:
        """Walk the trail and tell every change and gap; raises `StorageError` where it cannot be read."""
        key = self._keyring.process(_CHAIN)
        with self._database.read() as connection:
            return verify(connection, key, anchor=anchor)

    def prune(self, days: int, *, now: datetime | None = None) -> int:
        """Delete records older than so many whole days, and sign where that leaves off; return how many went.

        A trail with a flaw is kept whole, for it is evidence: `NotAudited`. Days are those of UTC, so that a day has one checkpoint at most.
        """
        today = (now or datetime.now(UTC)).astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        cutoff = millis(today - timedelta(days=days))
        with self._database.read() as connection:
            if connection.scalar(select(func.min(audit.c.at))) is None or not _old(connection, cutoff):
                return 0
        if not self.verify().ok:
            raise NotAudited("the audit trail was altered and is not pruned; redactor audit verify says where")
        with self.writing() as connection:
            return self._prune(connection, cutoff, millis(now or datetime.now(UTC)))

    def counts(self, connection: Connection, pseudonym: str) -> dict[str, int]:
        """Return how many records of each kind name a subject."""
        query = select(audit.c.event, func.count()).where(audit.c.subject == pseudonym).group_by(audit.c.event).order_by(audit.c.event)
        return {row[0]: row[1] for row in connection.execute(query)}

    def _append(self, connection: Connection, events: Sequence[Event]) -> None:
        key = self._keyring.known(_CHAIN) or self._keyring.within(connection, _CHAIN)
        seq, last = _locked_head(connection, key)
        rows = []
        for event in events:
            seq += 1
            row = _row(key, seq, last, event, datetime.now(UTC))
            last = row["mac"]
            rows.append(row)
        connection.execute(_ADD, rows)
        connection.execute(_MOVE, {"to_seq": seq, "to_last": last, "to_mac": head_mac(key, seq, last)})

    def _prune(self, connection: Connection, cutoff: int, at: int) -> int:
        key = self._keyring.within(connection, _CHAIN)
        _locked_head(connection, key)
        upto = _old(connection, cutoff)
        if not upto:
            return 0
        last = connection.scalar(select(audit.c.mac).where(audit.c.seq == upto))
        connection.execute(
            insert(audit_checkpoints), {"seq": upto, "last": last, "at": at, "mac": checkpoint_mac(key, upto, str(last), at)}
        )
        gone = connection.execute(delete(audit).where(audit.c.seq <= upto)).rowcount
        self._append(connection, [Event(kind=Kind.PRUNE, actor=Actor.SYSTEM, facts={"upto": upto, "records": gone})])
        return gone

    def _policies(self, connection: Connection) -> dict[str, tuple[str, str]]:
        rows = connection.execute(select(audit.c.body).where(audit.c.event == Kind.POLICY.value).order_by(audit.c.seq))
        said = (json.loads(row.body) for row in rows)
        return {body["policy"].rpartition("@")[0] or body["policy"]: (body["policy"], body["digest"]) for body in said}

    def _facts(self, decision: Decision) -> dict[str, Any]:
        kinds = Counter(
            (
                j.finding.entity if j.finding.entity in self._entities else OTHER,
                j.finding.category.value,
                j.finding.recognizer,
                j.finding.subject.value,
                j.action.label,
                j.rule,
                j.reason,
            )
            for j in decision.judged
        )
        names = ("entity", "category", "recognizer", "subject", "action", "rule", "reason")
        return {
            "action": decision.action.label,
            "audience": decision.audience.value,
            "policy": decision.policy,
            "kinds": [{**dict(zip(names, kind, strict=True)), "count": count} for kind, count in sorted(kinds.items())],
        }


def is_notable(decision: Decision) -> bool:
    """Say whether a decision is recorded: one that acts, or one that lets pass by a rule that asks for a record."""
    return decision.action is not Action.ALLOW or any(j.audit for j in decision.judged)


def _row(key: bytes, seq: int, previous: str, event: Event, now: datetime) -> dict[str, Any]:
    at = now.isoformat(timespec="milliseconds")
    who = event.actor if isinstance(event.actor, Caller) else Caller(kind=event.actor)
    by = {"by": who.id} if who.id else {}
    said = {**event.facts, **by, "seq": seq, "at": at, "event": event.kind.value, "actor": who.kind.value, "subject": event.subject}
    body = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    return {
        "seq": seq,
        "at": millis(datetime.fromisoformat(at)),
        "event": event.kind.value,
        "subject": event.subject,
        "body": body,
        "previous": previous,
        "mac": record_mac(key, previous, body),
    }


def _locked_head(connection: Connection, key: bytes) -> tuple[int, str]:
    """Return the end of the chain, which no other writer moves before this transaction ends; a head that was touched raises `NotAudited`."""
    head = connection.execute(_LOCK_HEAD).first()
    if head is None and connection.scalar(select(func.max(audit.c.seq))) is None:
        insert_new(connection, audit_head, {"id": HEAD, "seq": 0, "last": GENESIS, "mac": head_mac(key, 0, GENESIS)})
        head = connection.execute(_LOCK_HEAD).first()
    if head is None or not hmac.compare_digest(head.mac, head_mac(key, head.seq, head.last)):
        raise NotAudited("the end of the audit trail was altered; redactor audit verify says where")
    return head.seq, head.last


def _old(connection: Connection, cutoff: int) -> int:
    """Return the last record of the unbroken run of old ones at the start, 0 where there is none."""
    kept = connection.scalar(select(func.min(audit.c.seq)).where(audit.c.at >= cutoff))
    old = select(func.max(audit.c.seq))
    return connection.scalar(old if kept is None else old.where(audit.c.seq < kept)) or 0


@contextmanager
def _translated() -> Iterator[None]:
    """Turn what goes wrong in the store into `NotAudited`, without what it held; errors on purpose pass."""
    try:
        yield
    except (NotAudited, KeyUnavailable):
        raise
    except StorageError as e:
        failure = e.code
    except RedactorError:
        raise
    except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
        failure = type(e).__name__
        blank(e)
    else:
        return
    raise NotAudited(f"the audit trail cannot be written ({failure}); nothing was decided")
