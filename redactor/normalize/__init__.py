"""Step 1: folds the ways in which people and programs disguise a value, with a map back to the original offsets.

A text is read as it is and, where something in it looks disguised, once or a few times more, folded. Findings of all readings count, so folding can only add.
Ordinary text is read once: what may be a disguise is told by one pass of a few expressions over many texts at once, and for texts
beyond ASCII by their characters.

    text -> overrides straightened -> escapes decoded -> characters folded -> look-alikes Latin        = the folded reading
         -> signs and digits spelled in words, values pulled apart                                     = the spelled reading
         -> base64 and hex decoded                                                                     = the unwrapped reading, to be confirmed
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from redactor._block import Block
from redactor.normalize._characters import disguised, folded, straightened
from redactor.normalize._escapes import unescaped
from redactor.normalize._homoglyphs import latinized, mixed
from redactor.normalize._number_words import undictated
from redactor.normalize._spaced import joined
from redactor.normalize._spelled import spelled
from redactor.normalize._triggers import Trigger, places, triggers, triggers_of
from redactor.normalize._view import View, excerpt
from redactor.normalize._wrapped import unwrapped

__all__ = ["View", "further", "views"]

#: The readings of a text are together at most this many times as long as the text.
_MOST = 4

#: Of a longer text only the surroundings of what may be disguised are folded, so much on both sides: cues stand nearer. Code points.
_LONG = 600
_AROUND = 256
_NONE: frozenset[Trigger] = frozenset()
_BETWEEN_WORDS = re.compile(r"(?<=[a-z,;.!?])\s(?=[A-Za-z])")


def views(text: str) -> tuple[View, ...]:
    """Return the readings of a text, the original first; ordinary text has just that one."""
    return (View(text), *further(Block([text])).get(0, ()))


def further(block: Block) -> dict[int, tuple[View, ...]]:
    """Return the readings besides the original of the texts that have any, by place."""
    pulled = triggers_of(block)
    odd = (
        [at for at, text in enumerate(block.texts) if not text.isascii() and (disguised(text) or mixed(text))] if not block.is_ascii else []
    )
    return {at: _further(block.texts[at], pulled.get(at, _NONE), everywhere=at in odd) for at in {*pulled, *odd}}


def _further(text: str, pulled: frozenset[Trigger], *, everywhere: bool) -> tuple[View, ...]:
    plain = View(text)
    if everywhere or len(text) <= _LONG:
        return tuple(_bounded(text, _readings(plain, pulled)))
    parts = [_bounded(part.text, _readings(part, triggers(part.text))) for part in _excerpts(plain)]
    return tuple(chain.from_iterable(parts))


def _excerpts(plain: View) -> Iterator[View]:
    """Yield the stretches of a long text around what may be disguised, so that folding costs what is folded, not what surrounds it."""
    low = high = 0
    for end in places(plain.text):
        if end - _AROUND > high:
            if high:
                yield _cut(plain, low, high)
            low = max(0, end - _AROUND)
        high = end + _AROUND
    yield _cut(plain, low, high)


def _cut(plain: View, low: int, high: int) -> View:
    """Return that stretch and a little more, so that it begins and ends between two words if it can, and parts no number."""
    starts = [m.end() for m in _BETWEEN_WORDS.finditer(plain.text, max(0, low - _AROUND), low)] if low else []
    end = _BETWEEN_WORDS.search(plain.text, high, high + _AROUND)
    return excerpt(plain, starts[-1] if starts else max(0, low - _AROUND), end.start() if end else min(len(plain.text), high + _AROUND))


def _readings(plain: View, pulled: frozenset[Trigger]) -> Iterator[View]:
    """Yield the further readings, the one that folds most first."""
    view = _decoded(plain, pulled)
    if view is not plain:
        pulled = triggers(view.text)
    said = view
    if Trigger.SPELLED in pulled:
        said = spelled(said)
    if Trigger.DICTATED in pulled:
        said = undictated(said)
    if said is not view or Trigger.APART in pulled:
        said = joined(said)
    if said is not view:
        yield said
    if Trigger.WRAPPED in pulled and (unfolded := unwrapped(view)) is not None:
        yield unfolded
    if view is not plain:
        yield view


def _decoded(plain: View, pulled: frozenset[Trigger]) -> View:
    """Return the reading in which every character is what it seems."""
    view = straightened(plain)
    if Trigger.ESCAPED in pulled:
        view = unescaped(view)
    return view if view.text.isascii() else latinized(folded(view))


def _bounded(text: str, readings: Iterator[View]) -> Iterator[View]:
    """Yield readings while their total length stays in bounds; an empty one holds nothing to find."""
    room = (_MOST - 1) * len(text)
    for view in readings:
        if view.text and len(view.text) <= room:
            room -= len(view.text)
            yield view
