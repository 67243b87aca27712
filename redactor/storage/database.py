"""The database of one process: transactions, migrations at first use, and errors that hold nothing of what was written.

A `write` queues behind other writers from its first statement, so that what it reads is still so when it commits.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from redactor.errors import SettingsError, StorageError
from redactor.storage.turn import Turn
from redactor.storage.upgrade import upgrade

#: How long a writer waits for others, in milliseconds.
_PATIENCE = 10_000
#: SQLAlchemy's option under which a connection says how its transaction begins in SQLite.
_BEGIN = "redactor_begin"

_DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


class Database:
    """The tables behind one URL; safe to share between threads, opened when first used, and made where they are missing.

    `url` is `sqlite:///file` or `postgresql://...`; another one raises `SettingsError`. With `create=False` a SQLite file that is not there
    raises `StorageError` instead of being made.
    """

    def __init__(self, url: str, *, create: bool = True) -> None:
        self._url = _parsed(url)
        self._backend: str = self._url.get_backend_name()
        self._create = create
        self._engine: Engine | None = None
        self._lock = threading.Lock()
        self._turn = Turn(self.file, _PATIENCE / 1_000) if self.file is not None else None

    def __repr__(self) -> str:
        # A URL can hold a password.
        return f"Database({self._backend})"

    @property
    def file(self) -> Path | None:
        """Return the file of a SQLite database."""
        return Path(self._url.database) if self.is_sqlite and self._url.database else None

    @property
    def is_sqlite(self) -> bool:
        """Say whether SQLite is behind it."""
        return self._backend == "sqlite"

    def open(self) -> None:
        """Connect, and bring the schema up to date; raises `StorageError`."""
        with self.read():
            pass

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            if self._engine is not None:
                self._engine.dispose()
            self._engine = None
            if self._turn is not None:
                self._turn.close()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a transaction that sees one state; raises `StorageError`."""
        with self._transaction("DEFERRED") as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a transaction that commits at the end, or leaves nothing behind; raises `StorageError`."""
        with self._transaction("IMMEDIATE", self._turn.taken() if self._turn else nullcontext()) as connection:
            yield connection

    @contextmanager
    def bare(self) -> Iterator[Connection]:
        """Give a connection outside any transaction, for VACUUM and the like; raises `StorageError`."""
        with _guarded(), self._opened().connect() as connection:
            yield connection.execution_options(isolation_level="AUTOCOMMIT", **{_BEGIN: None})

    @contextmanager
    def _transaction(self, begin: str, turn: AbstractContextManager[None] = nullcontext()) -> Iterator[Connection]:  # noqa: B008 - it does nothing
        with _guarded(), self._opened().connect() as connection:
            connection.execution_options(**{_BEGIN: begin})
            with turn, connection.begin():
                yield connection

    def _opened(self) -> Engine:
        with self._lock:
            if self._engine is None:
                engine = self._made()
                try:
                    upgrade(engine, {_BEGIN: "IMMEDIATE"})
                except BaseException:
                    engine.dispose()
                    raise
                self._engine = engine
                # A database that is dropped without `close` takes its connections with it.
                weakref.finalize(self, engine.dispose)
            return self._engine

    def _made(self) -> Engine:
        if self.file is not None:
            if not self._create and not self.file.exists():
                raise StorageError("there is no such database file")
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not self.file.exists():
                # Others on this machine have no business in it; SQLite gives its own side files the same mode.
                self.file.touch(mode=0o600)
        options: dict[str, Any] = {} if self.is_sqlite else {"pool_pre_ping": True}
        engine = create_engine(self._url, hide_parameters=True, **options)
        if self.is_sqlite:
            event.listen(engine, "connect", _prepare)
            event.listen(engine, "begin", _begin)
        else:
            event.listen(engine, "connect", _limit)
        return engine


@contextmanager
def _guarded() -> Iterator[None]:
    """Turn errors of the database into ours."""
    try:
        yield
    except (SQLAlchemyError, OSError) as e:
        failure = type(e).__name__
        blank(e)
    else:
        return
    raise StorageError(f"the database cannot be used ({failure})")


def blank(error: BaseException) -> None:
    """Empty an error of what it says, and cut it off from those behind it: PostgreSQL's quote what was to be written.

    A context manager cannot keep the error that it replaces from becoming the context of its own.
    """
    error.args = ()
    for name in ("orig", "statement", "params"):
        if hasattr(error, name):
            setattr(error, name, None)
    error.__cause__ = error.__context__ = None


def _prepare(connection: Any, _record: Any) -> None:
    # We say ourselves where transactions begin; the driver's own habit is to begin them late.
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout={_PATIENCE}",
        "journal_mode=WAL",
        # What was committed must survive the loss of power, else the trail could lose its end.
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "temp_store=MEMORY",
        "trusted_schema=OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _limit(connection: Any, _record: Any) -> None:
    connection.execute(f"SET lock_timeout = {_PATIENCE}")
    connection.commit()


def _begin(connection: Connection) -> None:
    mode = connection.get_execution_options().get(_BEGIN, "IMMEDIATE")
    if mode is not None:
        connection.exec_driver_sql(f"BEGIN {mode}")


def _parsed(url: str) -> Any:
    try:
        parsed = make_url(url)
    except ArgumentError:
        parsed = None
    if parsed is None or parsed.get_backend_name() not in _DRIVERS:
        raise SettingsError("REDACTOR_DATABASE must be sqlite:///FILE or postgresql://...", field="database")
    if parsed.get_backend_name() == "sqlite" and parsed.database in {None, "", ":memory:"}:
        raise SettingsError("REDACTOR_DATABASE must name a file", field="database")
    return parsed.set(drivername=_DRIVERS[parsed.get_backend_name()])
