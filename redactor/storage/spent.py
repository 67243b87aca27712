"""Ids that may be used once, whichever of several processes sees them."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, delete, select

from redactor.storage import tables
from redactor.storage.clock import millis
from redactor.storage.database import Database
from redactor.storage.dialect import insert_new

_TABLE = tables.spent_tokens


class SpentTokens:
    """Remembers the ids of tokens that were used, until they would have expired anyway."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def spend(self, token_id: str, expires: datetime, *, connection: Connection | None = None) -> bool:
        """Use an id up: True the first time, False ever after; atomic over threads and processes.

        `expires` (with a time zone) is when the token itself stops being valid: an id is forgotten only then. With a `connection` of
        `Database.write` it is part of that transaction. Raises `StorageError`; then the token was not spent, and must not count.
        """
        if connection is not None:
            return _spend(connection, token_id, expires)
        with self._database.write() as own:
            return _spend(own, token_id, expires)

    def is_spent(self, token_id: str) -> bool:
        """Say whether an id was used; only `spend` may decide by it."""
        with self._database.read() as connection:
            return connection.scalar(select(_TABLE.c.id).where(_TABLE.c.id == token_id)) is not None

    def forget(self, *, now: datetime | None = None) -> int:
        """Delete the ids of tokens that have expired; return how many."""
        with self._database.write() as connection:
            return connection.execute(delete(_TABLE).where(_TABLE.c.expires < millis(now or datetime.now(UTC)))).rowcount


def _spend(connection: Connection, token_id: str, expires: datetime) -> bool:
    return insert_new(connection, _TABLE, {"id": token_id, "expires": millis(expires)})
