"""One reading of a text, and how its offsets lead back to the original.

A reading is made from another one by edits. What an edit leaves alone is kept as one piece, so a map costs memory by edit, not by letter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from redactor.domain import Span


class Kind(Enum):
    """How a piece of a reading stems from its parent."""

    COPY = "copy"  # letter by letter
    WHOLE = "whole"  # any part stems from the whole stretch
    REVERSED = "reversed"  # letter by letter, last first


class Edit(NamedTuple):
    """Replaces `text[start:end]` of the parent; a new text of `kind` COPY or REVERSED is as long as what it replaces."""

    start: int
    end: int
    text: str
    kind: Kind = Kind.WHOLE


class _Piece(NamedTuple):
    start: int
    origin: int
    width: int
    kind: Kind

    def before(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the parent from which `start:end` of this piece stems."""
        if self.kind is Kind.WHOLE:
            return self.origin, self.origin + self.width
        low, high = start - self.start, end - self.start
        if self.kind is Kind.REVERSED:
            low, high = self.width - high, self.width - low
        return self.origin + low, self.origin + high


class _Map(NamedTuple):
    """The pieces of a reading, and where each begins."""

    pieces: tuple[_Piece, ...]
    starts: tuple[int, ...]


class View(NamedTuple):
    """One reading of a text; `parent` is the reading that it was made from, None for the original itself.

    Of a view that is `confirmed_only`, a finding counts only where a checksum or a strict pattern speaks for it: it was decoded
    from what may be anything. A tuple, because one is made of every text.
    """

    text: str
    parent: View | None = None
    map: _Map = _Map((), ())
    confirmed_only: bool = False

    def __repr__(self) -> str:
        return f"View({len(self.text)} characters)"

    def original(self, span: Span) -> Span:
        """Map a span of this reading to the shortest span of the original text that all of it came from."""
        view, start, end = self, span.start, span.end
        while view.parent is not None:
            start, end = view._before(start, end)
            view = view.parent
        return Span(start, end)

    def whole(self, span: Span) -> bool:
        """Say whether the span is all of one stretch that was decoded."""
        at = bisect_right(self.map.starts, span.start) - 1
        following = self.map.starts[at + 1] if at + 1 < len(self.map.starts) else len(self.text)
        return at >= 0 and self.map.pieces[at].kind is Kind.WHOLE and (self.map.starts[at], following) == (span.start, span.end)

    def _before(self, start: int, end: int) -> tuple[int, int]:
        pieces, starts = self.map
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end - 1) - 1
        if first == last:
            return pieces[first].before(start, end)
        low = pieces[first].before(start, starts[first + 1])
        high = pieces[last].before(starts[last], end)
        return min(low[0], high[0]), max(low[1], high[1])


def excerpt(parent: View, start: int, end: int) -> View:
    """Return a stretch of a reading as a reading of its own."""
    return View(text=parent.text[start:end], parent=parent, map=_Map((_Piece(0, start, end - start, Kind.COPY),), (0,)))


def edited(parent: View, edits: Iterable[Edit]) -> View:
    """Return the reading with the edits made, which come in order and disjoint; the parent itself where there are none."""
    texts: list[str] = []
    pieces: list[_Piece] = []
    at = size = 0

    def add(text: str, origin: int, width: int, kind: Kind) -> None:
        nonlocal size
        if text:
            texts.append(text)
            pieces.append(_Piece(size, origin, width, kind))
            size += len(text)

    source = parent.text
    for edit in edits:
        add(source[at : edit.start], at, edit.start - at, Kind.COPY)
        add(edit.text, edit.start, edit.end - edit.start, edit.kind)
        at = edit.end
    if not at:
        return parent
    add(source[at:], at, len(source) - at, Kind.COPY)
    return View(text="".join(texts), parent=parent, map=_Map(tuple(pieces), tuple(p.start for p in pieces)))
