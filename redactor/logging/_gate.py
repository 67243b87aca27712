"""Lets nobody fork while a text is being read: what another thread holds at that moment, no thread of the child would ever let go."""

from __future__ import annotations

import os
import threading
import time
from types import TracebackType

#: Seconds that a fork waits for readings to end; building takes longer at a first start, and then the child builds for itself.
PATIENCE = 5.0


class Gate:
    """Counts who is inside, with `with`; many may be at once, nobody while the process forks."""

    def __init__(self) -> None:
        self._renew_locks()
        #: How many forks before this process happened with somebody still inside.
        self.broken = 0
        os.register_at_fork(before=self._close, after_in_parent=self._open, after_in_child=self._renew)

    def __enter__(self) -> None:
        with self._entry, self._counting:
            self._inside += 1

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        with self._counting:
            self._inside -= 1

    def _renew_locks(self) -> None:
        self._entry, self._counting = threading.Lock(), threading.Lock()
        self._inside, self._closed, self._empty = 0, False, False

    def _close(self) -> None:
        """Let nobody in, and wait until nobody is inside; go on without that after a while."""
        until = time.monotonic() + PATIENCE
        self._closed = self._entry.acquire(timeout=PATIENCE)
        while self._closed and time.monotonic() < until:
            self._counting.acquire()
            if self._inside == 0:
                self._empty = True
                return
            self._counting.release()
            time.sleep(0.0005)

    def _open(self) -> None:
        if self._empty:
            self._counting.release()
        if self._closed:
            self._entry.release()
        self._closed = self._empty = False

    def _renew(self) -> None:
        self.broken += not self._empty
        self._renew_locks()
