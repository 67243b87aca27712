"""Tells two runs apart: which figures moved, and in which records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import msgspec

from redactor.errors import Malformed
from redactor.evaluation.results import FORM, GoldRecord, Mark, Reading, Result, Row, Run, WarnRow


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One span, or one warn category, of one record."""

    id: str
    start: int | None = None
    end: int | None = None
    label: str


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """A figure before and now."""

    name: str
    figure: str
    before: float
    now: float


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What changed since an earlier run, over the records that both have with the same gold marks.

    `lost` were found before and are not now, `gained` the other way round; `worse` are false alarms that are new, `better` those that are gone. The same
    for warnings. Figures are those of the whole runs.
    """

    before: str
    now: str
    records: int
    not_compared: int
    figures: tuple[Moved, ...]
    lost: tuple[Change, ...]
    gained: tuple[Change, ...]
    worse: tuple[Change, ...]
    better: tuple[Change, ...]
    warn_lost: tuple[Change, ...]
    warn_gained: tuple[Change, ...]
    warn_worse: tuple[Change, ...]
    warn_better: tuple[Change, ...]


def read_run(data: bytes, name: str) -> Run:
    """Read the JSON file of an earlier run; raises `Malformed` for anything else."""
    run = None
    with suppress(msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        run = msgspec.json.decode(data, type=Run)
    # Outside the handler: the error that was caught may hold the content.
    if run is None or not _sound(run):
        raise Malformed(f"{name}: not the JSON file of an evaluation of this form", field="compare")
    return run


def _sound(run: Run) -> bool:
    """Say whether every place in a run points at something."""
    if run.form != FORM or not run.results or any(len(r.readings) != len(run.records) for r in run.results):
        return False
    return all(
        all(0 <= j < len(record.marks) for j in (*reading.found, *reading.missed))
        and all(0 <= i < len(reading.marks) for i in reading.false)
        for result in run.results
        for record, reading in zip(run.records, result.readings, strict=True)
    )


def compare(old: Run, new: Run) -> Comparison:
    """Return what changed between the first systems of two runs."""
    before, now = old.results[0], new.results[0]
    earlier = {r.id: (r, reading) for r, reading in zip(old.records, before.readings, strict=True)}
    changes = _Changes()
    same = 0
    for record, reading in zip(new.records, now.readings, strict=True):
        if record.id in earlier and _same(record, earlier[record.id][0]):
            same += 1
            changes.add(record, earlier[record.id][1], reading)
    return Comparison(
        before=before.detail,
        now=now.detail,
        records=same,
        not_compared=len({r.id for r in (*old.records, *new.records)}) - same,
        figures=tuple(_moved(before, now)),
        **{name: tuple(found) for name, found in changes.found.items()},
    )


@dataclass(slots=True)
class _Changes:
    found: dict[str, list[Change]] = field(
        default_factory=lambda: {
            k: [] for k in ("lost", "gained", "worse", "better", "warn_lost", "warn_gained", "warn_worse", "warn_better")
        }
    )

    def add(self, record: GoldRecord, before: Reading, now: Reading) -> None:
        # Only what both runs scored: one may have had other groups.
        both = {*before.found, *before.missed} & {*now.found, *now.missed}
        was, is_ = set(before.found) & both, set(now.found) & both
        self._spans("lost", record, (record.marks[j] for j in was - is_))
        self._spans("gained", record, (record.marks[j] for j in is_ - was))
        alarms_before, alarms_now = _alarms(before), _alarms(now)
        self._spans("worse", record, (m for key, m in alarms_now.items() if key not in alarms_before))
        self._spans("better", record, (m for key, m in alarms_before.items() if key not in alarms_now))
        if record.warn is not None and before.warn is not None and now.warn is not None:
            right, old, new = set(record.warn), set(before.warn), set(now.warn)
            self._warn("warn_lost", record, (old - new) & right)
            self._warn("warn_gained", record, (new - old) & right)
            self._warn("warn_worse", record, (new - old) - right)
            self._warn("warn_better", record, (old - new) - right)

    def _spans(self, name: str, record: GoldRecord, marks: Iterable[Mark]) -> None:
        self.found[name].extend(Change(id=record.id, start=m.start, end=m.end, label=m.label) for m in sorted(marks, key=_place))

    def _warn(self, name: str, record: GoldRecord, categories: Iterable[str]) -> None:
        self.found[name].extend(Change(id=record.id, label=c) for c in sorted(categories))


def _place(mark: Mark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.label


def _alarms(reading: Reading) -> dict[tuple[int, int, str], Mark]:
    return {_place(reading.marks[i]): reading.marks[i] for i in reading.false}


def _same(a: GoldRecord, b: GoldRecord) -> bool:
    return a.length == b.length and a.marks == b.marks and a.warn == b.warn


def _moved(before: Result, now: Result) -> Iterator[Moved]:
    if before.total and now.total:
        yield from _rows("all", before.total, now.total)
    for name in sorted(before.groups.keys() & now.groups.keys()):
        yield from _rows(name, before.groups[name], now.groups[name])
    if before.warn and now.warn:
        yield from _warn_rows("warn", before.warn.total, now.warn.total)
        for name in sorted(before.warn.categories.keys() & now.warn.categories.keys()):
            yield from _warn_rows(f"warn {name}", before.warn.categories[name], now.warn.categories[name])


def _rows(name: str, before: Row, now: Row) -> Iterator[Moved]:
    pairs = [(figure, getattr(before.overlap, figure), getattr(now.overlap, figure)) for figure in ("precision", "recall", "f1", "f2")]
    pairs += [(figure, getattr(before, figure), getattr(now, figure)) for figure in ("leaked", "over")]
    return _different(name, pairs)


def _warn_rows(name: str, before: WarnRow, now: WarnRow) -> Iterator[Moved]:
    figures = ("precision", "recall", "f1", "f2")
    return _different(name, [(figure, getattr(before.rates, figure), getattr(now.rates, figure)) for figure in figures])


def _different(name: str, pairs: Sequence[tuple[str, float, float]]) -> Iterator[Moved]:
    return (Moved(name=name, figure=figure, before=a, now=b) for figure, a, b in pairs if a != b)
