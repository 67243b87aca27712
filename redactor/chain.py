"""The chain of the audit trail: what binds one record to the next, and the walk that finds where it was touched."""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, select

from redactor.keyring import digest
from redactor.storage.clock import millis
from redactor.storage.tables import audit, audit_checkpoints, audit_head

#: What the first record has for a predecessor.
GENESIS = "0" * 64
#: The id of the only row of the head.
HEAD = 1

_ROWS = 1_000


class Flaw(StrEnum):
    """What is wrong with a trail, and where."""

    ALTERED = "altered"
    GAP = "gap"
    UNLINKED = "unlinked"
    CUT_OFF = "cut_off"
    BEYOND_HEAD = "beyond_head"
    HEAD_ALTERED = "head_altered"
    HEAD_MISSING = "head_missing"
    CHECKPOINT_ALTERED = "checkpoint_altered"
    PRUNED_YET_THERE = "pruned_yet_there"
    ANCHOR_DIFFERS = "anchor_differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One flaw, from record `seq` to record `upto`."""

    flaw: Flaw
    seq: int
    upto: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a walk over the trail found; `last` and `mac` are its end, worth keeping elsewhere as an anchor."""

    records: int
    first: int
    last: int
    mac: str
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place of the chain that was noted outside the database: only by one does it show that an old copy took the place of the whole."""

    seq: int
    mac: str


def record_mac(key: bytes, previous: str, body: str) -> str:
    """Return the keyed hash of a record and of what came before."""
    return digest(key, "record", previous, body)


def head_mac(key: bytes, seq: int, last: str) -> str:
    """Return the keyed hash of the chain's end."""
    return digest(key, "head", str(seq), last)


def checkpoint_mac(key: bytes, seq: int, last: str, at: int) -> str:
    """Return the signature of a checkpoint."""
    return digest(key, "checkpoint", str(seq), last, str(at))


def verify(connection: Connection, key: bytes, *, anchor: Anchor | None = None) -> Report:
    """Walk the whole trail and tell every change and gap; linear in its length, constant in memory."""
    problems: list[Problem] = []
    seq, last = _start(connection, key, problems)
    first, records, anchored = seq + 1, 0, anchor is None or anchor.seq < seq or (anchor.seq, anchor.mac) == (seq, last)
    for row in _rows(connection, seq, problems):
        records += 1
        problems += _flaws(row, key, seq, last)
        seq, last = row.seq, row.mac
        anchored = anchored or (anchor is not None and (anchor.seq, anchor.mac) == (seq, last))
    problems += _end(connection, key, seq, last)
    if anchor is not None and not anchored:
        problems.append(Problem(flaw=Flaw.ANCHOR_DIFFERS, seq=anchor.seq, upto=anchor.seq))
    return Report(records=records, first=first, last=seq, mac=last, problems=tuple(problems))


def flaw(row: Row[Any], key: bytes, previous: str | None) -> Flaw | None:
    """Return what is wrong with one record alone, given the `mac` of the one before it; without that one it hangs on nothing."""
    if previous is None:
        return Flaw.GAP
    return next((problem.flaw for problem in _flaws(row, key, row.seq - 1, previous)), None)


def _start(connection: Connection, key: bytes, problems: list[Problem]) -> tuple[int, str]:
    """Return where the chain begins: at its genesis, or behind the last record that was pruned."""
    seq, last = 0, GENESIS
    for c in connection.execute(select(audit_checkpoints).order_by(audit_checkpoints.c.seq)):
        if not hmac.compare_digest(c.mac, checkpoint_mac(key, c.seq, c.last, c.at)):
            problems.append(Problem(flaw=Flaw.CHECKPOINT_ALTERED, seq=c.seq, upto=c.seq))
        else:
            seq, last = c.seq, c.last
    return seq, last


def _rows(connection: Connection, start: int, problems: list[Problem]) -> Iterator[Row[Any]]:
    old = connection.execute(select(func.min(audit.c.seq), func.max(audit.c.seq)).where(audit.c.seq <= start)).one()
    if old[0] is not None:
        problems.append(Problem(flaw=Flaw.PRUNED_YET_THERE, seq=old[0], upto=old[1]))
    yield from connection.execute(select(audit).where(audit.c.seq > start).order_by(audit.c.seq).execution_options(yield_per=_ROWS))


def _flaws(row: Row[Any], key: bytes, seq: int, last: str) -> Iterator[Problem]:
    if row.seq != seq + 1:
        yield Problem(flaw=Flaw.GAP, seq=seq + 1, upto=row.seq - 1)
    elif row.previous != last:
        yield Problem(flaw=Flaw.UNLINKED, seq=row.seq, upto=row.seq)
    if not hmac.compare_digest(row.mac, record_mac(key, row.previous, row.body)) or not _agrees(row):
        yield Problem(flaw=Flaw.ALTERED, seq=row.seq, upto=row.seq)


def _agrees(row: Row[Any]) -> bool:
    """Say whether the columns say what the body says, which alone is sealed."""
    try:
        body = json.loads(row.body)
        at = millis(datetime.fromisoformat(body["at"]))
        return (body["seq"], at, body["event"], body.get("subject")) == (row.seq, row.at, row.event, row.subject)
    except (ValueError, KeyError, TypeError):
        return False


def _end(connection: Connection, key: bytes, seq: int, last: str) -> Iterator[Problem]:
    head = connection.execute(select(audit_head).where(audit_head.c.id == HEAD)).first()
    if head is None:
        if seq:
            yield Problem(flaw=Flaw.HEAD_MISSING, seq=seq, upto=seq)
    elif not hmac.compare_digest(head.mac, head_mac(key, head.seq, head.last)):
        yield Problem(flaw=Flaw.HEAD_ALTERED, seq=head.seq, upto=head.seq)
    elif head.seq > seq:
        yield Problem(flaw=Flaw.CUT_OFF, seq=seq + 1, upto=head.seq)
    elif head.seq < seq:
        yield Problem(flaw=Flaw.BEYOND_HEAD, seq=head.seq + 1, upto=seq)
    elif head.last != last:
        yield Problem(flaw=Flaw.UNLINKED, seq=seq, upto=seq)
