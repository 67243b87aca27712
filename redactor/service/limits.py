"""How much one process takes at once, and from whom: a gate that sheds before anybody waits long, and a token bucket for each credential."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from redactor.errors import Overloaded, TooManyRequests

#: The weight of the newest interval in the mean: about the last twenty requests count.
_WEIGHT = 0.05
#: One slow request must not make the service refuse the next hundred.
_LONGEST = 0.25
#: So many may wait whatever the mean says: else a process that was slow once would never find out that it is not any more.
_FEW = 8
#: Credentials whose buckets are remembered. One that was forgotten begins with a full bucket, as one that was idle does.
_BUCKETS = 65_536


class Gate:
    """Counts what is being answered, and refuses what would have to wait too long. For one event loop.

    `slots` requests are worked on at once, `queue` more may wait, or fewer where they would wait longer than `patience` seconds, as told from the mean
    time between two answers.
    """

    def __init__(self, *, slots: int, queue: int, patience: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._few, self._most, self._patience = slots + min(queue, _FEW), slots + queue, patience
        self._clock = clock
        self._interval = 0.0
        self._last = 0.0
        self.pending = 0
        self.shed = 0

    @property
    def is_full(self) -> bool:
        """Say whether one more would wait too long."""
        return self.pending >= self._few and (self.pending >= self._most or self.pending * self._interval > self._patience)

    def admit(self) -> None:
        """Refuse what would wait too long, at once: `Overloaded`."""
        if self.is_full:
            self.shed += 1
            raise Overloaded("more requests wait than can be served in time; nothing was read", retry_after=1)

    @contextmanager
    def slot(self) -> Iterator[None]:
        """Hold a place while a request is answered; raises `Overloaded`."""
        self.admit()
        if not self.pending:
            self._last = self._clock()
        self.pending += 1
        try:
            yield
        finally:
            self.pending -= 1
            now = self._clock()
            self._interval += _WEIGHT * (min(now - self._last, _LONGEST) - self._interval)
            self._last = now


class Rates:
    """A token bucket for each credential, in this process alone: `rate` tokens a second, `burst` at most. A rate of 0 is no limit."""

    def __init__(self, *, rate: float, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._burst, self._clock = rate, float(burst), clock
        #: Tokens that were left, and when.
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, name: str) -> None:
        """Take one token of a credential; raises `TooManyRequests` that says when there will be one."""
        if not self._rate:
            return
        now = self._clock()
        left, at = self._buckets.get(name, (self._burst, now))
        left = min(self._burst, left + (now - at) * self._rate)
        if left < 1:
            self._buckets[name] = (left, now)
            raise TooManyRequests("the credential is over its rate limit", retry_after=math.ceil((1 - left) / self._rate))
        self._buckets[name] = (left - 1, now)
        self._buckets.move_to_end(name)
        if len(self._buckets) > _BUCKETS:
            self._buckets.popitem(last=False)
