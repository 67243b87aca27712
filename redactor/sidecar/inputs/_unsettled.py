"""Records that were handed over, in their order, until their receipts are done: for inputs that nobody sends anything again."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import Generic, TypeVar

from redactor.sidecar.ports import Flow, Receipt
from redactor.sidecar.record import Record

_SECONDS_BETWEEN_TRIES = 0.2

#: Batches whose receipts are open at once.
_MOST_OPEN = 64

T = TypeVar("T")


class Unsettled(Generic[T]):
    """Keeps batches, each with how far its source was read, and hands over again what was not taken."""

    def __init__(self, flow: Flow, start: T) -> None:
        self._flow = flow
        self._open: deque[tuple[Receipt, Sequence[Record], T]] = deque()
        #: How far everything is done.
        self.done = start

    def __bool__(self) -> bool:
        """Say whether any receipt is open."""
        return bool(self._open)

    async def take(self, records: Sequence[Record], upto: T) -> None:
        """Hand over a batch; wait where many are open already."""
        await self.settle(_MOST_OPEN - 1)
        self._open.append((await self._flow.take(records), records, upto))

    def note(self) -> None:
        """Look which receipts are done, without waiting or handing over again."""
        while self._open and (receipt := self._open[0][0]).done():
            if receipt.cancelled() or receipt.exception() is not None:
                return
            self.done = self._open.popleft()[2]

    async def settle(self, most: int) -> None:
        """Look which receipts are done; wait until no more than so many are open."""
        while self._open and (len(self._open) > most or self._open[0][0].done()):
            receipt, records, upto = self._open[0]
            await asyncio.wait([receipt])
            if receipt.cancelled() or receipt.exception() is not None:
                await asyncio.sleep(_SECONDS_BETWEEN_TRIES)
                # It stays first, for what was read after it must not count before it.
                self._open[0] = (await self._flow.take(records), records, upto)
            else:
                self._open.popleft()
                self.done = upto
