"""Reversible tokens: a random name for a value that is kept encrypted, until it expires or its subject has it erased.

Each subject and category has a key of its own, wrapped by a master key (`redactor.keyring`). The database holds ciphertext, keyed hashes, and of
the rest only kinds and times.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from redactor.actor import Actor, Who
from redactor.audit import Event, Kind, Trail
from redactor.domain import SPECIAL_CATEGORIES, Category
from redactor.errors import Malformed, UnknownToken
from redactor.keyring import Keyring, digest, key_name, seal, unseal
from redactor.storage import Database
from redactor.storage.clock import millis, moment
from redactor.storage.dialect import insert_new
from redactor.storage.tables import vault

#: Days that a value is kept unless told otherwise: long enough to answer a request, not to build an archive.
DAYS: Mapping[Category, int] = {
    category: 1 if category is Category.CREDENTIAL else 7 if category in SPECIAL_CATEGORIES else 30 for category in Category
}
#: Days that settings may ask for at most.
MOST_DAYS = 3_650
#: Random bytes of a token: 128 bits cannot be guessed.
_RANDOM = 16
_PREFIX = "tok_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed:
    """A value that was asked back, with its kind. It is in no repr."""

    value: str
    entity: str
    category: Category
    purpose: str
    expires: datetime

    def __repr__(self) -> str:
        return f"Revealed(entity={self.entity!r})"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The vault for one subject, or for nobody in particular: what the operator `tokenize` asks for tokens."""

    vault: Vault
    subject_id: str | None = None

    def token(self, value: str, *, entity: str, category: Category, purpose: str) -> str:
        """Return the token of a value, made where it is missing; raises `StorageError`."""
        return self.vault.token(value, entity=entity, category=category, purpose=purpose, subject_id=self.subject_id)


class Vault:
    """The values of one database; safe to share between threads and processes. `days` overrides `DAYS`."""

    #: How many traces a row leaves in what `erase` and `purge` return.
    TRACES = 3

    def __init__(self, database: Database, keyring: Keyring, trail: Trail, *, days: Mapping[Category, int] | None = None) -> None:
        self._database = database
        self._keyring = keyring
        self._trail = trail
        self._days = {**DAYS, **(days or {})}

    def shelf(self, subject_id: str | None) -> Shelf:
        """Return the vault for one subject."""
        return Shelf(self, subject_id)

    def token(
        self, value: str, *, entity: str, category: Category, purpose: str, subject_id: str | None = None, now: datetime | None = None
    ) -> str:
        """Return the token of a value: the same one for the same subject and purpose, whose time then starts anew; raises `StorageError`."""
        now = now or datetime.now(UTC)
        subject = None if subject_id is None else self._keyring.subject(subject_id)
        name = key_name(subject, category.value)
        expires = millis(now + timedelta(days=self._days[category]))
        with self._database.write() as connection:
            key = self._keyring.within(connection, name, subject)
            lookup = digest(key, "lookup", entity, purpose, value)
            row = {"lookup": lookup, "subject": subject, "key_name": name, "entity": entity, "category": category.value, "purpose": purpose}
            times = {"created": millis(now), "expires": expires}
            while True:
                known = connection.execute(select(vault.c.token, vault.c.expires).where(vault.c.lookup == lookup).with_for_update()).first()
                if known is not None and known.expires > times["created"]:
                    connection.execute(update(vault).where(vault.c.token == known.token).values(expires=expires))
                    return str(known.token)
                if known is not None:
                    connection.execute(delete(vault).where(vault.c.token == known.token))
                token = new_token()
                sealed = seal(key, value.encode(), _bound(token, entity))
                # Where another process was quicker its token is the one: look again.
                if insert_new(connection, vault, {"token": token, "sealed": sealed, **row, **times}):
                    return token

    def reveal(self, token: str, *, reason: str, actor: Who = Actor.ADMIN, now: datetime | None = None) -> Revealed:
        """Return the value of a token, once that is recorded with its reason.

        Raises `UnknownToken` for one that expired, was erased or never was, `Malformed` for a reason that tells the value, `NotAudited` and
        `StorageError`: then nothing is revealed.
        """
        now = now or datetime.now(UTC)
        with self._trail.writing() as connection:
            row = connection.execute(select(vault).where(vault.c.token == token)).first()
            if row is None or row.expires <= millis(now):
                raise UnknownToken("no value is kept under this token")
            revealed = self._opened(connection, row)
            if revealed.value.casefold() in reason.casefold():
                raise Malformed("the reason must not hold the value", field="reason")
            facts = {"entity": row.entity, "category": row.category, "purpose": row.purpose, "reason": reason}
            name = self._trail.subject(connection, row.subject)
            self._trail.append([Event(kind=Kind.REVEAL, actor=actor, subject=name, facts=facts)], connection=connection)
        return revealed

    def held(self, connection: Connection, subject: str, *, now: datetime | None = None) -> list[Row[Any]]:
        """Return the rows of a subject (its hash is given) that have not expired, oldest first."""
        mine = (vault.c.subject == subject) & (vault.c.expires > millis(now or datetime.now(UTC)))
        return list(connection.execute(select(vault).where(mine).order_by(vault.c.created, vault.c.token)))

    def values(self, connection: Connection, subject: str) -> list[Revealed]:
        """Return all values of a subject, for their own export."""
        return [self._opened(connection, row) for row in self.held(connection, subject)]

    def erase(self, connection: Connection, subject: str) -> list[bytes]:
        """Delete all rows of a subject; return what was deleted, so that files can be searched for it."""
        mine = vault.c.subject == subject
        gone = [part for row in connection.execute(select(vault).where(mine)) for part in _traces(row)]
        connection.execute(delete(vault).where(mine))
        return gone

    def purge(self, *, now: datetime | None = None) -> list[bytes]:
        """Delete what has expired, and keys that seal nothing any more; return what was deleted, so that files can be searched for it."""
        old = vault.c.expires <= millis(now or datetime.now(UTC))
        with self._database.write() as connection:
            rows = list(connection.execute(select(vault).where(old)))
            connection.execute(delete(vault).where(old))
            self._keyring.drop_unused(connection, {row.key_name for row in rows}, select(vault.c.key_name))
        return [part for row in rows for part in _traces(row)]

    def _opened(self, connection: Connection, row: Row[Any]) -> Revealed:
        key = self._keyring.find(connection, row.key_name)
        if key is None:
            raise UnknownToken("no value is kept under this token")
        value = unseal(key, row.sealed, _bound(row.token, row.entity)).decode()
        return Revealed(value=value, entity=row.entity, category=Category(row.category), purpose=row.purpose, expires=moment(row.expires))


def new_token() -> str:
    """Return a random token: letters and digits in lower case that no recognizer takes for a secret."""
    return _PREFIX + base64.b32encode(secrets.token_bytes(_RANDOM)).decode().rstrip("=").lower()


def _bound(token: str, entity: str) -> str:
    return f"redactor/vault/v1/{token}/{entity}"


def _traces(row: Row[Any]) -> list[bytes]:
    return [bytes(row.sealed), row.token.encode(), row.lookup.encode()]
