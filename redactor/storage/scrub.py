"""Makes what was deleted unreadable in the files too, and looks whether it is."""

from __future__ import annotations

import mmap
import re
from collections.abc import Collection
from pathlib import Path

from sqlalchemy import text

from redactor.errors import StorageError
from redactor.storage.database import Database

#: So many bytes of a trace are searched for: a longer value can be split over pages.
_PROBE = 24
#: More traces than these are not searched for: the file is written anew at once.
_MOST = 64

_ERASABLE = ("consents", "vault", "wrapped_keys", "spent_tokens")


def scrub(database: Database, traces: Collection[bytes] = (), *, compact: bool = False) -> None:
    """Clean the files of what was deleted; `traces` are bytes that must be in none of them afterwards.

    SQLite zeroes deleted rows itself (secure_delete). The write-ahead log is emptied here, and where a copy is left in the slack of a page, or with
    `compact`, the whole file is written anew. PostgreSQL marks the space as free: its log and its backups are for its administrator.
    Raises `StorageError` where another connection keeps the log busy, or a trace is left.
    """
    if database.file is None:
        _vacuum_postgresql(database)
        return
    _empty_log(database)
    if compact or len(traces) > _MOST or _found(database.file, traces):
        with database.bare() as connection:
            connection.execute(text("VACUUM"))
        _empty_log(database)
        if len(traces) <= _MOST and _found(database.file, traces):
            raise StorageError("what was deleted is still in the files of the database")


def files(database: Path) -> list[Path]:
    """Return the files of a SQLite database that there are."""
    return [path for suffix in ("", "-wal", "-shm", "-journal") if (path := database.with_name(database.name + suffix)).exists()]


def _empty_log(database: Database) -> None:
    with database.bare() as connection:
        busy = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()[0]
    if busy:
        raise StorageError("the rows are deleted, but the log of the database is busy: run redactor vault purge to clean its files")


def _vacuum_postgresql(database: Database) -> None:
    with database.bare() as connection:
        for table in _ERASABLE:
            connection.execute(text(f"VACUUM {table}"))


def _found(database: Path, traces: Collection[bytes]) -> bool:
    if not traces:
        return False
    wanted = re.compile(b"|".join(re.escape(trace[:_PROBE]) for trace in traces))
    return any(_holds(path, wanted) for path in files(database))


def _holds(path: Path, wanted: re.Pattern[bytes]) -> bool:
    with path.open("rb") as file:
        if not path.stat().st_size:
            return False
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return wanted.search(content) is not None
