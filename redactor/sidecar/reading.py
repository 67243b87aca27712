"""Redacts records: the one place of the sidecar where content is looked at.

A batch is read at once, lines as one block and structured records as another. Whatever fails is read again record by record, so that
one that cannot be read costs itself and nobody else; it goes out as a placeholder that says why.
"""

from __future__ import annotations

import re
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from redactor.domain import Audience, Redacted
from redactor.errors import Malformed, NotText, TooDeep, TooLarge
from redactor.pipeline import MAX_DEPTH, Pipeline
from redactor.sidecar._plain import plain, readable, restored
from redactor.sidecar.record import Record, Value

#: So many different tags are remembered with what they become; there are few.
_MOST_TAGS = 1_024

#: Seven plain words in a row are somebody's sentence, or sound like one.
_SENTENCE = re.compile(r"(?:[^\W\d_]{1,24}(?:['\u2019][^\W\d_]{1,8})?[,.;:!?]? ){6}[^\W\d_]")


class Failure(StrEnum):
    """Why a record could not be read, and goes out as a placeholder."""

    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    NOT_TEXT = "not_text"
    MALFORMED = "malformed"
    TOO_SLOW = "too_slow"
    FAILED = "failed"

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """Return the reason that an error stands for."""
        told: dict[type[Exception], Failure] = {
            TooLarge: cls.TOO_LARGE,
            TooDeep: cls.TOO_DEEP,
            NotText: cls.NOT_TEXT,
            Malformed: cls.MALFORMED,
        }
        return told.get(type(error), cls.FAILED)


@dataclass(slots=True, kw_only=True)
class Readings:
    """What became of a batch: a safe record for each that came, in their order, with counts for the metrics."""

    records: list[Record]
    #: How often each entity type was acted upon.
    found: Counter[str] = field(default_factory=Counter)
    #: How many records went out as placeholders, and why.
    withheld: Counter[Failure] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """When the model reads: what looks like somebody's sentences, in the chosen fields (all where none is), while the time of a batch lasts."""

    pipeline: Pipeline
    fields: frozenset[str] = frozenset()
    #: Seconds a batch that the model may take; what comes after is read without it.
    seconds: float = 0.05


