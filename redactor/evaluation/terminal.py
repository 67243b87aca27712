"""The figures as tables on a terminal, without texts."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from redactor.evaluation._changes import KINDS, each, line
from redactor.evaluation._markup import visible
from redactor.evaluation._worst import worst
from redactor.evaluation.page import rate_cells, row_cells, warn_line
from redactor.evaluation.results import Result, Row, Run, Warned
from redactor.evaluation.run import Evaluated

_HEADER = ("gold", "pred", "P", "R", "F1", "F2", "exact", "whole", "leaked", "over")
#: Of the page's columns those that fit into eighty characters: `exact` is the F1 of exact spans.
_SHOWN = (0, 1, 2, 3, 4, 5, 6, 8, 9, 10)
_WORST = 5
_CELLS = 10


def show(console: Console, evaluated: Evaluated) -> None:
    """Print what somebody who changed something wants to see first; the files hold the rest."""
    run = evaluated.run
    _print(console, f"{run.gold}: {len(run.records)} records")
    for result in run.results:
        seconds = "" if result.seconds is None else f", {result.seconds:.1f} s"
        console.print(Text(f"\n{result.name}", style="bold").append(f"  {result.detail}{seconds}", style="dim"))
        _result(console, run, result)
    _unknown(console, run)
    if evaluated.comparison is not None:
        _print(console, f"\n{line(evaluated.comparison)}")
        rows = [
            (f"{m.name} {m.figure}", f"{m.before:.4f}", f"{m.now:.4f}", f"{m.now - m.before:+.4f}") for m in evaluated.comparison.figures
        ]
        _table(console, ("figure", "before", "now", "difference"), rows)
        for kind, found in each(evaluated.comparison):
            _print(console, f"  {len(found)} {KINDS[kind]}")


def _result(console: Console, run: Run, result: Result) -> None:
    if result.total is not None:
        rows = [
            *_rows(result.groups),
            ("", *[""] * len(_HEADER)),
            *_rows(result.categories),
            ("", *[""] * len(_HEADER)),
            *_rows({"all": result.total}),
        ]
        _table(console, ("group", *_HEADER), rows)
        _mistakes(console, result)
        if result is run.results[0]:
            _worst(console, run)
    _warn(console, run, result.warn)


def _rows(rows: dict[str, Row]) -> Iterable[tuple[str, ...]]:
    return ((name, *(row_cells(row)[i] for i in _SHOWN)) for name, row in rows.items())


def _mistakes(console: Console, result: Result) -> None:
    mixed = [c for c in result.confusion if c.gold and c.predicted and c.gold != c.predicted][:_CELLS]
    if mixed:
        _print(console, "mixed up: " + ", ".join(f"{c.gold} as {c.predicted} {c.count}" for c in mixed))
    if result.reliability is not None:
        bins = " ".join(f"{b.score:.2f}:{b.precision:.2f}({b.count})" for b in result.reliability.bins)
        _print(console, f"scores, mean:right(predictions): {bins}; expected calibration error {result.reliability.error:.3f}")


def _worst(console: Console, run: Run) -> None:
    places = worst(run, _WORST)
    if places:
        told = ", ".join(f"{run.records[i].id} ({run.results[0].readings[i].leaked}+{run.results[0].readings[i].over})" for i in places)
        _print(console, f"worst records (characters leaked + masked for nothing): {told}")


def _warn(console: Console, run: Run, warned: Warned | None) -> None:
    if warned is None:
        if any(r.warn is not None for r in run.records):
            _print(console, "warnings: no such output")
        return
    rows = [(name, str(w.gold), str(w.predicted), *rate_cells(w.rates)) for name, w in (*warned.categories.items(), ("all", warned.total))]
    _table(console, ("warn", "gold", "pred", "P", "R", "F1", "F2"), rows)
    _print(console, warn_line(warned))


def _unknown(console: Console, run: Run) -> None:
    for name, labels in [("gold", run.unknown_labels), *((r.name, r.unknown_labels) for r in run.results)]:
        if labels:
            _print(console, f"\nlabels in no group, left out ({name}): " + ", ".join(f"{label} {n}" for label, n in labels.items()))


def _table(console: Console, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 1, 0, 0))
    for i, name in enumerate(header):
        table.add_column(name, justify="right" if i else "left", no_wrap=bool(i), overflow="fold", min_width=None if not i else 5)
    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    if table.row_count:
        console.print(table)


def _print(console: Console, text: str) -> None:
    # As text: in a label of the caller's, brackets are no markup.
    console.print(Text(visible(text)))
