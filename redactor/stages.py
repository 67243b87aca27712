"""The port through which the pipeline tells how long its steps take, whoever wants to know: it imports no metrics and no traces."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """A part of the work on a request; none is inside another."""

    #: Normalise, scan, judge what was found by patterns, and by names of fields.
    DETECT = "detect"
    #: Read with the model.
    MODEL = "model"
    #: Apply lists, settle overlaps, tell whom findings are about.
    RESOLVE = "resolve"
    #: Judge by the policy, and rewrite.
    DECIDE = "decide"
    #: Record what was decided.
    AUDIT = "audit"


class Stages(Protocol):
    """Told of each stage as it begins and ends, never of content; called by several threads at once."""

    def stage(self, stage: Stage) -> AbstractContextManager[None]:
        """Return what is entered when a stage begins and left when it ends, with or without an error."""
        ...

    def begun(self, stage: Stage) -> Callable[[], None]:
        """Begin a stage that ends in another thread, and return what is called then."""
        ...

    def batch(self, texts: int) -> None:
        """Take how many texts the model reads at once."""
        ...


class Unwatched:
    """Nobody wants to know."""

    _nothing: AbstractContextManager[None] = nullcontext()

    def stage(self, stage: Stage) -> AbstractContextManager[None]:
        """Return what does nothing."""
        del stage
        return self._nothing

    def begun(self, stage: Stage) -> Callable[[], None]:
        """Return what does nothing."""
        del stage
        return _nothing

    def batch(self, texts: int) -> None:
        """Do nothing."""


def _nothing() -> None:
    pass


UNWATCHED = Unwatched()
