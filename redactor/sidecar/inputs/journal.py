"""Reads systemd's journal, as `journalctl --output=export --follow` writes it to standard input."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from redactor.sidecar.export import Entries
from redactor.sidecar.inputs._unsettled import Unsettled
from redactor.sidecar.inputs.stdin import Source
from redactor.sidecar.part import Part
from redactor.sidecar.ports import Flow, Input
from redactor.sidecar.record import Record

_TOO_LARGE = "journal_too_large"
_CUT = "journal_cut"


class Journal(Part):
    """Entries of the journal from standard input, in the export format."""

    shared: ClassVar[bool] = False
    type: Literal["journal"] = "journal"
    max_entry: int = Field(1 << 20, ge=1024, le=1 << 28, description="Larger entries, in bytes, go out as a placeholder.")

    def make(self) -> Input:
        """Make the input."""
        return Reading(0, self)


class Reading:
    """Hands over the entries that come from a file descriptor."""

    def __init__(self, descriptor: int, config: Journal) -> None:
        self._descriptor = descriptor
        self._entries = Entries(config.max_entry)
        self._told = 0

    async def run(self, flow: Flow) -> None:
        """Read to the end, and return once everything was acknowledged."""
        source = Source(self._descriptor)
        unsettled: Unsettled[None] = Unsettled(flow, None)
        while True:
            await source.ready()
            data = source.read()
            if not data:
                break
            await self._hand_over(flow, unsettled, self._entries.feed(data))
        if self._entries.cut:
            flow.lost(_CUT)
        await self._hand_over(flow, unsettled, self._entries.end())
        await unsettled.settle(0)

    async def _hand_over(self, flow: Flow, unsettled: Unsettled[None], records: list[Record]) -> None:
        over, self._told = self._entries.too_large - self._told, self._entries.too_large
        if over:
            flow.lost(_TOO_LARGE, over)
        if records:
            await unsettled.take(records, None)
