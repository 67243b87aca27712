"""How time is taken: medians over rounds, and the slope of time over size.

It is processor time of this process, all its threads: what else the machine does meanwhile is nobody's cost.
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple


def seconds(work: Callable[[], object], *, least: float = 0.0, rounds: int = 1) -> float:
    """Return the median of that many rounds, and of more until `least` seconds were spent."""
    return statistics.median(_taken(work, least, rounds))


def fastest(work: Callable[[], object], *, least: float = 0.0, rounds: int = 1) -> float:
    """Return the least of such rounds."""
    return min(_taken(work, least, rounds))


def _taken(work: Callable[[], object], least: float, rounds: int) -> list[float]:
    taken: list[float] = []
    while len(taken) < rounds or sum(taken) < least:
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return taken


class Growth(NamedTuple):
    """How time grows with size, as powers of the size: 1 is linear."""

    #: Of the least-squares line of log time over log size.
    exponent: float
    #: The greatest slope between neighbours, which a fixed cost at small sizes cannot hide.
    steepest: float


def growth(sizes: Sequence[int], taken: Sequence[float]) -> Growth:
    """Fit the growth of seconds over sizes, two at least."""
    x, y = [math.log(s) for s in sizes], [math.log(t) for t in taken]
    slopes = [(y[i + 1] - y[i]) / (x[i + 1] - x[i]) for i in range(len(x) - 1)]
    return Growth(statistics.linear_regression(x, y).slope, max(slopes))
