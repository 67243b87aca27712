"""Reads batches in time, or not at all: what the reader cannot read, and what takes it too long, never passes as it was."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from typing import Protocol

import structlog

from redactor.sidecar.config import OnFailure
from redactor.sidecar.metrics import Metrics
from redactor.sidecar.reading import Failure, Readings
from redactor.sidecar.record import Record

#: Failures that another policy, another release or another time can mend.
_MENDABLE = frozenset({Failure.TOO_SLOW, Failure.FAILED})

#: Threads that may hang in a batch; beyond that nothing is read, and all is withheld.
_MOST_HANGING = 4

#: Times the budget that a batch may take, when it has to be read in parts to find what hangs.
_PATIENCE = 4

#: Seconds before what is held is read again: at first, and at most.
_HOLD = (0.5, 30.0)


class Reads(Protocol):
    """What reads: `reading.Reader`."""

    def read(self, records: Sequence[Record]) -> Readings:
        """Return the safe records."""
        ...


class Guard:
    """Has batches read in a thread of its own; `reader` may be replaced at any time."""

    def __init__(self, reader: Reads, *, seconds: float, on_failure: OnFailure, metrics: Metrics) -> None:
        self.reader = reader
        self.seconds = seconds
        self.on_failure = on_failure
        #: Whether a batch is held up now because it cannot be read.
        self.holding = False
        self._metrics = metrics
        self._log = structlog.get_logger()
        self._thread: _Thread | None = None
        self._hanging: list[_Thread] = []

    async def read(self, records: Sequence[Record]) -> Sequence[Record]:
        """Return a safe record for each, in their order."""
        wait, most = _HOLD
        while True:
            started = time.monotonic()
            readings = await self._in_parts(records, started + _PATIENCE * self.seconds)
            self.holding = self.on_failure is OnFailure.HOLD and not _MENDABLE.isdisjoint(readings.withheld)
            if not self.holding:
                self._metrics.read(readings, time.monotonic() - started)
                return readings.records
            self._metrics.waited("held")
            self._log.error("records_held", reasons=sorted(readings.withheld), records=sum(readings.withheld.values()))
            await asyncio.sleep(wait)
            wait = min(2 * wait, most)

    async def _in_parts(self, records: Sequence[Record], deadline: float) -> Readings:
        """Read a batch; where that fails, read its halves, so that one bad record does not withhold all."""
        if time.monotonic() >= deadline:
            return _withheld(records, Failure.TOO_SLOW)
        try:
            return await self._once(records)
        except TimeoutError:
            failure = Failure.TOO_SLOW
        except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
            failure = Failure.FAILED
            self._log.error("reading_failed", error=type(e).__name__)
        if len(records) == 1:
            return _withheld(records, failure)
        half = len(records) // 2
        first, second = await self._in_parts(records[:half], deadline), await self._in_parts(records[half:], deadline)
        return Readings(
            records=[*first.records, *second.records], found=first.found + second.found, withheld=first.withheld + second.withheld
        )

    async def _once(self, records: Sequence[Record]) -> Readings:
        self._hanging = [thread for thread in self._hanging if thread.busy]
        if len(self._hanging) >= _MOST_HANGING:
            raise TimeoutError
        thread, self._thread = self._thread or _Thread(), None
        try:
            async with asyncio.timeout(self.seconds):
                readings = await thread.run(self.reader, records)
        except (TimeoutError, asyncio.CancelledError):
            # Nothing can stop it; it ends by itself once it is done, and what it returns is dropped.
            self._hanging.append(thread)
            thread.leave()
            raise
        except BaseException:
            self._thread = thread
            raise
        self._thread = thread
        if len(readings.records) != len(records):
            raise ValueError("not one record for each")
        return readings

    def close(self) -> None:
        """Let the thread end."""
        if self._thread is not None:
            self._thread.leave()


class _Thread:
    """One daemon thread: a pool's would be waited for at the end of the process, even if it hangs."""

    def __init__(self) -> None:
        self.busy = False
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        threading.Thread(target=self._loop, name="reader", daemon=True).start()

    def run(self, reader: Reads, records: Sequence[Record]) -> asyncio.Future[Readings]:
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Readings] = loop.create_future()

        def work() -> None:
            try:
                readings = reader.read(records)
            except Exception as e:  # noqa: BLE001 - whatever it was belongs to whoever waits
                # A new one of its class: the one that was caught may hold content, and its traceback does.
                failure = RuntimeError(type(e).__name__)
                self._tell(loop, lambda: None if done.done() else done.set_exception(failure))
            else:
                self._tell(loop, lambda: None if done.done() else done.set_result(readings))

        self.busy = True
        self._work.put(work)
        return done

    def leave(self) -> None:
        self._work.put(None)

    def _tell(self, loop: asyncio.AbstractEventLoop, call: Callable[[], object]) -> None:
        self.busy = False
        if not loop.is_closed():
            loop.call_soon_threadsafe(call)

    def _loop(self) -> None:
        while (work := self._work.get()) is not None:
            work()


def _withheld(records: Sequence[Record], reason: Failure) -> Readings:
    """Return placeholders without anything that was not read: tag and resource are content, too."""
    done = Readings(records=[Record(body=f"[withheld: {reason}]", time=record.time) for record in records])
    done.withheld[reason] = len(records)
    return done
