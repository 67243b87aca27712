"""Whose turn it is to write: one at a time, over threads and processes, and nobody waits for ever."""

import sqlite3
import threading

import pytest
from storage_support import at_once

from redactor import build
from redactor.errors import StorageError
from redactor.settings import Settings
from redactor.storage import Database, database, turn
from redactor.storage.turn import Turn

APPEND = """
import sys
from redactor import build
from redactor.audit import Actor, Event, Kind
from redactor.settings import Settings
store = build.store(Settings(database=sys.argv[1], model="off"))
for _ in range(60):
    store.trail.append([Event(kind=Kind.DECISION, actor=Actor.CLIENT)])
print(60)
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "redactor.db"


def test_two_processes_that_write_all_the_time_make_one_whole_trail(sqlite_url):
    assert sum(map(int, at_once(sqlite_url, APPEND, processes=2))) == 120
    store = build.store(Settings(database=sqlite_url, model="off"))
    report = store.trail.verify()
    assert (report.ok, report.records) == (True, 120)
    store.database.close()


def test_one_is_in_at_a_time(file):
    # Two of them, as two processes would have.
    turns, inside, seen = [Turn(file, 30), Turn(file, 30)], [], []

    def enter(own):
        for _ in range(100):
            with own.taken():
                inside.append(1)
                seen.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=enter, args=(own,)) for own in turns * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1] * 400
    for own in turns:
        own.close()
    assert file.with_name("redactor.db.turn").stat().st_mode & 0o077 == 0


def test_who_waited_too_long_goes_on_and_sqlite_decides(sqlite_url, monkeypatch):
    monkeypatch.setattr(database, "_PATIENCE", 50)
    one, other = Database(sqlite_url), Database(sqlite_url)
    one.open()
    other.open()
    with one.write(), pytest.raises(StorageError), other.write():
        pass
    with other.write():
        pass
    one.close()
    other.close()


def test_a_turn_that_cannot_be_had_is_done_without(file, monkeypatch):
    with Turn(file.parent / "nowhere" / "redactor.db", 1).taken():
        pass
    monkeypatch.setattr(turn, "_HAS_LOCKS", False)
    with Turn(file, 1).taken():
        assert not file.with_name("redactor.db.turn").exists()


def test_what_goes_wrong_in_a_turn_gives_it_back(file):
    own = Turn(file, 1)
    with pytest.raises(sqlite3.Error), own.taken():
        raise sqlite3.OperationalError
    with own.taken():
        pass
    own.close()
