"""Everybody who is measured, ours first; a peer that is not installed leaves its column empty and says how to get it.

Peers are no dependencies of redactor: `pip install 'redactor[bench]'`.

- presidio: `AnalyzerEngine` with all pattern recognizers and a blank spaCy pipeline (`presidio.py`), which is what the targets are about.
- presidio, bare: those recognizers alone, without the engine.
- scrubadub: `Scrubber().iter_filth`, its default detectors.
- presidio-rs (Rust): `presidio_rs.analyze`, its defaults; a port of Presidio's recognizers, some sixty types.
- datafog-core (Rust): `datafog_core.scan`, its defaults; about ten types, and the fastest of all.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

#: The distributions whose versions decide what is measured.
DISTRIBUTIONS = ("redactor", "hyperscan", "presidio-analyzer", "spacy", "scrubadub", "presidio-rs", "datafog-core")

#: Start and end in code points, and a score where the peer gives one.
Span = tuple[int, int, float]


@dataclass(frozen=True, kw_only=True)
class Peer:
    """One program to measure: `run` is what is timed, `spans` reads what it returned."""

    name: str
    run: Callable[[str], Any]
    spans: Callable[[Any], list[Span]]

    def find(self, text: str) -> list[Span]:
        """Return what the peer finds in a text."""
        return self.spans(self.run(text))


def _presidio() -> Peer:
    import presidio  # noqa: PLC0415 - beside this file

    return Peer(name="presidio", run=presidio.engine(), spans=lambda found: [(r.start, r.end, r.score) for r in found])


def _presidio_bare() -> Peer:
    import presidio  # noqa: PLC0415

    return Peer(name="presidio, bare", run=presidio.bare(), spans=lambda found: [(r.start, r.end, r.score) for r in found])


def _scrubadub() -> Peer:
    scrubber = importlib.import_module("scrubadub").Scrubber()
    return Peer(name="scrubadub", run=lambda t: list(scrubber.iter_filth(t)), spans=lambda found: [(f.beg, f.end, 1.0) for f in found])


def _presidio_rs() -> Peer:
    analyze = importlib.import_module("presidio_rs").analyze
    return Peer(name="presidio-rs", run=analyze, spans=lambda found: [(f["start"], f["end"], f["score"]) for f in found])


def _datafog() -> Peer:
    scan = importlib.import_module("datafog_core").scan
    return Peer(name="datafog-core", run=scan, spans=lambda found: [(f.codepoint_range.start, f.codepoint_range.end, 1.0) for f in found])


#: Makers by name, the main peer first.
MAKERS: dict[str, Callable[[], Peer]] = {
    "presidio": _presidio,
    "presidio, bare": _presidio_bare,
    "scrubadub": _scrubadub,
    "presidio-rs": _presidio_rs,
    "datafog-core": _datafog,
}


def load() -> list[Peer]:
    """Return the peers that are installed."""
    return [peer for name in MAKERS if (peer := make(name)) is not None]


def make(name: str) -> Peer | None:
    """Return a peer, None where it is not installed."""
    try:
        return MAKERS[name]()
    except ImportError as e:
        print(f"{name}: left out, cannot be imported ({e}); pip install 'redactor[bench]'", file=sys.stderr)
        return None


def versions() -> dict[str, str | None]:
    """Return the version of each distribution, None where it is missing."""
    return {name: _version(name) for name in DISTRIBUTIONS}


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
