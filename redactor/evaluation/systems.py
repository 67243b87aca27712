"""Runs what is to be scored: our pipeline, and presidio-analyzer beside it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from typing import TypeVar

from redactor._jsonl import Record, batches
from redactor.domain import Decision
from redactor.evaluation.gold import Gold, Predicted
from redactor.evaluation.results import Mark
from redactor.evaluation.scores import Predictions
from redactor.pipeline import Pipeline

T = TypeVar("T")

#: Shows progress over items that are about to be worked on.
Progress = Callable[[Sequence[T]], Iterable[T]]

#: Names that `--with` takes.
PEERS = ("presidio",)


def ours(pipeline: Pipeline, golds: Sequence[Gold], progress: Progress[list[Record]]) -> Predictions:
    """Return every finding of our pipeline, whatever a policy makes of it, and the categories that texts tie to a person."""
    model = pipeline.model.title if pipeline.model else "without a model"
    # What is loaded when it is first needed is no part of the time.
    pipeline.check("ready")
    begun = time.perf_counter()
    read: dict[str, Predicted] = {}
    for batch in progress(list(batches([Record(id=g.id, text=g.text) for g in golds]))):
        for record, decision in zip(batch, pipeline.check_many([r.text for r in batch]), strict=True):
            read[str(record.id)] = _predicted(decision)
    return Predictions(name="redactor", detail=f"redactor {version('redactor')}, {model}", seconds=time.perf_counter() - begun, by_id=read)


def presidio(golds: Sequence[Gold], progress: Progress[Gold]) -> Predictions:
    """Return what presidio-analyzer finds; it has no warnings."""
    from redactor.adapters.presidio.peer import presidio_analyzer  # noqa: PLC0415 - loads spaCy, which takes a second

    peer = presidio_analyzer()
    begun = time.perf_counter()
    read = {g.id: Predicted(marks=tuple(_marks(peer.find(g.text)))) for g in progress(golds)}
    return Predictions(name="presidio", detail=peer.detail, seconds=time.perf_counter() - begun, by_id=read)


def _predicted(decision: Decision) -> Predicted:
    marks = (Mark(f.span.start, f.span.end, f.entity, f.score) for f in decision.findings)
    return Predicted(marks=tuple(marks), warn=frozenset(c.value for c in decision.tied))


def _marks(found: Iterable[tuple[int, int, str, float]]) -> Iterator[Mark]:
    return (Mark(start, end, entity, min(1.0, max(0.0, score))) for start, end, entity, score in found if start < end)
