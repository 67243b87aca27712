"""The report as one HTML file: no script, no network, nothing beside it.

It shows texts of the gold file unless told not to. A content security policy in the page forbids whatever is not in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from redactor.evaluation import _changes, _worst
from redactor.evaluation._markup import Markup, element, joined, table
from redactor.evaluation._plots import bars, reliability
from redactor.evaluation._style import STYLE
from redactor.evaluation.results import Rates, Result, Row, Run, Warned
from redactor.evaluation.run import Evaluated, write_private

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_ROW = ("gold", "predicted", "precision", "recall", "F1", "F2", "exact F1", "exact F2", "whole", "leaked", "over")


def page(evaluated: Evaluated, *, texts: bool) -> str:
    """Return the whole page; `texts` says whether it may hold texts of the gold file."""
    run = evaluated.run
    sections = [(id_, title, content) for id_, title, content in _sections(evaluated, texts=texts) if content]
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"Evaluation on {run.gold}"),
        element("style", Markup(STYLE)),
    )
    body = element(
        "body",
        element("a", "Skip to the figures", href="#main", class_="skip"),
        element("header", element("h1", f"Evaluation on {run.gold}"), *_about(run, texts=texts)),
        element("nav", *(element("a", title, href=f"#{id_}") for id_, title, _ in sections), aria_label="Sections"),
        element("main", *(element("section", element("h2", title), content, id=id_) for id_, title, content in sections), id="main"),
    )
    return "<!DOCTYPE html>\n" + element("html", head, body, lang="en", xmlns="http://www.w3.org/1999/xhtml") + "\n"


def write_page(evaluated: Evaluated, path: Path, *, texts: bool) -> None:
    """Write the page, readable by the owner only."""
    write_private(path, page(evaluated, texts=texts).encode())


def _about(run: Run, *, texts: bool) -> Iterable[Markup]:
    characters = sum(r.length for r in run.records)
    yield element("p", f"{len(run.records)} records, {characters} characters. ", *(f"{r.name}: {r.detail}. " for r in run.results))
    if run.groups:
        yield element("p", f"Groups that are scored: {', '.join(run.groups)}.", class_="note")
    if texts:
        yield element("p", "This page holds texts of the gold file. Treat it as you treat that file.", class_="warning")


def _sections(evaluated: Evaluated, *, texts: bool) -> Iterable[tuple[str, str, Markup]]:
    run = evaluated.run
    scored = [r for r in run.results if r.total is not None]
    yield "summary", "Summary", _summary(scored)
    yield "groups", "Groups", _rows(scored, "groups", "group")
    yield "categories", "Categories", _rows(scored, "categories", "category")
    yield "types", "Types", joined(*(_types(r) for r in scored))
    yield "confusion", "Labels mixed up", joined(*(_confusion(r) for r in scored))
    yield "reliability", "Scores", joined(*(reliability(r.name, r.reliability) for r in scored if r.reliability))
    yield "warn", "Warnings", _warn(run)
    yield "changes", "Changes", _changes.section(evaluated, texts=texts)
    yield "worst", "Worst records", _worst.section(evaluated, texts=texts)
    yield "unknown", "Labels in no group", _unknown(run)


def _summary(results: list[Result]) -> Markup:
    rows = [(r.name, *row_cells(r.total), _speed(r)) for r in results if r.total]
    if not rows:
        return Markup()
    told = (
        "A predicted and a gold span of one group are the same if they share half of their union; exact ones have the same ends. Leaked is the share "
        "of sensitive letters and digits that no prediction covers, over the share of others that predictions cover; whole is the share of gold "
        "spans that are covered whole."
    )
    return joined(element("p", told, class_="note"), table("All groups together", ("system", *_ROW, "seconds"), rows))


def _rows(results: list[Result], field: str, title: str) -> Markup:
    by_system: list[tuple[Result, dict[str, Row]]] = [(r, getattr(r, field)) for r in results]
    names = sorted({name for _, rows in by_system for name in rows})
    if not names:
        return Markup()
    cells = [(name, r.name, *row_cells(rows[name])) for name in names for r, rows in by_system if name in rows]

    def series(figure: str) -> list[tuple[str, list[float | None]]]:
        return [(r.name, [_figure(rows.get(name), figure) for name in names]) for r, rows in by_system]

    return joined(
        table(f"Figures of each {title}", (title, "system", *_ROW), cells, numbers_from=2),
        bars(f"F1 of each {title}", names, series("f1")),
        bars(f"Leaked characters of each {title}", names, series("leaked"), percent=True),
        bars(f"Characters masked for nothing as each {title}", names, series("over"), percent=True),
    )


def row_cells(row: Row | None) -> tuple[str, ...]:
    """Return the figures of a row as they are shown, in the order of the header."""
    if row is None:
        return ("",) * len(_ROW)
    o, e = row.overlap, row.exact
    rates = (o.precision, o.recall, o.f1, o.f2, e.f1, e.f2, row.whole)
    return (str(row.gold), str(row.predicted), *(f"{v:.3f}" for v in rates), f"{row.leaked:.2%}", f"{row.over:.2%}")


def _figure(row: Row | None, figure: str) -> float | None:
    if row is None:
        return None
    value: float = getattr(row.overlap if figure == "f1" else row, figure)
    return value


def _types(result: Result) -> Markup:
    rows = [
        (label, t.group, str(t.gold), str(t.predicted), _rate(t.precision), _rate(t.recall), _rate(t.f1), _rate(t.f2))
        for label, t in result.types.items()
    ]
    header = ("type", "group", "gold", "predicted", "precision", "recall", "F1", "F2")
    return table(f"Labels as they are written, in gold and by {result.name}", header, rows, numbers_from=2)


def _confusion(result: Result) -> Markup:
    golds = sorted({c.gold for c in result.confusion if c.gold})
    predicted = sorted({c.predicted for c in result.confusion if c.predicted})
    counts = {(c.gold, c.predicted): c.count for c in result.confusion}
    rows = [
        (g or "none", *(str(counts.get((g, p), "")) for p in (*predicted, None)))
        for g in (*golds, None)
        if any((g, p) in counts for p in (*predicted, None))
    ]
    caption = f"{result.name}: gold spans in rows, predictions in columns, by place"
    return table(caption, ("gold", *predicted, "none"), rows)


def _warn(run: Run) -> Markup:
    if all(r.warn is None for r in run.records):
        return Markup()
    header = ("category", "gold", "predicted", "precision", "recall", "F1", "F2")
    parts = []
    for r in run.results:
        if r.warn is None:
            parts.append(element("p", f"{r.name} has no such output."))
        else:
            rows = [
                (name, str(w.gold), str(w.predicted), *rate_cells(w.rates))
                for name, w in (*r.warn.categories.items(), ("all", r.warn.total))
            ]
            parts.append(joined(table(f"{r.name}: records that warn", header, rows), element("p", warn_line(r.warn))))
    return joined(*parts)


def warn_line(of: Warned) -> str:
    """Return in words how many records are wholly right."""
    return f"Of {of.records} records {of.exact:.2%} have just the right categories; of those with nothing to warn of {of.quiet:.2%} were left alone."


def rate_cells(rates: Rates) -> tuple[str, ...]:
    """Return rates as they are shown."""
    return tuple(f"{v:.3f}" for v in (rates.precision, rates.recall, rates.f1, rates.f2))


def _unknown(run: Run) -> Markup:
    rows = [("gold", label, str(n)) for label, n in run.unknown_labels.items()]
    rows += [(r.name, label, str(n)) for r in run.results for label, n in r.unknown_labels.items()]
    return table("Left out; a file of labels can give them a group", ("from", "label", "spans"), rows, numbers_from=2) if rows else Markup()


def _rate(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _speed(result: Result) -> str:
    return "" if result.seconds is None else f"{result.seconds:.1f}"
