"""What the scanner asks of an engine."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

#: (index of the expression, end offset in bytes).
RawHit = tuple[int, int]


class Expression(NamedTuple):
    r"""One thing to look for in bytes.

    `written` keeps to what Hyperscan and RE2 read alike: no look-around, no back-references; `\w`, `\d`, `\b` and case are those of ASCII.
    """

    written: bytes
    caseless: bool = False
    #: The engine may read the expression more widely than it is written.
    relaxed: bool = False
    #: The text itself, where the expression is for one text: then its matches in UTF-8 are what is to be found, all with their own ends.
    literal: str = ""


class Database(Protocol):
    """Compiled expressions; immutable, and safe to share between threads."""

    def scan(self, data: bytes) -> list[RawHit]:
        r"""Return the hits, ordered by end.

        (Hyperscan tells one before a line feed that ends the data too late, if `$` is written for it; `\z` has no such hit.)

        For a match from a to b there are hits without a gap from b or before to a and the code points of the shortest match, or past that.
        (One hit at b is enough.) Literals have a hit at each of their ends, and no other.
        """
        ...


class Engine(Hashable, Protocol):
    """Makes databases."""

    name: str

    def open(self, expressions: Callable[[], Sequence[Expression]], *, key: str = "", cache: Path | None = None) -> Database:
        """Return the database of the expressions.

        `key` stands for the expressions, which are only asked for where a folder `cache` holds nothing made of them. Raises
        `Uncompilable`; a folder that cannot be written costs time at each start, nothing else.
        """
        ...


class Uncompilable(Exception):
    """An expression cannot be compiled; `index` says which, where that can be told."""

    def __init__(self, why: str, index: int | None = None) -> None:
        super().__init__(why)
        self.index = index
