"""Several processes that serve one address: forked once everything is loaded, so that they share the memory of what does not change."""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from types import FrameType

import structlog

from redactor.errors import SettingsError
from redactor.service import metrics

#: A worker that ends sooner than this, in seconds, was never any use; so many in a row, and the service ends.
_SOON, _HOPELESS = 5.0, 5

_BACKLOG = 2_048


class Workers:
    """Keeps `count` processes running, each of which does `serve(index, socket)`, until told to stop.

    The sockets share one address: the kernel deals connections out to them. A worker that ends is replaced.
    """

    def __init__(self, count: int, serve: Callable[[int, socket.socket], None], *, host: str, port: int) -> None:
        self._count = count
        self._serve = serve
        # Bound but not listening: it holds the address while workers come and go, and gets no connections.
        self._holder = _bound(host, port)
        self._host, self._port = host, self._holder.getsockname()[1]
        self._pids: dict[int, tuple[int, float]] = {}
        self._stopping = False
        self._hopeless = 0

    def run(self) -> int:
        """Return the exit code once all workers have ended."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        # What was loaded stays as it is: the collector must not write into pages that are shared.
        gc.collect()
        gc.freeze()
        for index in range(self._count):
            self._start(index)
        while self._pids:
            pid, _status = os.wait()
            metrics.gone(pid)
            index, began = self._pids.pop(pid)
            if not self._stopping:
                self._replace(index, began)
        return 1 if self._hopeless >= _HOPELESS else 0

    def _replace(self, index: int, began: float) -> None:
        self._hopeless = self._hopeless + 1 if time.monotonic() - began < _SOON else 0
        structlog.get_logger("redactor.workers").error("worker ended", worker=index)
        if self._hopeless >= _HOPELESS:
            self._stop(signal.SIGTERM, None)
        else:
            self._start(index)

    def _start(self, index: int) -> None:
        # Nothing of ours that is still to be written may be written twice.
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid:
            self._pids[pid] = (index, time.monotonic())
            return
        code = 1
        try:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            self._serve(index, _listening(self._host, self._port))
            code = 0
        except BaseException as e:  # noqa: BLE001 - the process ends here; a traceback could show content
            structlog.get_logger("redactor.workers").error("worker failed", failure=type(e).__name__)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping = True
        for pid in self._pids:
            os.kill(pid, signal.SIGTERM)


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        made.bind((host, port))
    except OSError:
        made.close()
    else:
        return made
    raise SettingsError("REDACTOR_HOST and REDACTOR_PORT cannot be bound", field="host")


def _listening(host: str, port: int) -> socket.socket:
    made = _bound(host, port)
    made.listen(_BACKLOG)
    made.set_inheritable(True)
    return made
