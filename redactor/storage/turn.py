"""Whose turn it is to write to a SQLite file: SQLite itself makes those who find it busy sleep ever longer, whoever else comes meanwhile."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    from fcntl import LOCK_EX, LOCK_NB, LOCK_UN, flock
except ImportError:  # Windows has other locks; there SQLite's own waiting will do.
    _HAS_LOCKS = False
else:
    _HAS_LOCKS = True

#: Seconds between two looks whether another process has finished: first, and at most.
_LOOK, _MOST = 0.0003, 0.002


class Turn:
    """Lets one writer in at a time, of all threads and processes: it only spares waiting, SQLite's own locks keep the file whole.

    After `patience` seconds a writer goes on without a turn, and finds out from SQLite whether the file is busy.
    """

    def __init__(self, database: Path, patience: float) -> None:
        self._path = database.with_name(database.name + ".turn")
        self._patience = patience
        self._lock = threading.Lock()
        self._pid = 0
        self._file = -1

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for the turn, and hold it."""
        until = time.monotonic() + self._patience
        mine = self._lock.acquire(timeout=self._patience)
        try:
            held = mine and self._take(until)
            try:
                yield
            finally:
                if held:
                    flock(self._file, LOCK_UN)
        finally:
            if mine:
                self._lock.release()

    def close(self) -> None:
        """Forget the file."""
        if self._file >= 0 and self._pid == os.getpid():
            os.close(self._file)
        self._file = -1

    def _take(self, until: float) -> bool:
        if not _HAS_LOCKS:
            return False
        try:
            self._open()
            pause = _LOOK
            while True:
                try:
                    flock(self._file, LOCK_EX | LOCK_NB)
                except BlockingIOError:
                    if time.monotonic() >= until:
                        return False
                    time.sleep(pause)
                    pause = min(pause * 1.5, _MOST)
                else:
                    return True
        except OSError:
            # A file system without such locks.
            return False

    def _open(self) -> None:
        # A lock belongs to the open file, which a forked process would share with the one that it came from.
        if self._file < 0 or self._pid != os.getpid():
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            self._pid = os.getpid()
