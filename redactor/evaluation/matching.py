"""Which predicted span is which gold span, and which characters spans cover.

Spans match one to one, the best overlaps first. Characters count where they are letters or digits: nobody is told apart by a space.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from redactor.evaluation.results import Mark

Mask = npt.NDArray[np.bool_]

#: Two spans are the same finding where they share this much of their union.
SAME = 0.5


def overlap(a: Mark, b: Mark) -> float:
    """Return the shared length over the length of the union, 0 where the spans do not touch."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return 0.0 if shared <= 0 else shared / (max(a.end, b.end) - min(a.start, b.start))


def matches(
    predicted: Sequence[Mark], gold: Sequence[Mark], *, alike: Callable[[Mark, Mark], bool], least: float = SAME, prefer_alike: bool = False
) -> list[tuple[int, int]]:
    """Pair predicted spans with gold spans, each at most once, and return their places.

    Only `alike` spans that overlap by `least` may pair; with `prefer_alike` others may too, once those that are alike have paired.
    """
    candidates = []
    for i, j in _touching(predicted, gold):
        p, g = predicted[i], gold[j]
        same = alike(p, g)
        if (same or prefer_alike) and (shared := overlap(p, g)) >= least:
            candidates.append((same, shared, i, j))
    taken_p, taken_g, pairs = set(), set(), []
    for _, _, i, j in sorted(candidates, reverse=True):
        if i not in taken_p and j not in taken_g:
            taken_p.add(i)
            taken_g.add(j)
            pairs.append((i, j))
    return pairs


def _touching(predicted: Sequence[Mark], gold: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Return the places of spans that share a character; long texts have thousands, most of them far apart."""
    order = sorted(range(len(gold)), key=lambda j: gold[j].start)
    starts = [gold[j].start for j in order]
    reach = list(accumulate((gold[j].end for j in order), max))
    for i, p in enumerate(predicted):
        at = bisect_left(starts, p.end) - 1
        while at >= 0 and reach[at] > p.start:
            if gold[order[at]].end > p.start:
                yield i, order[at]
            at -= 1


def counting(text: str) -> Mask:
    """Return which characters of a text count."""
    return np.fromiter((c.isalnum() for c in text), dtype=np.bool_, count=len(text))


def covered(length: int, marks: Iterable[Mark]) -> Mask:
    """Return which characters of a text of that length the spans cover."""
    mask = np.zeros(length, dtype=np.bool_)
    for m in marks:
        mask[m.start : m.end] = True
    return mask
