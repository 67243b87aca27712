"""What the audit trail tells whoever looks after a service: how much was decided, by what, under which policy, and its records one by one.

Nothing here is content: the trail has none. Every answer reads a bounded number of records, the newest ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, select

from redactor.audit import Kind
from redactor.chain import GENESIS, Flaw, flaw
from redactor.keyring import Keyring
from redactor.storage import Database
from redactor.storage.clock import millis, moment
from redactor.storage.tables import audit, audit_checkpoints

#: The newest decisions that one look reads: a few seconds' work, and on most services more than a month holds.
MOST = 200_000

#: The last moment that a date can hold, in milliseconds: who alters a record can write any number.
_LATEST = millis(datetime.max.replace(tzinfo=UTC))

#: The name of the chain's key, and the fact of a policy record that holds the document.
_CHAIN, DOCUMENT = "audit", "document"


class Window(StrEnum):
    """How far back to look."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    @property
    def parts(self) -> tuple[int, timedelta]:
        """Return in how many stretches of which length it is counted."""
        return _PARTS[self]


_PARTS = {
    Window.HOUR: (12, timedelta(minutes=5)),
    Window.DAY: (24, timedelta(hours=1)),
    Window.WEEK: (28, timedelta(hours=6)),
    Window.MONTH: (30, timedelta(days=1)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What was decided from `at` on, up to the next stretch: decisions by action, and by category those in which it was found."""

    at: datetime
    actions: Counter[str] = field(default_factory=Counter)
    categories: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Recorded decisions of a window. `findings` counts by category and action, `recognizers` by recognizer and action.

    `complete` is false where there were more than are read at once: then only the newest are counted.
    """

    since: datetime
    until: datetime
    step: timedelta
    stretches: tuple[Stretch, ...]
    decisions: Counter[str]
    findings: Counter[tuple[str, str]]
    recognizers: Counter[tuple[str, str]]
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record of the trail, and what is wrong with it, None where its seal and its link to the record before hold."""

    seq: int
    at: datetime
    event: str
    actor: str
    subject: str | None
    facts: dict[str, Any]
    flaw: Flaw | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyRecord:
    """A policy as the trail recorded it; older records have no document."""

    label: str
    at: datetime
    document: str | None = field(repr=False)


class _Found(msgspec.Struct):
    category: str
    action: str
    count: int = 1
    recognizer: str | None = None


class _Decided(msgspec.Struct):
    action: str
    kinds: list[_Found] = []


_decided = msgspec.json.Decoder(_Decided).decode


class Overview:
    """Looks at the trail of one database; safe to share between threads."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    def activity(self, window: Window, *, now: datetime | None = None, most: int = MOST) -> Activity:
        """Count the decisions of a window that are on record; a plain allow is not. Raises `StorageError`."""
        count, step = window.parts
        until = _ceil(now or datetime.now(UTC), step)
        since = until - count * step
        stretches = tuple(Stretch(at=since + n * step) for n in range(count))
        decisions, findings, recognizers = Counter[str](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
        read = 0
        with self._database.read() as connection:
            for at, decided in _decisions(connection, millis(since), millis(until), most):
                read += 1
                stretch = stretches[(at - millis(since)) * count // (millis(until) - millis(since))]
                stretch.actions[decided.action] += 1
                decisions[decided.action] += 1
                stretch.categories.update({found.category for found in decided.kinds})
                for found in decided.kinds:
                    findings[found.category, found.action] += found.count
                    if found.recognizer is not None:
                        recognizers[found.recognizer, found.action] += found.count
        return Activity(
            since=since,
            until=until,
            step=step,
            stretches=stretches,
            decisions=decisions,
            findings=findings,
            recognizers=recognizers,
            complete=read < most,
        )

    def entries(self, *, before: int | None = None, limit: int = 50, event: Kind | None = None) -> list[Entry]:
        """Return records from the newest to older ones, those before record `before` only; raises `StorageError`."""
        key = self._keyring.process(_CHAIN)
        query = select(audit).order_by(audit.c.seq.desc()).limit(limit)
        query = query if before is None else query.where(audit.c.seq < before)
        query = query if event is None else query.where(audit.c.event == event.value)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
            previous = _macs(connection, [row.seq - 1 for row in rows])
        return [_entry(row, key, previous.get(row.seq - 1)) for row in rows]

    def policies(self, tenant: str | None = None, *, limit: int = 50) -> list[PolicyRecord]:
        """Return the policies that came into force for a tenant (None: those of requests that name none), the newest first."""
        query = _of(Kind.POLICY).order_by(audit.c.seq.desc())
        found: list[PolicyRecord] = []
        with self._database.read() as connection:
            for row in connection.execute(query.execution_options(yield_per=limit)):
                facts = _facts(row)
                owner, slash, label = str(facts.get("policy", "")).rpartition("/")
                if label and (owner if slash else None) == tenant:
                    found.append(PolicyRecord(label=label, at=_moment(row.at), document=_text(facts.get(DOCUMENT))))
                if len(found) == limit:
                    break
        return found


def _decisions(connection: Connection, since: int, until: int, most: int) -> Iterator[tuple[int, _Decided]]:
    # By number, which the index of events is in: an hour of a long trail is found without walking the rest.
    first = connection.scalar(select(audit.c.seq).where(audit.c.at >= since).order_by(audit.c.at).limit(1))
    if first is None:
        return
    query = _of(Kind.DECISION).where(audit.c.seq >= first, audit.c.at >= since, audit.c.at < until).order_by(audit.c.seq.desc()).limit(most)
    for row in connection.execute(query.execution_options(yield_per=1_000)):
        try:
            decided = _decided(row.body)
        except msgspec.MsgspecError:
            continue  # an altered record, which the walk over the trail tells
        yield row.at, decided


def _of(kind: Kind) -> Select[Any]:
    return select(audit.c.at, audit.c.body).where(audit.c.event == kind.value)


def _macs(connection: Connection, wanted: Sequence[int]) -> dict[int, str]:
    """Return what the records after these must hang on: their seals, or the place where pruning left off, or the beginning."""
    found = {0: GENESIS}
    for table, mac in ((audit_checkpoints, audit_checkpoints.c.last), (audit, audit.c.mac)):
        found.update((row[0], row[1]) for row in connection.execute(select(table.c.seq, mac).where(table.c.seq.in_(wanted))))
    return found


def _entry(row: Row[Any], key: bytes, previous: str | None) -> Entry:
    facts = _facts(row)
    actor = str(facts.get("actor", ""))
    told = {name: value for name, value in facts.items() if name not in {"seq", "at", "event", "actor", "subject", DOCUMENT}}
    return Entry(
        seq=row.seq, at=_moment(row.at), event=row.event, actor=actor, subject=row.subject, facts=told, flaw=flaw(row, key, previous)
    )


def _facts(row: Row[Any]) -> dict[str, Any]:
    """Return what a record says; one that was altered until it is no JSON says nothing."""
    try:
        said = msgspec.json.decode(row.body)
    except msgspec.MsgspecError:
        return {}
    return said if isinstance(said, dict) else {}


def _moment(at: int) -> datetime:
    return moment(min(max(at, 0), _LATEST))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _ceil(at: datetime, step: timedelta) -> datetime:
    """Return the next whole step after a moment."""
    of = step // timedelta(milliseconds=1)
    return moment((millis(at) // of + 1) * of)
