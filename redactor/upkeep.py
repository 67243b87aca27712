"""What has to go on time: expired values and tokens, old consents, old records of the trail."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy import delete

from redactor.audit import Trail
from redactor.errors import RedactorError
from redactor.storage import Database, SpentTokens
from redactor.storage.clock import millis
from redactor.storage.scrub import scrub
from redactor.storage.tables import consents
from redactor.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """How many of each went."""

    values: int
    consents: int
    spent: int
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """The purge of one database. Records of the trail, and consents that ended, are kept so many `days`."""

    database: Database
    vault: Vault
    trail: Trail
    spent: SpentTokens
    days: int

    def purge(self, *, compact: bool = False, now: datetime | None = None) -> Purged:
        """Delete what is over its time, and clean the files of it; raises `StorageError`."""
        now = now or datetime.now(UTC)
        values = self.vault.purge(now=now)
        ended = self._consents(now)
        purged = Purged(
            values=len(values) // self.vault.TRACES,
            consents=ended,
            spent=self.spent.forget(now=now),
            records=self.trail.prune(self.days, now=now),
        )
        scrub(self.database, values, compact=compact)
        return purged

    def start(self, every: timedelta, *, failed: Callable[[RedactorError], None] | None = None) -> threading.Event:
        """Purge now and then in a thread of its own, until the event that is returned is set."""
        stop = threading.Event()
        threading.Thread(target=self._run, args=(every, stop, failed or _log), name="upkeep", daemon=True).start()
        return stop

    def _run(self, every: timedelta, stop: threading.Event, failed: Callable[[RedactorError], None]) -> None:
        while True:
            try:
                self.purge()
            except RedactorError as e:
                failed(e)
            if stop.wait(every.total_seconds()):
                return

    def _consents(self, now: datetime) -> int:
        cutoff = millis(now - timedelta(days=self.days))
        with self.database.write() as connection:
            return connection.execute(delete(consents).where((consents.c.expires < cutoff) | (consents.c.withdrawn < cutoff))).rowcount


def _log(error: RedactorError) -> None:
    structlog.get_logger("redactor.upkeep").error("purge failed", code=error.code, detail=error.detail)
