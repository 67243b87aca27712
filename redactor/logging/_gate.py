"""Lets nobody fork while a text is being read: what another thread holds at that moment, no thread of the child would ever let go."""

from __future__ import annotations

import os
import threading
import time
from types import TracebackType

#: Seconds that a fork waits for readings to end; a first start that compiles its patterns takes longer, and then the child builds its own.
PATIENCE = 5.0


class Gate:
    """Counts who is inside; many may be at once. Usable with `with`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._held = False
        #: Whether this process was forked while somebody was still inside.
        self.broken = False
        os.register_at_fork(before=self._close, after_in_parent=self._open, after_in_child=self._renew)

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        with self._lock:
            self._inside -= 1

    def _close(self) -> None:
        """Hold the lock with nobody inside, or go on after a while."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if not self._lock.acquire(timeout=PATIENCE):
                return
            if self._inside == 0:
                self._held = True
                return
            self._lock.release()
            time.sleep(0.001)

    def _open(self) -> None:
        if self._held:
            self._held = False
            self._lock.release()

    def _renew(self) -> None:
        self.broken = self.broken or not self._held
        self._lock = threading.Lock()
        self._inside, self._held = 0, False
