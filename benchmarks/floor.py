"""What everything costs on top of the scan, on blocks of log lines in which there is nothing to find."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import hyperscan
from texts import blocks
from timing import seconds

from redactor._block import Block
from redactor.engine import engine
from redactor.pipeline import Pipeline
from redactor.plan import plan
from redactor.registry import Registry
from redactor.scan import Scanner


def measure(pipeline: Pipeline, lines: Sequence[str], *, cache: Path | None, rounds: int) -> dict[str, Any]:
    """Return microseconds a line and the medians of ratios to the bare scan; nothing but a note where there is nothing to compare."""
    if engine().name != "hyperscan":
        return {"note": f"the engine is {engine().name}: there is no Hyperscan to compare with"}
    clean = [line for block in blocks(lines) for line, found in zip(block, pipeline.detect_many(block), strict=True) if not found]
    if not clean:
        return {"note": "none of the log lines is without findings: nothing to compare with the bare scan"}
    made = list(blocks(clean))
    scanner = _scanner(pipeline.detector.registry, cache)
    bare = _bare(scanner)
    whole = [Block(block) for block in made]
    data = [block.data for block in whole]
    ways: dict[str, Callable[[], object]] = {
        "bare scan": lambda: [bare(d) for d in data],
        "scan with its hits": lambda: [scanner.scan(block) for block in whole],
        "detector": lambda: [pipeline.detector.detect(block) for block in made],
        "whole pipeline": lambda: [pipeline.detect_many(block) for block in made],
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way()
    for _ in range(rounds):
        for name, way in ways.items():
            taken[name].append(seconds(way))
    base = taken["bare scan"]
    return {
        "lines": len(clean),
        "of": len(lines),
        "hits_per_line": _hits(scanner, whole) / len(clean),
        "us": {name: statistics.median(t) / len(clean) * 1e6 for name, t in taken.items()},
        "ratio": {name: statistics.median(a / b for a, b in zip(t, base, strict=True)) for name, t in taken.items()},
    }


def _scanner(registry: Registry, cache: Path | None) -> Scanner:
    """Return the scanner of the pass over every text, as the detector has it; passes that only some texts call for come on top."""
    _, needles = plan(registry)
    return Scanner(needles[0], cache=cache, check=registry.check_patterns)


def _bare(scanner: Scanner) -> Callable[[bytes], object]:
    """Return Hyperscan's own scan with a handler that does nothing: no scan that reports its matches can cost less."""
    database = scanner._database._database  # type: ignore[union-attr]  # noqa: SLF001 - what is compared with lies under all layers
    scratch = hyperscan.Scratch(database)
    return lambda data: database.scan(data, match_event_handler=_ignore, scratch=scratch)


def _ignore(*_hit: object) -> None:
    return None


def _hits(scanner: Scanner, made: Sequence[Block]) -> int:
    return sum(len(ends) for block in made for hits in scanner.scan(block).values() for ends in hits.values())


def show(row: dict[str, Any]) -> None:
    """Print what each layer costs beside the bare scan."""
    if "note" in row:
        sys.stdout.write(f"\n{row['note']}\n")
        return
    sys.stdout.write(f"\nclean log blocks ({row['lines']} of {row['of']} lines, {row['hits_per_line']:.1f} hits a line)\n")
    for name, us in row["us"].items():
        sys.stdout.write(f"    {name:<20}{us:>10.2f} us a line{row['ratio'][name]:>8.2f} x\n")
    sys.stdout.flush()
