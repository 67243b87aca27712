"""Texts against us: for every recognizer, long runs of what looks like its values and is not."""

from __future__ import annotations

import random
import statistics
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import Any

from texts import text_of, unmarked
from timing import fastest, growth, seconds

from redactor.pipeline import Pipeline
from redactor.recognizer import Recognizer

#: Characters of a text; the first look, at every recognizer, takes texts of a sixteenth, and half of that for the growth.
SIZE = 20_000
_SHORTER = 16

#: So many of the slowest, and of those that grow fastest, are timed again, up to full size.
AGAIN = 15

#: Repeated for so many seconds where it counts.
_LEAST = 0.1

#: Seconds for one text after which no longer one of its kind is tried.
_PATIENCE = 1.0

#: The target: no text takes more than so many times what ordinary text takes.
_MOST = 20


def look_alike(value: str) -> str:
    """Change the last character into another of its kind, which breaks checksums and keeps the shape."""
    last = value[-1]
    if last.isdecimal():
        return value[:-1] + chr(ord(last) + (-1 if last.isdecimal() and int(last) == 9 else 1))  # noqa: PLR2004 - nine is the last digit
    if last.isascii() and last.isalpha():
        return value[:-1] + chr(ord(last) + (-1 if last in "zZ" else 1))
    return value + "x"


def texts(recognizer: Recognizer, size: int) -> Iterator[tuple[str, str]]:
    """Yield the kinds of text: look-alikes apart, look-alikes run together, and the whole examples, context words and all."""
    examples = [unmarked(e) for e in recognizer.examples.found]
    values = [look_alike(e.text[start:end]) for e in examples for start, end in e.spans]
    whole = []
    for e in examples:
        text = e.text
        for start, end in reversed(e.spans):
            text = text[:start] + look_alike(text[start:end]) + text[end:]
        whole.append(text)
    yield "apart", _run(values, " ", size)
    yield "together", _run(values, "", size)
    yield "whole examples", _run(whole, " ", size)


def _run(parts: Sequence[str], separator: str, size: int) -> str:
    once = separator.join(parts) + separator
    return (once * (size // len(once) + 1))[:size]


def measure(pipeline: Pipeline, *, size: int = SIZE, every: int = 1, show_worst: int = 10) -> dict[str, Any]:
    """Return what is slowest beside ordinary text of the same size, and what grows fastest when the size doubles.

    `every` looks at one recognizer in so many. Both rankings rest on a second, longer look at what came out worst in the first.
    """
    short = size // _SHORTER
    usual = _ordinary(pipeline, short)
    looked: list[dict[str, Any]] = [
        {"recognizer": r.id, "kind": kind, **_first(pipeline, text, usual)}
        for r in list(pipeline.detector.registry)[::every]
        for kind, text in texts(r, short)
    ]
    worst = {id(row): row for key in ("times_ordinary_short", "slope") for row in _most(looked, key, AGAIN)}
    by_id = {r.id: r for r in pipeline.detector.registry}
    ordinary = {length: _ordinary(pipeline, length) for length in (short // 2, *(short << k for k in range(_SHORTER.bit_length())))}
    for row in worst.values():
        row.update(_second(pipeline, by_id[row["recognizer"]], row, ordinary))
    times = sorted(r["times_ordinary_short"] for r in looked)
    return {
        "characters": size,
        "texts": len(looked),
        "ordinary_s": ordinary[short * _SHORTER],
        "first_look": {
            "characters": short,
            "median": statistics.median(times),
            "p99": times[int(0.99 * (len(times) - 1))],
            "most": times[-1],
        },
        "over_20_times": sum(r.get("times_ordinary", r["times_ordinary_short"]) > _MOST for r in looked),
        "slowest": _most(worst.values(), "times_ordinary", show_worst),
        "steepest": _most(worst.values(), "doubling", show_worst),
    }


def _most(rows: Iterable[dict[str, Any]], key: str, count: int) -> list[dict[str, Any]]:
    return sorted(rows, key=itemgetter(key), reverse=True)[:count]


def _ordinary(pipeline: Pipeline, size: int) -> float:
    """Return the seconds that ordinary text of that size takes."""
    text = text_of(size, random.Random(7))
    return seconds(lambda: pipeline.detect(text), least=_LEAST, rounds=3)


def _first(pipeline: Pipeline, text: str, usual: float) -> dict[str, float]:
    """Time a text and its first half once."""
    half, full = (seconds(partial(pipeline.detect, t)) for t in (text[: len(text) // 2], text))
    return {"seconds": full, "times_ordinary_short": full / usual, "slope": growth((len(text) // 2, len(text)), (half, full)).exponent}


def _second(pipeline: Pipeline, recognizer: Recognizer, row: dict[str, Any], ordinary: dict[int, float]) -> dict[str, float]:
    """Time it at twice the size again and again, as far as that goes; say how it stood at the last, and what the last doubling cost: twice is linear."""
    sizes = sorted(ordinary)
    taken: list[float] = []
    for size in sizes:
        # Two at least, for the growth.
        if len(taken) > 1 and taken[-1] > _PATIENCE:
            break
        taken.append(_fastest(pipeline, dict(texts(recognizer, size))[row["kind"]]))
    last = sizes[len(taken) - 1]
    return {
        "characters": last,
        "seconds": taken[-1],
        "times_ordinary": taken[-1] / ordinary[last],
        "doubling": taken[-1] / taken[-2],
    }


def _fastest(pipeline: Pipeline, text: str) -> float:
    return fastest(lambda: pipeline.detect(text), least=_LEAST / 4)


def show(report: dict[str, Any]) -> None:
    """Print the worst."""
    sys.stdout.write(
        f"\nadversarial: {report['texts']} texts of {report['characters']:,} characters; ordinary text of that size {report['ordinary_s'] * 1e3:.1f} ms; "
        f"{report['over_20_times']} over 20 times that\n"
        f"  at {report['first_look']['characters']:,} characters: median {report['first_look']['median']:.1f} x, p99 {report['first_look']['p99']:.1f} x, "
        f"most {report['first_look']['most']:.1f} x\n"
    )
    for title, key in (("slowest", "slowest"), ("growing fastest", "steepest")):
        sys.stdout.write(f"  {title}\n")
        for r in report[key]:
            sys.stdout.write(
                f"    {r['recognizer']:<36}{r['kind']:<16}{r['times_ordinary']:>7.1f} x ordinary at {r['characters']:>6,}; twice the size takes {r['doubling']:.2f} x\n"
            )
    sys.stdout.flush()
