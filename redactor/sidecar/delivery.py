"""Sends what is in the queue to the output, again and again until it is acknowledged or refused for good."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count

import structlog

from redactor.errors import RedactorError
from redactor.sidecar.config import Delivery as Config
from redactor.sidecar.dead_letters import DeadLetters
from redactor.sidecar.metrics import Metrics
from redactor.sidecar.ports import Output, Refused, Unavailable
from redactor.sidecar.queue import Kept, Queue
from redactor.sidecar.record import Record

#: Sends in a row that fail in a way no output should, after which the batch is sent in halves to find the record at fault.
_BEFORE_HALVES = 5

#: Seconds between two log lines about the same trouble.
_QUIET = 60.0


class Delivery:
    """The one loop that takes from the queue; `output` is replaced by `switch`."""

    def __init__(
        self,
        *,
        queue: Queue,
        output: Output,
        config: Config,
        dead: DeadLetters | None,
        metrics: Metrics,
        settle: Callable[[Sequence[int]], None],
        jitter: random.Random | None = None,
    ) -> None:
        self.config = config
        #: Whether the last send was acknowledged.
        self.works = True
        self._queue = queue
        self._output = output
        self._next_output: Output | None = None
        self._dead = dead
        self._metrics = metrics
        self._settle = settle
        self._jitter = jitter or random.SystemRandom()
        self._is_open = False
        self._arrived = asyncio.Event()
        self._empty = asyncio.Event()
        self._woken = asyncio.Event()
        self._said = -_QUIET
        self._log = structlog.get_logger()

    def arrived(self) -> None:
        """Say that the queue has something new."""
        self._empty.clear()
        self._arrived.set()

    async def empty(self) -> None:
        """Wait until all that is in the queue was delivered."""
        await self._empty.wait()

    def switch(self, output: Output, config: Config, dead: DeadLetters | None) -> None:
        """Send to another output from the next try on."""
        self._next_output, self.config, self._dead = output, config, dead
        self._woken.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        while True:
            self._arrived.clear()
            entries = await self._taken()
            if entries:
                await self._send([record for kept in entries for record in kept.records])
                self._queue.delivered(entries[-1].number)
                self._settle([kept.number for kept in entries])
            elif not self._arrived.is_set():
                self._empty.set()
                await self._arrived.wait()

    async def close(self) -> None:
        """Let the output flush and go."""
        self._is_open = False
        await self._output.close()

    async def _taken(self) -> list[Kept]:
        if not self._queue.waits:
            return self._queue.next(self.config.records)
        before = self._queue.damaged
        entries = await asyncio.to_thread(self._queue.next, self.config.records)
        if self._queue.damaged > before:
            self._metrics.damaged(self._queue.damaged - before)
            self._log.error("queue_damaged", stretches=self._queue.damaged - before)
        return entries

    async def _send(self, records: Sequence[Record]) -> None:
        """Return once the output has taken or refused them all."""
        odd = 0
        for attempt in count():
            reason = await self._attempt(records)
            if reason is None:
                return
            odd = odd + 1 if reason == "failed" else 0
            if odd >= _BEFORE_HALVES and self._dead is not None:
                await self._halve(records)
                return
            await self._wait(attempt, reason)

    async def _attempt(self, records: Sequence[Record]) -> str | None:
        """Send once; return None when that is settled, or why it must be tried again."""
        refused: Refused | None = None
        try:
            async with asyncio.timeout(self.config.seconds):
                await self._opened()
                await self._output.send(records)
        except Unavailable as e:
            return self._failed(e.code)
        except TimeoutError:
            return self._failed("timeout")
        except Refused as e:
            refused = e
        except Exception as e:  # noqa: BLE001 - an output's mistake must not end the delivery
            return self._failed("failed", error=e.code if isinstance(e, RedactorError) else type(e).__name__)
        if refused is not None and not await self._bury(self._of(records, refused), refused.code):
            return self._failed("dead_letters")
        if not self.works:
            self.works = True
            self._said = -_QUIET
            self._log.info("output_works")
        self._metrics.delivered(len(records) - (len(self._of(records, refused)) if refused else 0))
        return None

    async def _opened(self) -> None:
        if self._next_output is not None:
            old, self._output, self._next_output, self._is_open = self._output, self._next_output, None, False
            with suppress(Exception):
                await old.close()
        if not self._is_open:
            await self._output.open()
            self._is_open = True

    def _of(self, records: Sequence[Record], refused: Refused) -> Sequence[Record]:
        return records if refused.indices is None else [records[i] for i in sorted(refused.indices) if 0 <= i < len(records)]

    async def _bury(self, records: Sequence[Record], reason: str) -> bool:
        """Keep what was refused; return False where that cannot be done now."""
        if self._dead is not None:
            try:
                await asyncio.to_thread(self._dead.add, records, reason)
            except OSError:
                return False
        self._metrics.dead(len(records), kept=self._dead is not None)
        return True

    async def _halve(self, records: Sequence[Record]) -> None:
        if len(records) > 1:
            half = len(records) // 2
            await self._send(records[:half])
            await self._send(records[half:])
            return
        for attempt in count():
            if await self._bury(records, "failed"):
                return
            await self._wait(attempt, "dead_letters")

    def _failed(self, reason: str, *, error: str = "") -> str:
        self._is_open = False
        self.works = False
        now = asyncio.get_running_loop().time()
        if now - self._said >= _QUIET:
            self._said = now
            self._log.warning("output_fails", reason=reason, **({"error": error} if error else {}))
        return reason

    async def _wait(self, attempt: int, reason: str) -> None:
        """Wait longer each time, and for a random part of it, so that many sidecars do not come back at once."""
        self._metrics.retried(reason)
        longest = min(self.config.longest_wait, self.config.first_wait * 2 ** min(attempt, 40))
        self._woken.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._jitter.uniform(0, longest)):
                await self._woken.wait()
