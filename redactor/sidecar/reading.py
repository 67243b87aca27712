"""Redacts records: the one place of the sidecar where content is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from redactor.domain import Audience
from redactor.errors import RedactorError
from redactor.pipeline import Pipeline
from redactor.sidecar.record import Record


class Failure(StrEnum):
    """Why a record could not be read, and goes out as a placeholder."""

    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    NOT_TEXT = "not_text"
    TOO_SLOW = "too_slow"
    FAILED = "failed"


@dataclass(slots=True, kw_only=True)
class Readings:
    """What became of a batch: a safe record for each that came, in their order, with counts for the metrics."""

    records: list[Record]
    #: How often each entity type was acted upon.
    found: Counter[str] = field(default_factory=Counter)
    #: How many records went out as placeholders, and why.
    withheld: Counter[Failure] = field(default_factory=Counter)


class Reader:
    """Redacts batches of records by a pipeline and its policy; safe to use from several threads."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline

    def read(self, records: Sequence[Record]) -> Readings:
        """Return the safe records; what cannot be read is replaced by a placeholder that says why, never passed as it was."""
        done = Readings(records=[])
        for record in records:
            try:
                body = self.pipeline.redact_record(record.body, audience=Audience.LOGS)
            except RedactorError:
                done.withheld[Failure.FAILED] += 1
                body = "[withheld: failed]"
            done.records.append(Record(body=body, time=record.time, tag=record.tag, beside=record.beside))
        return done
