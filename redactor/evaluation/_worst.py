"""The records with the most leaked or wrongly masked characters, what each system made of them side by side."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.evaluation._markup import Markup, element, joined, table
from redactor.evaluation._texts import compared_text, gold_text
from redactor.evaluation.results import Run
from redactor.evaluation.run import Evaluated

#: So many are shown.
_SHOWN = 25


def worst(run: Run, limit: int = _SHOWN) -> list[int]:
    """Return the places of the records with the most such characters of the first system, the worst first."""
    readings = run.results[0].readings
    bad = [(r.leaked + r.over, i) for i, r in enumerate(readings) if r.leaked + r.over]
    return [i for _, i in sorted(bad, key=lambda pair: (-pair[0], pair[1]))[:limit]]


def section(evaluated: Evaluated, *, texts: bool) -> Markup:
    """Return the section of the page; without texts a table of ids and counts."""
    run = evaluated.run
    places = worst(run)
    if not places:
        return Markup()
    if not texts:
        header = ("record", *(f"{r.name}, {what}" for r in run.results for what in ("leaked", "over")))
        rows = [(run.records[i].id, *(str(n) for r in run.results for n in (r.readings[i].leaked, r.readings[i].over))) for i in places]
        return table("Characters leaked and masked for nothing", header, rows)
    return joined(*(_record(evaluated, i, is_first=n == 0) for n, i in enumerate(places)))


def _record(evaluated: Evaluated, at: int, *, is_first: bool) -> Markup:
    record = evaluated.run.records[at]
    told = "; ".join(f"{r.name} leaks {r.readings[at].leaked}, masks {r.readings[at].over} for nothing" for r in evaluated.run.results)
    return element(
        "details",
        element("summary", f"{record.id}: {told}"),
        element("div", *_panels(evaluated, at), class_="side"),
        open="open" if is_first else None,
    )


def _panels(evaluated: Evaluated, at: int) -> Iterator[Markup]:
    run, frame = evaluated.run, evaluated.frame
    text = evaluated.texts[run.records[at].id]
    gold = list(frame.sorted_out(run.records[at].marks, kinds=("gold", "other")))
    yield _panel("gold", gold_text(text, [m for kind, m in gold if kind == "gold"]))
    for result in run.results:
        predicted = list(frame.sorted_out(result.readings[at].marks, kinds=("predicted", "cover")))
        yield _panel(result.name, compared_text(text, [*gold, *predicted]))


def _panel(title: str, text: Markup) -> Markup:
    return element("div", element("h4", title), text, class_="text", dir="auto")
