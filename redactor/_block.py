"""Many texts as one piece of UTF-8, so that a pass over all of them costs one call, and a text in which nothing is found costs next to nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate


class Block:
    """Texts with a line feed after each; immutable to its users.

    `data` is their UTF-8, `ends` the offset in it at which each text with its line feed ends.
    """

    __slots__ = ("data", "ends", "is_ascii", "texts")

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        joined = "\n".join(texts) + "\n" if texts else ""
        self.is_ascii = joined.isascii()
        self.data = joined.encode()
        sizes: Iterable[int] = map(len, texts) if self.is_ascii else (len(text.encode()) for text in texts)
        self.ends = list(accumulate(size + 1 for size in sizes))

    def of(self, places: Sequence[int]) -> Block:
        """Return the block of some of the texts, in their order; of all of them, this one."""
        return self if len(places) == len(self.texts) else Block([self.texts[at] for at in places])

    def at(self, end: int) -> int:
        """Return the place of the text to which what ends at a byte offset belongs; its line feed is a part of it."""
        return bisect_left(self.ends, end)
