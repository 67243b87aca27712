"""What inputs hand their records to: gathers them into batches, has them read, and puts what is safe into the queue.

    take -> (room?) -> gather -> Guard.read -> Queue.append -> Delivery -> settle -> receipts are done

Three tasks, one batch in each at a time, so that reading, the disk and the output work side by side. Nothing here looks into a record, and nothing that was
not read leaves this module.
"""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import structlog

from redactor.errors import RedactorError
from redactor.sidecar import _packing
from redactor.sidecar.config import Acknowledge, Batch
from redactor.sidecar.guard import Guard
from redactor.sidecar.metrics import Metrics
from redactor.sidecar.ports import Receipt
from redactor.sidecar.queue import Full, Queue
from redactor.sidecar.reading import Failure, Readings
from redactor.sidecar.record import Record

#: Records that came in and are not yet in the queue: so many bytes of them, or two batches; beyond that, inputs wait.
_ROOM = 8 << 20

#: Seconds after which a full disk is tried again.
_AGAIN = 0.5

#: What a record takes in memory beside its text, about.
_OVERHEAD = 200


class NotTaken(RedactorError):
    """Records are not delivered and not kept: whoever sent them has to send them again."""

    code = "not_taken"
    status = 503
    title = "The records were not taken"


@dataclass(slots=True, kw_only=True)
class _Taken:
    """Records of one `take`, of which some may already be in a batch."""

    records: Sequence[Record]
    receipt: Receipt
    size: int
    since: float
    used: int = 0


@dataclass(slots=True, kw_only=True)
class _Gathered:
    """A batch: records, and the receipts that are done with it."""

    records: list[Record] = field(default_factory=list)
    ends: list[_Taken] = field(default_factory=list)


class Intake:
    """The flow as one input sees it."""

    def __init__(self, flow: BatchedFlow, source: str, *, resends: bool) -> None:
        self._flow = flow
        self._source = source
        self._resends = resends

    async def take(self, records: Sequence[Record]) -> Receipt:
        """Take records as soon as there is room."""
        return await self._flow.take(records, source=self._source, resends=self._resends)

    def lost(self, reason: str, count: int = 1) -> None:
        """Count what was no record."""
        self._flow.metrics.lost(self._source, reason, count)


