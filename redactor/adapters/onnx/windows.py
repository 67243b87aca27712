"""Cuts long texts into windows and gathers windows of like length into batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Window(NamedTuple):
    """Tokens `start` to `end` of a text are read together; the answers for `own_start` to `own_end` are taken from it."""

    start: int
    end: int
    own_start: int
    own_end: int


def windows(first: NDArray[np.int64], tokens: int, *, size: int, overlap: int) -> list[Window]:
    """Cut so many tokens between words (`first` is the first token of each) into windows of at most `size` that overlap by at least `overlap`.

    Each token is owned by the window in which it stands farthest from a cut edge; together the windows own each token once. No word may have
    more than `size - overlap` tokens.
    """
    if tokens <= size:
        return [Window(0, tokens, 0, tokens)]
    cuts = np.append(first, tokens)
    made: list[Window] = []
    start = owned = 0
    while True:
        end = _at_most(cuts, start + size)
        if end >= tokens:
            made.append(Window(start, tokens, owned, tokens))
            return made
        ahead = _at_most(cuts, end - overlap)
        if ahead + size >= tokens:
            # The last one starts as early as it can: more of its words have all the text before them that they need.
            ahead = int(cuts[np.searchsorted(cuts, tokens - size)])
        middle = (end + ahead + 1) // 2
        made.append(Window(start, end, owned, middle))
        start, owned = ahead, middle


def _at_most(cuts: NDArray[np.int64], token: int) -> int:
    return int(cuts[np.searchsorted(cuts, token, side="right") - 1])


def batches(lengths: Sequence[int], budget: int) -> Iterator[list[int]]:
    """Yield the indices of windows in batches of like length, each at most `budget` tokens with its padding, or one window."""
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        # Sorted: the newest is the longest, to which the others are padded.
        if batch and lengths[index] * (len(batch) + 1) > budget:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
