"""API keys: made once, shown once, kept as Argon2 hashes, and revoked; each change recorded in the audit trail or not made.

A key reads `rdk_<id>_<secret>`. The id finds the row and is no secret; the secret is 32 random bytes. An id that nobody has costs a caller the same
time as one that somebody has: both are hashed.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Row, insert, select, update

from redactor.actor import Actor, Caller
from redactor.audit import Event, Kind, Trail
from redactor.errors import Malformed
from redactor.principal import OF_ALL_TENANTS, Principal, Scope
from redactor.storage import Database
from redactor.storage.clock import millis, moment
from redactor.storage.tables import api_keys

PREFIX = "rdk"

#: A key as it is presented. The secret is base64 with `-` and `_`.
_SHAPE = re.compile(r"rdk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})")

#: Names of tenants, which are names of files, too.
_TENANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")

_NAME = 64

# OWASP's least parameters for Argon2id (Password Storage Cheat Sheet, 2024): a secret of 256 random bits needs no more, and a flood of wrong keys
# should cost little.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

#: What is hashed against where no row is found.
_DUMMY = _HASHER.hash(secrets.token_urlsafe(32))


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey:
    """A key as it is kept; `hashed` is in no repr."""

    id: str
    name: str
    scopes: frozenset[Scope]
    tenant: str | None
    created: datetime
    expires: datetime | None
    revoked: datetime | None
    hashed: str = field(repr=False)

    def holds(self, at: datetime) -> bool:
        """Say whether it is neither revoked nor expired at that time."""
        return self.revoked is None and (self.expires is None or at < self.expires)

    @property
    def principal(self) -> Principal:
        """Return whom the key makes of its bearer."""
        actor = Actor.ADMIN if Scope.ADMIN in self.scopes else Actor.CLIENT
        return Principal(name=self.id, caller=Caller(kind=actor, id=self.id), scopes=self.scopes, tenant=self.tenant)


class ApiKeys:
    """The keys of one database; safe to share between threads and processes."""

    def __init__(self, database: Database, trail: Trail) -> None:
        self._database = database
        self._trail = trail

    def create(
        self,
        scopes: Collection[Scope],
        *,
        tenant: str | None = None,
        name: str = "",
        expires: datetime | None = None,
        actor: Actor = Actor.OPERATOR,
        now: datetime | None = None,
    ) -> tuple[ApiKey, str]:
        """Make a key; return it as it is kept, and as it is presented, which is kept nowhere.

        Raises `Malformed` where scopes and tenant do not go together, `NotAudited` and `StorageError`.
        """
        _admit(scopes, tenant, name, expires)
        secret = secrets.token_urlsafe(32)
        made = ApiKey(
            id=secrets.token_hex(8),
            name=name,
            scopes=frozenset(scopes),
            tenant=tenant,
            created=moment(millis(now or datetime.now(UTC))),
            expires=moment(millis(expires)) if expires else None,
            revoked=None,
            hashed=_HASHER.hash(secret),
        )
        with self._trail.writing() as connection:
            connection.execute(insert(api_keys), _row(made))
            self._trail.append([_event(made, "created", actor)], connection=connection)
        return made, f"{PREFIX}_{made.id}_{secret}"

    def revoke(self, key_id: str, *, actor: Actor = Actor.OPERATOR, now: datetime | None = None) -> bool:
        """Revoke a key from now on; say whether there was one that was not revoked. Raises `NotAudited` and `StorageError`."""
        which = (api_keys.c.id == key_id) & api_keys.c.revoked.is_(None)
        with self._trail.writing() as connection:
            row = connection.execute(select(api_keys).where(which).with_for_update()).first()
            if row is None:
                return False
            connection.execute(update(api_keys).where(which).values(revoked=millis(now or datetime.now(UTC))))
            self._trail.append([_event(_kept(row), "revoked", actor)], connection=connection)
        return True

    def all(self) -> list[ApiKey]:
        """Return all keys, revoked ones too, oldest first."""
        with self._database.read() as connection:
            return [_kept(row) for row in connection.execute(select(api_keys).order_by(api_keys.c.created, api_keys.c.id))]

    def any(self, *, now: datetime | None = None) -> bool:
        """Say whether some key is in force."""
        at = millis(now or datetime.now(UTC))
        in_force = api_keys.c.revoked.is_(None) & (api_keys.c.expires.is_(None) | (api_keys.c.expires > at))
        with self._database.read() as connection:
            return connection.execute(select(api_keys.c.id).where(in_force).limit(1)).first() is not None

    def find(self, key_id: str) -> ApiKey | None:
        """Return the key of that id, whatever its state."""
        with self._database.read() as connection:
            row = connection.execute(select(api_keys).where(api_keys.c.id == key_id)).first()
        return None if row is None else _kept(row)

    def verify(self, presented: str) -> ApiKey | None:
        """Return the key that was presented, whatever its state, None where there is none; what is no key takes as long as what is one."""
        shape = _SHAPE.fullmatch(presented)
        key_id, secret = shape.groups() if shape else ("", presented[:64])
        found = self.find(key_id)
        matches = _matches(found.hashed if found else _DUMMY, secret)
        return found if matches else None


def is_tenant(name: str) -> bool:
    """Say whether something can be the name of a tenant."""
    return _TENANT.fullmatch(name) is not None


def _matches(hashed: str, secret: str) -> bool:
    try:
        return _HASHER.verify(hashed, secret)
    except (VerificationError, InvalidHashError, UnicodeEncodeError):
        return False


def _admit(scopes: Collection[Scope], tenant: str | None, name: str, expires: datetime | None) -> None:
    if not scopes:
        raise Malformed("a key needs a scope", field="scope")
    if tenant is not None and not is_tenant(tenant):
        raise Malformed("a tenant's name has letters, digits, dots, hyphens and underscores", field="tenant")
    if tenant is not None and OF_ALL_TENANTS.intersection(scopes):
        raise Malformed(f"a key of one tenant cannot have {', '.join(sorted(OF_ALL_TENANTS))}: they concern all", field="scope")
    if len(name) > _NAME or not name.isprintable():
        raise Malformed(f"a key's name has at most {_NAME} printable characters", field="name")
    if expires is not None and expires.tzinfo is None:
        raise Malformed("a time needs its zone", field="expires")


def _event(key: ApiKey, change: str, actor: Actor) -> Event:
    facts = {
        "change": change,
        "key": key.id,
        "scopes": sorted(key.scopes),
        "tenant": key.tenant,
        "expires": key.expires.isoformat() if key.expires else None,
    }
    return Event(kind=Kind.KEY, actor=actor, facts=facts)


def _row(key: ApiKey) -> dict[str, Any]:
    return {
        "id": key.id,
        "name": key.name,
        "hashed": key.hashed,
        "scopes": " ".join(sorted(key.scopes)),
        "tenant": key.tenant,
        "created": millis(key.created),
        "expires": millis(key.expires) if key.expires else None,
        "revoked": millis(key.revoked) if key.revoked else None,
    }


def _kept(row: Row[Any]) -> ApiKey:
    return ApiKey(
        id=row.id,
        name=row.name,
        # A scope that this version does not know opens nothing.
        scopes=frozenset(scope for scope in Scope if scope.value in row.scopes.split()),
        tenant=row.tenant,
        created=moment(row.created),
        expires=moment(row.expires) if row.expires is not None else None,
        revoked=moment(row.revoked) if row.revoked is not None else None,
        hashed=row.hashed,
    )
