"""What everybody finds, for speed alone says little: on the sentences that the benchmark is made of, and on labelled corpora.

A gold span counts as covered when every letter and digit of it lies in some span found, whatever its label. Letters and digits outside gold that were
found are destroyed. Most corpora label only some kinds of information: there, what is destroyed holds right findings, too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from peers import Peer, Span
from texts import Labelled, corpus, own

from redactor.pipeline import Pipeline
from redactor.recognizer import THRESHOLD

#: So many characters of each corpus are read: some peers take milliseconds for the shortest text.
CHARACTERS = 20_000


def measure(pipeline: Pipeline, peers: Sequence[Peer], corpora: Path | None, *, characters: int = CHARACTERS) -> dict[str, Any]:
    """Return, by corpus and by who read it, what was covered and what was destroyed."""
    sets = {"the benchmark's own": own()}
    if corpora:
        sets |= {f.name.removesuffix(".dev.jsonl"): corpus(f, characters) for f in sorted(corpora.glob("*.dev.jsonl"))}
    report = {}
    for name, records in sets.items():
        by: dict[str, Any] = {"redactor": _scored(records, [_ours(pipeline, r.text) for r in records])}
        for peer in peers:
            by |= _by_peer(peer, records)
        report[name] = {"gold": sum(len(r.spans) for r in records), "by": by}
    return report


def _ours(pipeline: Pipeline, text: str) -> list[Span]:
    return [(f.span.start, f.span.end, f.score) for f in pipeline.detect(text)]


def _by_peer(peer: Peer, records: Sequence[Labelled]) -> dict[str, Any]:
    """Return what a peer found; where it scores, also what it found with at least our threshold, as it reports from score 0 unless told otherwise."""
    if peer.name == "presidio, bare":
        return {}  # finds what presidio finds, without what context words lift
    found = [peer.find(r.text) for r in records]
    by = {peer.name: _scored(records, found)}
    if any(score < THRESHOLD for spans in found for *_, score in spans):
        by[f"{peer.name} >= {THRESHOLD}"] = _scored(records, [[s for s in spans if s[2] >= THRESHOLD] for spans in found])
    return by


def _scored(records: Sequence[Labelled], found: Sequence[Sequence[Span]]) -> dict[str, int]:
    covered = destroyed = plain = 0
    for (text, spans), of_text in zip(records, found, strict=True):
        told = _marked(text, spans)
        seen = _marked(text, ((start, end) for start, end, _ in of_text))
        covered += sum(not any(ch.isalnum() and not seen[i] for i, ch in enumerate(text[start:end], start)) for start, end in spans)
        for i, ch in enumerate(text):
            if ch.isalnum() and not told[i]:
                plain += 1
                destroyed += seen[i]
    return {"covered": covered, "destroyed": destroyed, "plain": plain}


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> bytearray:
    marks = bytearray(len(text))
    for start, end in spans:
        marks[start:end] = b"\1" * (end - start)
    return marks


def show(report: dict[str, Any]) -> None:
    """Print a table a corpus."""
    sys.stdout.write("\nwhat was found (gold spans covered whole; letters and digits of plain text destroyed)\n")
    for name, row in report.items():
        sys.stdout.write(f"  {name}: {row['gold']} gold spans\n")
        for who, r in row["by"].items():
            covered, destroyed = r["covered"] / max(1, row["gold"]), r["destroyed"] / max(1, r["plain"])
            sys.stdout.write(f"    {who:<20}{r['covered']:>7}{covered:>8.1%}{r['destroyed']:>9}{destroyed:>8.2%}\n")
    sys.stdout.flush()
