"""Finds out who asks: by API key, by a token of the issuer, by the admin token, or by nothing where a first run needs nothing.

What was verified is remembered for seconds under a keyed hash, for Argon2 takes tens of milliseconds; the state of a key is read again after
`FRESH` seconds, so that one that was revoked stops within them.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from redactor.api_keys import PREFIX, ApiKey
from redactor.errors import Overloaded, SettingsError, Unauthorized
from redactor.principal import ADMIN, ANYBODY, NOBODY, Principal
from redactor.service.jwt import Issuer, issuer
from redactor.settings import Settings
from redactor.store import Store

#: Seconds after which the state of a key is read again, and a refusal is forgotten.
FRESH = 2.0
#: Seconds for which a verified token of an issuer is not verified again.
_TOKEN_FRESH = 30.0
#: Credentials that are remembered, and verifications that may wait.
_MOST, _WAITING = 4_096, 32

_SCHEME = b"bearer"

T = TypeVar("T")


@dataclass(slots=True)
class _Seen:
    """What is known of a credential: whose it is (None: nobody's), when it expires, and until when (monotonic) that is not looked up again."""

    principal: Principal | None
    expires: datetime | None
    until: float
    key: ApiKey | None = None


class Credentials:
    """The callers of one service. `principal` is for one event loop at a time; what blocks runs beside it."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings = settings
        self._store = store
        self._kept = settings.keeps
        self._admin = settings.admin_token.get_secret_value().encode() if settings.admin_token else None
        self._issuer: Issuer | None = issuer(settings)
        # Mutual TLS lets in whom we know; on loopback, a first run needs no credential. Both end with the first API key.
        self._may_be_open = self._issuer is None and (settings.is_loopback or settings.tls_client_ca is not None)
        self._any_key = True
        self._looked = -FRESH
        self._salt = secrets.token_bytes(32)
        self._seen: OrderedDict[bytes, _Seen] = OrderedDict()
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="credentials")
        self._waiting = 0

    @property
    def admin_exists(self) -> bool:
        """Say whether somebody can have the scope admin without an API key."""
        return self._admin is not None

    def require(self) -> None:
        """Refuse to serve strangers: raises `SettingsError` where others reach the service and nothing tells them apart."""
        if self._settings.is_loopback or self._settings.tls_client_ca is not None or self._issuer is not None or self._admin is not None:
            return
        if not (self._keys_are_kept() and self._store.api_keys.any()):
            raise SettingsError(
                "REDACTOR_HOST is no loopback address, and nobody could be told from anybody: make an API key (redactor keys create), "
                "or set REDACTOR_ADMIN_TOKEN, REDACTOR_JWT_ISSUER or REDACTOR_TLS_CLIENT_CA",
                field="host",
            )

    async def principal(self, authorization: bytes | None) -> Principal:
        """Return who asks, by the header `Authorization`; raises `Unauthorized` for what is no valid credential, `StorageError`, `Overloaded`.

        What is no bearer token is taken for nothing: another layer may use it.
        """
        scheme, _, said = (authorization or b"").partition(b" ")
        presented = said.strip()
        if scheme.lower() != _SCHEME or not presented:
            return ANYBODY if await self._is_open() else NOBODY
        # Both are bytes, since the comparison takes ASCII only as text.
        if self._admin is not None and hmac.compare_digest(presented, self._admin):
            return ADMIN
        digest = hashlib.blake2b(presented, key=self._salt, digest_size=16).digest()
        seen = self._seen.get(digest)
        if seen is None or time.monotonic() >= seen.until:
            seen = await self._looked_up(digest, presented, seen)
        if seen.principal is None or (seen.expires is not None and datetime.now(UTC) >= seen.expires):
            raise Unauthorized("the request needs a valid bearer token")
        return seen.principal

    async def _looked_up(self, digest: bytes, presented: bytes, before: _Seen | None) -> _Seen:
        if before is not None and before.key is not None:
            # Whoever comes meanwhile goes by what is known: one reads for all.
            before.until, was = time.monotonic() + FRESH, before.until
            try:
                found = await self._beside(lambda: self._again(before))
            except BaseException:
                before.until = was
                raise
        else:
            found = await self._beside(lambda: self._verified(presented))
        self._seen[digest] = found
        self._seen.move_to_end(digest)
        while len(self._seen) > _MOST:
            self._seen.popitem(last=False)
        return found

    def _again(self, seen: _Seen) -> _Seen:
        """Read the state of a key that was verified: its hash is the same, so its secret is, too."""
        now = self._store.api_keys.find(seen.key.id) if seen.key else None
        same = now is not None and seen.key is not None and now.hashed == seen.key.hashed
        return _of_key(now if same else None)

    def _verified(self, presented: bytes) -> _Seen:
        text = presented.decode("latin-1")
        if self._issuer is not None and not text.startswith(f"{PREFIX}_"):
            try:
                principal, expires = self._issuer.principal(text)
            except Unauthorized:
                return _of_key(None)
            return _Seen(principal, expires, time.monotonic() + _TOKEN_FRESH)
        return _of_key(self._store.api_keys.verify(text) if self._keys_are_kept() else None)

    async def _is_open(self) -> bool:
        """Say whether no credential is needed: only where a first run may do without, and as long as no key was made."""
        if not self._may_be_open:
            return False
        if time.monotonic() - self._looked >= FRESH:
            self._any_key = await self._beside(lambda: self._keys_are_kept() and self._store.api_keys.any())
            self._looked = time.monotonic()
        return not self._any_key

    def _keys_are_kept(self) -> bool:
        """Say whether there can be keys; to ask makes no database."""
        file = self._store.database.file
        return self._kept and (file is None or file.exists())

    async def _beside(self, work: Callable[[], T]) -> T:
        """Do what blocks in a thread; a flood of wrong credentials is shed rather than queued."""
        if self._waiting >= _WAITING:
            raise Overloaded("too many credentials wait to be verified", retry_after=1)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)
        finally:
            self._waiting -= 1


def _of_key(key: ApiKey | None) -> _Seen:
    in_force = key if key is not None and key.holds(datetime.now(UTC)) else None
    return _Seen(in_force.principal if in_force else None, in_force.expires if in_force else None, time.monotonic() + FRESH, in_force)