class Reader:
    """Redacts batches of records by a pipeline and its policy; safe to use from several threads."""

    def __init__(self, pipeline: Pipeline, *, prose: Prose | None = None) -> None:
        self.pipeline = pipeline
        self.prose = prose
        self._tags: OrderedDict[str, str] = OrderedDict()

    def read(self, records: Sequence[Record]) -> Readings:
        """Return the safe records; what cannot be read is replaced by a placeholder that says why, never passed as it was."""
        done = Readings(records=list(records))
        by_model = self._by_model(records)
        lines = [at for at, r in enumerate(records) if isinstance(r.body, str) and at not in by_model]
        others = [at for at, r in enumerate(records) if not isinstance(r.body, str) and at not in by_model]
        beside = [at for at, r in enumerate(records) if r.beside]
        self._redact(done, lines, _body, _with_body, self._texts)
        self._redact(done, others, _body, _with_body, self._values)
        self._redact(done, beside, _beside, _with_beside, self._values)
        self._read_slowly(done, by_model)
        for at, record in enumerate(done.records):
            if record.tag and (tag := self._tag(record.tag, done)) != record.tag:
                done.records[at] = Record(body=record.body, time=record.time, tag=tag, beside=record.beside)
        return done

    def lines(self, lines: Sequence[str], done: Readings) -> list[str]:
        """Return safe lines, as `read` does records, and count in `done`; a line that cannot be read becomes a placeholder."""
        return [str(safe) for safe in self._safe(lines, self._texts, done)]

    def _redact(
        self,
        done: Readings,
        places: Sequence[int],
        part: Callable[[Record], Value],
        put: Callable[[Record, Value], Record],
        redact: Callable[[Sequence[Any]], list[Redacted]],
    ) -> None:
        """Redact one part of the records at those places."""
        if not places:
            return
        was = [part(done.records[at]) for at in places]
        # What many records have in common, such as the resource that logged them, is one object, and read once.
        distinct = {id(old): old for old in was}
        safe = dict(zip(distinct, self._safe(list(distinct.values()), redact, done), strict=True))
        for at, old in zip(places, was, strict=True):
            if safe[id(old)] is not old:
                done.records[at] = put(done.records[at], safe[id(old)])

    def _safe(self, values: Sequence[Any], redact: Callable[[Sequence[Any]], list[Redacted]], done: Readings) -> list[Any]:
        """Return what may be shown of each value."""
        if not values:
            return []
        try:
            read = redact(values)
        except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
            failure = Failure.of(e)
        else:
            done.found.update(j.finding.entity for r in read for j in r.acted)
            return [r.safe for r in read]
        if len(values) > 1:
            return [self._safe([value], redact, done)[0] for value in values]
        done.withheld[failure] += 1
        return [placeholder(failure) if isinstance(values[0], str) else {"message": placeholder(failure)}]

    def _texts(self, texts: Sequence[str], pipeline: Pipeline | None = None) -> list[Redacted]:
        made = [readable(text) for text in texts]
        read = (pipeline or self.pipeline).redact_many([text for text, _ in made], audience=Audience.LOGS)
        # A text that nobody touched is given back itself: what came in goes out.
        return [
            Redacted(safe=r.safe.translate(back) if back else r.safe, acted=r.acted) if r.acted else Redacted(safe=text)
            for text, r, (_, back) in zip(texts, read, made, strict=True)
        ]

    def _values(self, values: Sequence[Value], pipeline: Pipeline | None = None) -> list[Redacted]:
        pipeline = pipeline or self.pipeline
        try:
            return pipeline.redact_records(values, audience=Audience.LOGS)
        except (NotText, Malformed):
            # Bytes, broken UTF-8, a NUL: rare, so that others need not wait for a look at each string.
            made = [plain(value, max_depth=MAX_DEPTH) for value in values]
        read = pipeline.redact_records([value for value, _, _ in made], audience=Audience.LOGS)
        return [
            Redacted(safe=restored(r.safe, back, bytes_at), acted=r.acted) if r.acted else Redacted(safe=value)
            for value, r, (_, back, bytes_at) in zip(values, read, made, strict=True)
        ]

    def _tag(self, tag: str, done: Readings) -> str:
        """Return a safe tag; tags are few and come with every record."""
        safe = self._tags.get(tag)
        if safe is None:
            (safe,) = self._safe([tag], self._texts, done)
            self._tags[tag] = safe
            if len(self._tags) > _MOST_TAGS:
                self._tags.popitem(last=False)
        return safe

    def _by_model(self, records: Sequence[Record]) -> frozenset[int]:
        """Return the places of the records that the model should read."""
        if self.prose is None:
            return frozenset()
        fields = self.prose.fields
        return frozenset(at for at, r in enumerate(records) if _is_prose(r.body, fields))

    def _read_slowly(self, done: Readings, places: frozenset[int]) -> None:
        """Read what is prose with the model, the rest without it once the time is over."""
        if self.prose is None:
            return
        until = time.monotonic() + self.prose.seconds
        for at in sorted(places):
            pipeline = self.prose.pipeline if time.monotonic() < until else self.pipeline
            redact = self._texts if isinstance(done.records[at].body, str) else self._values
            self._redact(done, [at], _body, _with_body, lambda values, p=pipeline, r=redact: r(values, p))  # type: ignore[misc]


def placeholder(failure: Failure) -> str:
    """Return what goes out in place of what could not be read."""
    return f"[withheld: {failure}]"


def withheld(record: Record, failure: Failure) -> Record:
    """Return the placeholder of a record; of what came beside it only the time is kept, for nothing else of it was read."""
    text = placeholder(failure)
    return Record(body=text if isinstance(record.body, str) else {"message": text}, time=record.time)


def _body(record: Record) -> Value:
    return record.body


def _beside(record: Record) -> Value:
    return record.beside


def _with_body(record: Record, body: Value) -> Record:
    return Record(body=body, time=record.time, tag=record.tag, beside=record.beside)


def _with_beside(record: Record, beside: Value) -> Record:
    return Record(body=record.body, time=record.time, tag=record.tag, beside=beside if isinstance(beside, Mapping) else {})


def _is_prose(value: Value, fields: frozenset[str]) -> bool:
    if isinstance(value, str):
        return not fields and _SENTENCE.search(value) is not None
    if not isinstance(value, Mapping):
        return False
    return any(
        _SENTENCE.search(v) is not None if isinstance(v, str) else _is_prose(v, fields) for k, v in value.items() if _chosen(k, v, fields)
    )


def _chosen(name: str, value: Value, fields: frozenset[str]) -> bool:
    return not fields or name in fields or isinstance(value, Mapping)
