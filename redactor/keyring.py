"""Keys in envelopes: master keys from outside the database wrap the keys inside it, so that to delete a key is to shred what it sealed.

A process-wide key (`index`, `audit`) is made once for each database. A subject has a key for each category, and one more by which the audit
trail names them. Subject ids themselves are kept nowhere: what asks about a subject brings the id along.
"""

from __future__ import annotations

import base64
import hmac
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, Select, delete, select, update

from redactor.errors import KeyUnavailable, SettingsError
from redactor.storage import Database
from redactor.storage.dialect import insert_new
from redactor.storage.tables import wrapped_keys

#: Bytes of every key: AES-256.
SIZE = 32
#: Bytes of a nonce of AES-GCM: NIST SP 800-38D, section 5.2.1.1.
NONCE = 12

#: The key of a subject that seals nothing: the audit trail names the subject by it, until it is shredded.
LINK = "link"

_BATCH = 500


def seal(key: bytes, value: bytes, bound: str) -> bytes:
    """Return nonce, ciphertext and tag of a value, bound to where it is kept."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, value, bound.encode())


def unseal(key: bytes, sealed: bytes, bound: str) -> bytes:
    """Return a sealed value; one that was altered or moved raises `KeyUnavailable`."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], bound.encode())
    except (InvalidTag, ValueError):
        pass
    raise KeyUnavailable("what is stored does not open: it was altered, or another key sealed it")


def digest(key: bytes, purpose: str, *parts: str) -> str:
    """Return a keyed hash (HMAC-SHA-256) in hex; parts are told apart, and so are purposes."""
    message = b"".join(len(p).to_bytes(8, "big") + p for p in (part.encode("utf-8", "surrogatepass") for part in (purpose, *parts)))
    return hmac.digest(key, message, "sha256").hex()


