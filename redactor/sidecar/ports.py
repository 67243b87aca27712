"""What an input and an output are to the flow between them.

An input hands over records and may acknowledge them to whoever sent them once their receipt is done. An output sends records and returns when
they were acknowledged to it. Neither knows the other, the redaction, or the queue.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from redactor.errors import RedactorError
from redactor.sidecar.record import Record

#: Done, with no result, once the records may be acknowledged: the output acknowledged them, or, where the configuration says so, the queue keeps
#: them. An exception says that they were not taken and must not be acknowledged; whoever sent them sends them again.
Receipt = asyncio.Future[None]


class Flow(Protocol):
    """Where inputs hand over what they read."""

    async def take(self, records: Sequence[Record]) -> Receipt:
        """Take records, in their order, as soon as there is room (back-pressure: an input reads no further meanwhile)."""
        ...

    def lost(self, reason: str, count: int = 1) -> None:
        """Count what came in but was no record: a broken frame, a line over the limit. `reason` is one of a closed set, never content."""
        ...


class Input(Protocol):
    """Reads records from somewhere until it ends or is cancelled.

    Cancelling is how it is told to stop: it stops accepting at once, and cleans up. Receipts that are still open it abandons without acknowledging.
    """

    async def run(self, flow: Flow) -> None:
        """Read and hand over; return when there will be no more, raise `InputFailed` when it cannot go on."""
        ...


class Output(Protocol):
    """Sends records somewhere."""

    async def open(self) -> None:
        """Connect, or whatever must happen before the first record; raises `Unavailable`. May be called again after a failure."""
        ...

    async def send(self, records: Sequence[Record]) -> None:
        """Send records in their order and return once the other side has acknowledged them.

        Raises `Unavailable` where trying again may help, and `Refused` where it cannot: what was refused goes to the dead letters, and the
        rest of the batch counts as acknowledged.
        """
        ...

    async def close(self) -> None:
        """Flush and let go; never raises for what is already broken."""
        ...


class InputFailed(RedactorError):
    """An input cannot go on; the sidecar stops with its code rather than run deaf."""

    code = "input_failed"
    title = "An input cannot be read"


class Unavailable(RedactorError):
    """An output cannot take records now: they stay in the queue and are sent again."""

    code = "output_unavailable"
    status = 503
    title = "An output cannot take records now"


class Refused(RedactorError):
    """An output refused records for good: `indices` tells which of the batch, None all of it."""

    code = "output_refused"
    title = "An output refused records"

    def __init__(self, detail: str, *, indices: frozenset[int] | None = None) -> None:
        super().__init__(detail)
        self.indices = indices
