"""Hands frames to the flow for senders who cannot send again: syslog acknowledges nothing, so that nobody else keeps what the flow did not."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from redactor.errors import RedactorError
from redactor.sidecar.ports import Flow, Receipt
from redactor.sidecar.record import Record
from redactor.sidecar.syslog import record

_SECONDS_BETWEEN_TRIES = 0.5


class Handover:
    """Gives records to the flow, and again those whose receipt failed, until it keeps them."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._again: set[asyncio.Task[None]] = set()

    def lost(self, reasons: Mapping[Any, int]) -> None:
        """Count what was no frame."""
        for reason, count in reasons.items():
            self._flow.lost(str(reason), count)

    async def give(self, frames: Sequence[bytes]) -> None:
        """Return as soon as the flow took the frames; what becomes of them is looked after."""
        await self._take([record(frame) for frame in frames])

    def abandon(self) -> None:
        """Look after nothing any more."""
        for task in self._again:
            task.cancel()

    async def _take(self, records: Sequence[Record]) -> None:
        receipt = await self._flow.take(records)
        receipt.add_done_callback(lambda done: self._settle(done, records))

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
                return await self._take(records)
            except RedactorError:
                continue
