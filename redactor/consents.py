"""Who agreed to what: consents by subject, granted, withdrawn, expiring; a guardian's for those who cannot agree alone.

A subject is kept as a keyed hash. A record without a category is a guardian's agreement to one use of a minor's information, whatever the category.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from redactor.actor import Actor, Who
from redactor.audit import Event, Kind, Trail
from redactor.domain import Audience, Category, Consent, Purpose
from redactor.errors import Malformed
from redactor.keyring import Keyring
from redactor.storage import Database
from redactor.storage.clock import millis, moment
from redactor.storage.tables import consents

#: Consents that one subject may have in force, which bounds what a request reads.
MOST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is agreed to: one category (None: any, for a guardian only), one purpose, one audience, until when, and by whom."""

    category: Category | None
    purpose: Purpose
    audience: Audience
    expires: datetime | None = None
    guardian: bool = False

    def __post_init__(self) -> None:
        if self.category is None and not self.guardian:
            raise Malformed("a consent names a category; only a guardian agrees to all", field="category")
        if self.purpose is Purpose.UNKNOWN:
            raise Malformed("a consent is given for a purpose", field="purpose")
        if self.expires is not None and self.expires.tzinfo is None:
            raise Malformed("a time needs its zone", field="expires")


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """A consent as it is kept."""

    id: str
    terms: Terms
    granted: datetime
    withdrawn: datetime | None

    def holds(self, at: datetime) -> bool:
        """Say whether it is neither withdrawn nor expired at that time."""
        return self.withdrawn is None and (self.terms.expires is None or at < self.terms.expires)


class Consents:
    """The consents of one database, each change recorded in the audit trail or not made."""

    def __init__(self, database: Database, keyring: Keyring, trail: Trail) -> None:
        self._database = database
        self._keyring = keyring
        self._trail = trail

    def grant(self, subject_id: str, terms: Terms, *, actor: Who = Actor.ADMIN, now: datetime | None = None) -> Granted:
        """Keep a consent from now on; raises `Malformed` where a subject has too many, `NotAudited` and `StorageError`."""
        subject = self._keyring.subject(subject_id)
        at = moment(millis(now or datetime.now(UTC)))
        made = Granted(id=secrets.token_hex(16), terms=terms, granted=at, withdrawn=None)
        with self._trail.writing() as connection:
            if len(self._rows(connection, subject)) >= MOST:
                raise Malformed(f"a subject may have at most {MOST} consents", field="subject_id")
            connection.execute(insert(consents), _row(subject, made))
            self._record(connection, subject, made, "granted", actor)
        return made

    def withdraw(self, subject_id: str, consent_id: str, *, actor: Who = Actor.ADMIN, now: datetime | None = None) -> bool:
        """Withdraw a consent from now on; say whether there was one in force. Raises `NotAudited` and `StorageError`."""
        subject = self._keyring.subject(subject_id)
        at = millis(now or datetime.now(UTC))
        which = (consents.c.id == consent_id) & (consents.c.subject == subject) & consents.c.withdrawn.is_(None)
        with self._trail.writing() as connection:
            row = connection.execute(select(consents).where(which).with_for_update()).first()
            if row is None:
                return False
            connection.execute(update(consents).where(which).values(withdrawn=at))
            self._record(connection, subject, _granted(row), "withdrawn", actor)
        return True

    def of(self, subject_id: str) -> list[Granted]:
        """Return all consents of a subject, withdrawn ones too, oldest first; raises `StorageError`."""
        subject = self._keyring.subject(subject_id)
        with self._database.read() as connection:
            return self.held(connection, subject)

    def held(self, connection: Connection, subject: str) -> list[Granted]:
        """Return all consents of a subject whose hash is given."""
        return [_granted(row) for row in self._rows(connection, subject)]

    def erase(self, connection: Connection, subject: str) -> list[bytes]:
        """Delete all consents of a subject; return what was deleted, so that files can be searched for it."""
        mine = consents.c.subject == subject
        gone = [row.id.encode() for row in connection.execute(select(consents.c.id).where(mine))]
        connection.execute(delete(consents).where(mine))
        return gone

    def _rows(self, connection: Connection, subject: str) -> list[Row[Any]]:
        query = select(consents).where(consents.c.subject == subject).order_by(consents.c.granted, consents.c.id)
        return list(connection.execute(query))

    def _record(self, connection: Connection, subject: str, granted: Granted, change: str, actor: Who) -> None:
        terms = granted.terms
        facts = {
            "change": change,
            "category": terms.category.value if terms.category else None,
            "purpose": terms.purpose.value,
            "audience": terms.audience.value,
            "guardian": terms.guardian,
            "expires": terms.expires.astimezone(UTC).isoformat() if terms.expires else None,
        }
        event = Event(kind=Kind.CONSENT, actor=actor, subject=self._trail.subject(connection, subject), facts=facts)
        self._trail.append([event], connection=connection)


def in_force(granted: Iterable[Granted], *, at: datetime | None = None) -> tuple[Consent, ...]:
    """Return the consents that hold, as a decision takes them."""
    at = at or datetime.now(UTC)
    return tuple(
        Consent(
            category=g.terms.category,
            purpose=g.terms.purpose,
            audience=g.terms.audience,
            expires=g.terms.expires,
            guardian=g.terms.guardian,
        )
        for g in granted
        if g.terms.category is not None and g.holds(at)
    )


def has_guardian(granted: Iterable[Granted], audience: Audience, purpose: Purpose, *, at: datetime | None = None) -> bool:
    """Say whether a guardian agreed to that use, whatever the category."""
    at = at or datetime.now(UTC)
    return any(
        g.terms.category is None and g.terms.guardian and (g.terms.audience, g.terms.purpose) == (audience, purpose) and g.holds(at)
        for g in granted
    )


def _row(subject: str, granted: Granted) -> dict[str, Any]:
    terms = granted.terms
    return {
        "id": granted.id,
        "subject": subject,
        "category": terms.category.value if terms.category else None,
        "purpose": terms.purpose.value,
        "audience": terms.audience.value,
        "guardian": terms.guardian,
        "granted": millis(granted.granted),
        "expires": millis(terms.expires) if terms.expires else None,
        "withdrawn": millis(granted.withdrawn) if granted.withdrawn else None,
    }


def _granted(row: Row[Any]) -> Granted:
    terms = Terms(
        category=Category(row.category) if row.category else None,
        purpose=Purpose(row.purpose),
        audience=Audience(row.audience),
        expires=moment(row.expires) if row.expires is not None else None,
        guardian=bool(row.guardian),
    )
    return Granted(
        id=row.id,
        terms=terms,
        granted=moment(row.granted),
        withdrawn=moment(row.withdrawn) if row.withdrawn is not None else None,
    )
