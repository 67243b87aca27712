"""Hands records to the flow for senders who do not ask whether they arrived, and so never send them again."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from redactor.errors import RedactorError
from redactor.sidecar.ports import Flow, Receipt
from redactor.sidecar.record import Record

_SECONDS_BETWEEN_TRIES = 0.5


class Kept:
    """Gives records to the flow, and again where their receipt failed."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._again: set[asyncio.Task[None]] = set()

    async def take(self, records: Sequence[Record]) -> None:
        """Return as soon as the flow took the records; what becomes of them is looked after."""
        receipt = await self._flow.take(records)
        receipt.add_done_callback(lambda done: self._settle(done, records))

    def abandon(self) -> None:
        """Look after nothing any more."""
        for task in self._again:
            task.cancel()

    def _settle(self, receipt: Receipt, records: Sequence[Record]) -> None:
        if receipt.cancelled() or receipt.exception() is None:
            return
        task = asyncio.get_running_loop().create_task(self._retry(records))
        self._again.add(task)
        task.add_done_callback(self._again.discard)

    async def _retry(self, records: Sequence[Record]) -> None:
        while True:
            await asyncio.sleep(_SECONDS_BETWEEN_TRIES)
            try:
                return await self.take(records)
            except RedactorError:
                continue
