"""Flows for tests of single inputs: they keep what was handed over, and decide when receipts are done."""

import asyncio

from redactor.sidecar.ports import Unavailable


class Collecting:
    """Takes everything; receipts are done at once, or when the test says so."""

    def __init__(self, *, at_once=True):
        self.records = []
        self.reasons = {}
        self.open = []
        self.at_once = at_once

    @property
    def bodies(self):
        return [r.body for r in self.records]

    async def take(self, records):
        receipt = asyncio.get_running_loop().create_future()
        self.records += records
        if self.at_once:
            receipt.set_result(None)
        else:
            self.open.append(receipt)
        return receipt

    def lost(self, reason, count=1):
        self.reasons[reason] = self.reasons.get(reason, 0) + count

    def settle(self, *, taken=True):
        """Say of all open receipts that their records were taken, or that they were not."""
        for receipt in self.open:
            if not receipt.done():
                receipt.set_result(None) if taken else receipt.set_exception(Unavailable("not now"))
        self.open.clear()


async def until(condition, seconds=20):
    """Wait until a condition holds; fail when it does not in time."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - a condition outside this loop, such as a file of another process
            await asyncio.sleep(0.005)
