"""What changed since an earlier run, as a section of the page."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.evaluation._markup import Markup, element, joined, table
from redactor.evaluation._texts import around
from redactor.evaluation.compare import Change, Comparison
from redactor.evaluation.run import Evaluated

#: So many of each kind are shown; the JSON file holds all.
_SHOWN = 100

#: Kinds of changes, the worst first, in words.
KINDS = {
    "lost": "found before and not now",
    "worse": "new false alarms",
    "gained": "found now and not before",
    "better": "false alarms that are gone",
    "warn_lost": "warned of before and not now",
    "warn_worse": "new wrong warnings",
    "warn_gained": "warned of now and not before",
    "warn_better": "wrong warnings that are gone",
}


def section(evaluated: Evaluated, *, texts: bool) -> Markup:
    """Return the section, empty where nothing was compared."""
    comparison = evaluated.comparison
    if comparison is None:
        return Markup()
    rows = [(m.name, m.figure, f"{m.before:.4f}", f"{m.now:.4f}", f"{m.now - m.before:+.4f}") for m in comparison.figures]
    return joined(
        element("p", line(comparison)),
        table("Figures that moved", ("of", "figure", "before", "now", "difference"), rows, numbers_from=2)
        if rows
        else element("p", "No figure moved."),
        *(_kind(evaluated, kind, found, texts=texts) for kind, found in each(comparison)),
    )


def line(comparison: Comparison) -> str:
    """Say in words what was compared."""
    apart = f", {comparison.not_compared} are not the same in both" if comparison.not_compared else ""
    return f"Before: {comparison.before}. Now: {comparison.now}. {comparison.records} records are compared{apart}."


def each(comparison: Comparison) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """Return the changes of each kind that there are."""
    return ((kind, found) for kind in KINDS if (found := getattr(comparison, kind)))


def _kind(evaluated: Evaluated, kind: str, found: tuple[Change, ...], *, texts: bool) -> Markup:
    shown = [element("li", f"{c.id}: {c.label} ", _where(evaluated, c, texts=texts)) for c in found[:_SHOWN]]
    more = [element("p", f"and {len(found) - _SHOWN} more", class_="note")] if len(found) > _SHOWN else []
    return element("details", element("summary", f"{len(found)} {KINDS[kind]}"), element("ul", *shown), *more)


def _where(evaluated: Evaluated, change: Change, *, texts: bool) -> str:
    if change.start is None or change.end is None:
        return ""
    if not texts:
        return f"{change.start} to {change.end}"
    return element("span", around(evaluated.texts[change.id], change.start, change.end), class_="text")