@dataclass(frozen=True, slots=True)
class MasterKeys:
    """The keys that wrap all others: the first wraps, every one unwraps. They are in no repr."""

    keys: tuple[bytes, ...] = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read keys of 32 bytes in base64, separated by commas; raises `SettingsError` that holds none of it."""
        return cls(tuple(_key(part) for part in text.split(",")))

    @classmethod
    def beside(cls, database: Path) -> Self:
        """Read the key file beside a SQLite database, `NAME.key`; it is made, for its owner only, where it is missing."""
        path = database.with_name(database.name + ".key")
        try:
            if not path.exists():
                _write_new(path)
            return cls.parse(path.read_text(encoding="ascii").strip())
        except (OSError, UnicodeDecodeError):
            pass
        raise KeyUnavailable("the key file beside the database cannot be read or made")

    @property
    def current(self) -> bytes:
        """Return the key that wraps."""
        return self.keys[0]

    def named(self, name: str) -> bytes:
        """Return the key of that name; raises `KeyUnavailable`."""
        for key in self.keys:
            if name_of(key) == name:
                return key
        raise KeyUnavailable("a key in the database was wrapped by a master key that is not configured (REDACTOR_MASTER_KEYS)")


def name_of(master: bytes) -> str:
    """Return the name of a master key, from which the key cannot be told."""
    return digest(master, "redactor/master/v1")[:16]


class Keyring:
    """The keys of one database; safe to share between threads. `masters` is asked for the master keys once, at first use."""

    def __init__(self, database: Database, masters: Callable[[], MasterKeys]) -> None:
        self._database = database
        self._read_masters = masters
        self._process: dict[str, bytes] = {}

    @cached_property
    def _masters(self) -> MasterKeys:
        return self._read_masters()

    def process(self, name: str) -> bytes:
        """Return the process-wide key of that name, made where it is missing. Not for use inside a transaction: see `within`."""
        if name not in self._process:
            with self._database.write() as connection:
                self._process[name] = self.within(connection, name)
        return self._process[name]

    def known(self, name: str) -> bytes | None:
        """Return the process-wide key of that name if it was read before; it never changes."""
        return self._process.get(name)

    def within(self, connection: Connection, name: str, subject: str | None = None) -> bytes:
        """Return the key of that name inside a `write` transaction, made where it is missing."""
        known = self.find(connection, name, lock=True)
        if known is not None:
            return known
        made = secrets.token_bytes(SIZE)
        row = {
            "name": name,
            "subject": subject,
            "master": name_of(self._masters.current),
            "wrapped": seal(self._masters.current, made, name),
        }
        if insert_new(connection, wrapped_keys, row):
            return made
        other = self.find(connection, name, lock=True)
        if other is None:
            raise KeyUnavailable("a key vanished while it was made")
        return other

    def find(self, connection: Connection, name: str, *, lock: bool = False) -> bytes | None:
        """Return the key of that name, if there is one; with `lock` nobody deletes it before this transaction ends."""
        query = select(wrapped_keys.c.master, wrapped_keys.c.wrapped).where(wrapped_keys.c.name == name)
        row = connection.execute(query.with_for_update(read=True) if lock else query).first()
        return None if row is None else unseal(self._masters.named(row.master), row.wrapped, name)

    def subject(self, subject_id: str) -> str:
        """Return the keyed hash under which a subject's rows are kept."""
        return digest(self.process("index"), "subject", subject_id)

    def pseudonym(self, connection: Connection, subject: str, *, create: bool = True) -> str | None:
        """Return what the audit trail calls a subject (its `subject` hash is given): after erasure nobody can tell whom it meant."""
        name = key_name(subject, LINK)
        key = self.within(connection, name, subject) if create else self.find(connection, name)
        return None if key is None else digest(key, "pseudonym", subject)

    def lock(self, connection: Connection, subject: str) -> list[bytes]:
        """Hold all keys of a subject, so that nothing more is sealed by them; return them as they are kept."""
        query = select(wrapped_keys.c.wrapped).where(wrapped_keys.c.subject == subject).order_by(wrapped_keys.c.name)
        return [bytes(row.wrapped) for row in connection.execute(query.with_for_update())]

    def shred(self, connection: Connection, subject: str) -> None:
        """Delete all keys of a subject."""
        connection.execute(delete(wrapped_keys).where(wrapped_keys.c.subject == subject))

    def drop_unused(self, connection: Connection, names: set[str], used: Select[tuple[str]]) -> None:
        """Delete those of the named keys that `used`, a query of names, does not return."""
        named = wrapped_keys.c.name.in_(names)
        # Locked first: whoever was about to seal something by one of them has then done so, and the next statement sees it.
        connection.execute(select(wrapped_keys.c.name).where(named).order_by(wrapped_keys.c.name).with_for_update()).all()
        connection.execute(delete(wrapped_keys).where(named & wrapped_keys.c.name.not_in(used)))

    def rotate(self) -> int:
        """Wrap every key anew by the first master key; return how many changed hands. What they seal stays as it is."""
        current = name_of(self._masters.current)
        count = 0
        while True:
            with self._database.write() as connection:
                old = select(wrapped_keys).where(wrapped_keys.c.master != current).limit(_BATCH)
                rows = connection.execute(old).all()
                for row in rows:
                    key = unseal(self._masters.named(row.master), row.wrapped, row.name)
                    values = {"master": current, "wrapped": seal(self._masters.current, key, row.name)}
                    connection.execute(update(wrapped_keys).where(wrapped_keys.c.name == row.name).values(values))
            if not rows:
                return count
            count += len(rows)


def key_name(subject: str | None, category: str) -> str:
    """Return the name of the key for a subject and a category; values of nobody in particular share one key a category."""
    return f"{subject or 'shared'}:{category}"


def _key(text: str) -> bytes:
    padded = text.strip().replace("-", "+").replace("_", "/")
    try:
        key = base64.b64decode(padded + "=" * (-len(padded) % 4), validate=True)
    except ValueError:
        key = b""
    if len(key) != SIZE:
        raise SettingsError(
            "REDACTOR_MASTER_KEYS cannot be used (each key is 32 random bytes in base64, separated by commas)", field="master_keys"
        )
    return key


def _write_new(path: Path) -> None:
    """Make a key file that is whole from its first moment, and keep the one that another process made meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    scratch = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(secrets.token_bytes(SIZE)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(scratch, path)
        except FileExistsError:
            return
    finally:
        scratch.unlink()
