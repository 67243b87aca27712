"""What the readers of formats yield: a value with the names that lead to it, and the fields beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Group:
    """Fields beside each other; `personal` once one of them surely speaks of a person."""

    personal: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A value at `start` to `end` of a text, and the last three names that lead to it."""

    path: tuple[str, ...]
    start: int
    end: int
    group: Group
    #: What the value means, where that is not what its raw text says.
    meant: str | None = None
