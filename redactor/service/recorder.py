"""Records what many requests decided in one transaction: while one is being written, those that come meanwhile wait for the next together."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from redactor.audit import Pending, Trail
from redactor.errors import NotAudited, RedactorError


class Recorder:
    """The one who writes decisions into the trail, for all threads of a process. What cannot be recorded fails, and so does not count."""

    def __init__(self, trail: Trail) -> None:
        self._trail = trail
        self._lock = threading.Lock()
        self._waiting: list[tuple[Pending, Future[Any], Any]] = []
        self._writing = False
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="recorder")

    def record(self, pending: Pending, outcome: Future[Any], result: Any) -> None:
        """Record something, and then give `outcome` its result, or the `NotAudited` for which it has none."""
        with self._lock:
            self._waiting.append((pending, outcome, result))
            if self._writing:
                return
            self._writing = True
        self._pool.submit(self._write)

    def _write(self) -> None:
        while True:
            with self._lock:
                together, self._waiting = self._waiting, []
                if not together:
                    self._writing = False
                    return
            failure = self._failure([pending for pending, _, _ in together])
            if failure is not None and len(together) > 1:
                # One alone may be to blame.
                for pending, outcome, result in together:
                    _settle(outcome, result, self._failure([pending]))
            else:
                for _, outcome, result in together:
                    _settle(outcome, result, failure)

    def _failure(self, pending: Sequence[Pending]) -> RedactorError | None:
        try:
            self._trail.commit(pending)
        except RedactorError as e:
            return e
        except Exception as e:  # noqa: BLE001 - whatever it was, nothing was recorded
            kind = type(e).__name__
        else:
            return None
        return NotAudited(f"the audit trail cannot be written ({kind}); nothing was decided")


def _settle(outcome: Future[Any], result: Any, failure: RedactorError | None) -> None:
    if failure is None:
        outcome.set_result(result)
    else:
        # An error of its own for each: several requests must not share one.
        outcome.set_exception(type(failure)(failure.detail, field=failure.field))
