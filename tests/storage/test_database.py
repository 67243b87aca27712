"""The database: both engines have one schema, migrations run once, and errors hold nothing of what was written."""

import traceback
from datetime import UTC, datetime, timedelta

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text
from storage_support import at_once, breaking_off

from redactor.errors import SettingsError, StorageError
from redactor.storage import Database, SpentTokens, tables

SOON = datetime.now(UTC) + timedelta(hours=1)
CANARY = "canary-7f3a91"

SPEND = """
import sys
from datetime import UTC, datetime, timedelta
from redactor.storage import Database, SpentTokens
spent = SpentTokens(Database(sys.argv[1]))
soon = datetime.now(UTC) + timedelta(hours=1)
print(sum(spent.spend(f"token-{i}", soon) for i in range(60)))
"""


def test_migrations_make_the_schema_that_the_tables_describe(database):
    with database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []


def test_two_processes_that_start_at_once_make_one_schema_and_spend_each_token_once(url):
    assert sum(map(int, at_once(url, SPEND, processes=2))) == 60


def test_a_token_is_spent_once_and_forgotten_when_it_expired(database):
    spent = SpentTokens(database)
    assert spent.spend("a", SOON)
    assert not spent.spend("a", SOON)
    assert spent.is_spent("a")
    assert not spent.is_spent("b")
    assert spent.forget() == 0
    assert spent.forget(now=SOON + timedelta(seconds=1)) == 1
    assert spent.spend("a", SOON)


def test_spending_in_a_transaction_that_fails_spends_nothing(database):
    spent = SpentTokens(database)
    breaking_off(database, lambda connection: spent.spend("a", SOON, connection=connection))
    assert spent.spend("a", SOON)


def test_a_time_without_zone_is_refused(database):
    with pytest.raises(ValueError, match="time zone"):
        SpentTokens(database).spend("a", datetime(2030, 1, 1))  # noqa: DTZ001


def test_errors_hold_nothing_of_what_was_written(database):
    row = {"id": CANARY, "expires": 1}
    with pytest.raises(StorageError) as failed, database.write() as connection:
        connection.execute(insert(tables.spent_tokens), [row, row])
    assert CANARY not in "".join(traceback.format_exception(failed.value))


def test_sqlite_keeps_deleted_content_nowhere_and_survives_the_loss_of_power(sqlite_url):
    with Database(sqlite_url).read() as connection:
        pragmas = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous", "secure_delete")}
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


def test_only_its_owner_can_read_the_file(sqlite_url):
    database = Database(sqlite_url)
    database.open()
    assert database.file.stat().st_mode & 0o077 == 0
    assert database.file.parent.stat().st_mode & 0o077 == 0


def test_a_file_that_is_not_there_is_not_made_unasked(sqlite_url):
    database = Database(sqlite_url, create=False)
    with pytest.raises(StorageError, match="no such database file"):
        database.open()
    assert not database.file.exists()


def test_a_file_that_is_no_database_is_refused(sqlite_url):
    database = Database(sqlite_url)
    database.file.parent.mkdir()
    database.file.write_text(CANARY * 100)
    with pytest.raises(StorageError) as failed:
        database.open()
    assert CANARY not in str(failed.value)


@pytest.mark.parametrize("bad", ["", "mysql://x/y", "sqlite://", "sqlite:///:memory:", f"{CANARY}", f"oracle://user:{CANARY}@host/x"])
def test_other_urls_are_refused_without_being_repeated(bad):
    with pytest.raises(SettingsError) as failed:
        Database(bad)
    assert CANARY not in str(failed.value)


def test_no_repr_holds_the_password():
    assert CANARY not in repr(Database(f"postgresql://user:{CANARY}@host/x"))


def test_readers_and_a_writer_do_not_wait_for_each_other(sqlite_url):
    database = Database(sqlite_url)
    spent = SpentTokens(database)
    with database.write() as writer:
        spent.spend("a", SOON, connection=writer)
        with database.read() as reader:
            assert reader.scalar(select(tables.spent_tokens.c.id)) is None
    assert spent.is_spent("a")
