"""Reads gold records and predictions, one JSON object a line; errors name file, line and field, never what stands there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from redactor.errors import InputError, Malformed
from redactor.evaluation.results import Mark
from redactor.pipeline import admit

Line = TypeVar("Line")
Taken = TypeVar("Taken")

#: Where a field stands, as msgspec says it: names of our fields and numbers only.
_PATH = re.compile(r"`\$\.((?:id|text|spans|warn)(?:\[\d*(?:\.\.\.)?\])?(?:\.(?:start|end|label|score))?)`")


class Span(msgspec.Struct, frozen=True):
    """A span as a file has it."""

    start: int
    end: int
    label: str
    score: float | None = None


class GoldLine(msgspec.Struct, frozen=True):
    """A line of a gold file."""

    id: str | int
    text: str
    spans: list[Span] | None = None
    warn: list[str] | None = None


class PredictedLine(msgspec.Struct, frozen=True):
    """A line of a file of predictions."""

    id: str | int
    spans: list[Span] = []
    warn: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A text with the spans and the warn categories that are right; `warn` is None where the record does not say."""

    id: str
    text: str = field(repr=False)
    marks: tuple[Mark, ...]
    warn: frozenset[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicted:
    """What a system says of one text; `warn` is None where it has no such output."""

    marks: tuple[Mark, ...] = ()
    warn: frozenset[str] | None = None


def read_gold(data: bytes, name: str, *, max_text: int, warn_only: bool = False) -> list[Gold]:
    """Return the records of a gold file.

    Each needs `spans`, or `warn` where warnings alone are scored; ids must differ. Raises an `InputError` for the first line that cannot be taken.
    """
    seen: set[str] = set()

    def take(line: GoldLine) -> Gold:
        admit(line.text, max_text)
        if warn_only and line.warn is None:
            raise Malformed("a record needs warn, a list of categories", field="warn")
        if not warn_only and line.spans is None:
            raise Malformed("a record needs spans, a list", field="spans")
        return Gold(
            id=_new(line.id, seen),
            text=line.text,
            marks=_marks(line.spans or (), len(line.text), scored=False),
            warn=_categories(line.warn),
        )

    records = list(_lines(data, name, GoldLine, take))
    if not records:
        raise Malformed(f"{name}: there is no record")
    return records


def read_predictions(data: bytes, name: str, golds: Sequence[Gold]) -> dict[str, Predicted]:
    """Return predictions by the id of their record; one for an unknown record or outside its text raises `Malformed`.

    A record that has none counts as nothing found. Where no line has `warn`, the system has no such output.
    """
    lengths = {g.id: len(g.text) for g in golds}
    seen: set[str] = set()

    def take(line: PredictedLine) -> tuple[str, Predicted]:
        key = _new(line.id, seen)
        if key not in lengths:
            raise Malformed("no gold record has this id", field="id")
        return key, Predicted(marks=_marks(line.spans, lengths[key], scored=True), warn=_categories(line.warn))

    read = dict(_lines(data, name, PredictedLine, take))
    warns = any(p.warn is not None for p in read.values())
    silent = frozenset[str]() if warns else None
    return {
        g.id: Predicted(marks=p.marks, warn=p.warn if p.warn is not None else silent) if (p := read.get(g.id)) else Predicted(warn=silent)
        for g in golds
    }


def _lines(data: bytes, name: str, kind: type[Line], take: Callable[[Line], Taken]) -> Iterator[Taken]:
    # Only a line feed ends a line: JSON strings may hold the other line ends of Unicode.
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            try:
                yield take(_decoded(line, kind))
            except InputError as e:
                problem = type(e)(f"{name}, line {number}: {e.detail}", field=e.field)
            else:
                continue
            raise problem


def _decoded(line: bytes, kind: type[Line]) -> Line:
    try:
        return msgspec.json.decode(line, type=kind)
    except msgspec.ValidationError as e:
        where = _PATH.search(str(e))
        problem = f"missing or of the wrong type: {where[1]}" if where else "a field is missing or of the wrong type"
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        problem = "not JSON in UTF-8"
    # Outside the handlers: the errors that were caught may hold the content.
    raise Malformed(problem)


def _new(id_: str | int, seen: set[str]) -> str:
    key = str(id_)
    if key in seen:
        raise Malformed("an earlier record has the same id", field="id")
    seen.add(key)
    return key


def _categories(names: Iterable[str] | None) -> frozenset[str] | None:
    """Return categories as we write them: corpora have them in capitals too."""
    return None if names is None else frozenset(name.lower() for name in names)


def _marks(spans: Iterable[Span], length: int, *, scored: bool) -> tuple[Mark, ...]:
    return tuple(_mark(s, f"spans[{i}]", length, scored=scored) for i, s in enumerate(spans))


def _mark(span: Span, where: str, length: int, *, scored: bool) -> Mark:
    if not 0 <= span.start < span.end <= length:
        raise Malformed(f"{where} is empty or lies outside its text of {length} characters", field=where)
    if not span.label:
        raise Malformed(f"{where} has no label", field=where)
    if span.score is not None and not 0 <= span.score <= 1:
        raise Malformed(f"{where} has a score that does not lie between 0 and 1", field=where)
    return Mark(span.start, span.end, span.label, span.score if scored else None)