class BatchedFlow:
    """The flow between all inputs and the queue."""

    def __init__(
        self, *, guard: Guard, queue: Queue, batch: Batch, acknowledge: Acknowledge, metrics: Metrics, arrived: Callable[[], None]
    ) -> None:
        self.batch = batch
        self.metrics = metrics
        self.guard = guard
        #: Whether a full queue or disk holds everything up now.
        self.is_full = False
        self._queue = queue
        self._acknowledge = acknowledge
        self._arrived = arrived
        self._pending: deque[_Taken] = deque()
        self._pending_records = 0
        self._held = 0
        self._open = True
        self._ending = False
        self._room = asyncio.Condition()
        self._some = asyncio.Event()
        self._freed = asyncio.Event()
        self._read: asyncio.Queue[tuple[Sequence[Record], list[_Taken]]] = asyncio.Queue(maxsize=1)
        self._receipts: deque[tuple[int, list[_Taken]]] = deque()
        self._settled = 0
        self._unsettled = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._log = structlog.get_logger()

    def intake(self, source: str, *, resends: bool = False) -> Intake:
        """Return the flow for one input; `source` is its type, for the metrics, and `resends` says that it gets again what was not acknowledged."""
        return Intake(self, source, resends=resends)

    # -- what inputs do

    async def take(self, records: Sequence[Record], *, source: str = "other", resends: bool = False) -> Receipt:
        """Take records, in their order, as soon as there is room."""
        receipt: Receipt = asyncio.get_running_loop().create_future()
        if not records:
            receipt.set_result(None)
            return receipt
        text = sum(_packing.weight(record.body) for record in records)
        taken = _Taken(records=records, receipt=receipt, size=text + _OVERHEAD * len(records), since=time.monotonic())
        try:
            await self._until_room(taken.size)
        except asyncio.CancelledError:
            # Told to stop while it waited. What nobody would send again is taken all the same: it is little, and would be lost.
            if self._ending and not resends:
                self._add(taken, source, text)
            raise
        self._add(taken, source, text)
        return receipt

    async def _until_room(self, size: int) -> None:
        if self._is_room(size):
            return
        async with self._room:
            await self._room.wait_for(lambda: self._is_room(size))

    def _is_room(self, size: int) -> bool:
        return self._ending or (self._open and (not self._held or self._held + size <= max(_ROOM, 2 * self.batch.max_bytes)))

    def _add(self, taken: _Taken, source: str, text: int) -> None:
        self._pending.append(taken)
        self._pending_records += len(taken.records)
        self._held += taken.size
        self._unsettled += 1
        self._idle.clear()
        self._some.set()
        self.metrics.taken(source, len(taken.records), text)

    # -- what happens to it

    async def run(self) -> None:
        """Gather, read and keep until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._reading())
            tasks.create_task(self._keeping())

    async def _reading(self) -> None:
        while True:
            gathered = await self._gather()
            await self._read.put((await self.guard.read(gathered.records), gathered.ends))

    async def _gather(self) -> _Gathered:
        if not self._pending:
            self._some.clear()
            await self._some.wait()
        if self._pending_records < self.batch.records and self.batch.milliseconds and self._open:
            await asyncio.sleep(self.batch.milliseconds / 1000)
        gathered, size = _Gathered(), 0
        while self._pending and len(gathered.records) < self.batch.records and size < self.batch.max_bytes:
            first = self._pending[0]
            count = min(len(first.records) - first.used, self.batch.records - len(gathered.records))
            if count == len(first.records):
                gathered.records.extend(first.records)
            else:
                gathered.records.extend(first.records[first.used : first.used + count])
            size += first.size * count // len(first.records)
            first.used += count
            if first.used == len(first.records):
                gathered.ends.append(self._pending.popleft())
        self._pending_records -= len(gathered.records)
        return gathered

    async def _keeping(self) -> None:
        while True:
            records, ends = await self._read.get()
            number = await self._kept(records)
            if self._acknowledge is Acknowledge.QUEUE or number <= self._settled:
                for taken in ends:
                    self._done(taken)
            elif ends:
                self._receipts.append((number, ends))
            self._arrived()
            await self._make_room(sum(taken.size for taken in ends))

    async def _kept(self, records: Sequence[Record]) -> int:
        """Put records into the queue, however long that takes to be possible."""
        while True:
            self._freed.clear()
            try:
                number = await self._append(records)
            except Full as full:
                await self._until_freed(disk=full.disk)
                continue
            except (TypeError, ValueError, OverflowError):
                # A record that cannot even be written, which a reader should never return.
                records = self._writable(records)
                continue
            if self.is_full:
                self.is_full = False
                self._log.info("queue_takes_again")
            return number

    async def _append(self, records: Sequence[Record]) -> int:
        return await asyncio.to_thread(self._queue.append, records) if self._queue.waits else self._queue.append(records)

    async def _until_freed(self, *, disk: bool) -> None:
        if not self.is_full:
            self.is_full = True
            self.metrics.waited("disk_full" if disk else "queue_full")
            self._log.warning("disk_full" if disk else "queue_full")
        with suppress(TimeoutError):
            async with asyncio.timeout(_AGAIN if disk else None):
                await self._freed.wait()

    def _writable(self, records: Sequence[Record]) -> Sequence[Record]:
        written, readings = [], Readings(records=[])
        for record in records:
            try:
                _packing.pack([record])
            except (TypeError, ValueError, OverflowError):
                readings.withheld[Failure.FAILED] += 1
                written.append(Record(body=f"[withheld: {Failure.FAILED}]"))
            else:
                written.append(record)
        self.metrics.read(readings, 0)
        return written

    async def _make_room(self, size: int) -> None:
        self._held -= size
        async with self._room:
            self._room.notify_all()

    # -- what delivery tells

    def settle(self, numbers: Sequence[int]) -> None:
        """Take entries as delivered, those of these numbers: what came before and was not among them is damaged, and has to be sent again."""
        self._settled = numbers[-1]
        while self._receipts and self._receipts[0][0] <= self._settled:
            number, ends = self._receipts.popleft()
            at = bisect_left(numbers, number)
            for taken in ends:
                self._done(taken, failed=numbers[at] != number)
        self._freed.set()

    def _done(self, taken: _Taken, *, failed: bool = False) -> None:
        if not taken.receipt.done():
            if failed:
                taken.receipt.set_exception(NotTaken("the queue was damaged before the records were delivered"))
            else:
                taken.receipt.set_result(None)
                self.metrics.acknowledged(time.monotonic() - taken.since)
        self._unsettled -= 1
        if not self._unsettled:
            self._idle.set()

    # -- the end

    def stop_taking(self) -> None:
        """Let everybody wait who hands something over from now on."""
        self._open = False

    async def idle(self) -> None:
        """Wait until every receipt that was given is done."""
        await self._idle.wait()

    async def take_the_rest(self) -> None:
        """Take what inputs still have in hand, however much there is."""
        self._ending = True
        async with self._room:
            self._room.notify_all()

    async def kept(self) -> None:
        """Wait until all that was taken is in the queue."""
        async with self._room:
            await self._room.wait_for(lambda: self._held <= 0)
