"""Throughput and latency: the same texts through ours and every peer, round by round, so that a machine whose speed drifts does not decide."""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from peers import Peer
from texts import blocks, log_lines, real_log_lines, text_of

from redactor.pipeline import Pipeline


class Work(NamedTuple):
    """One kind of work; a peer, being slower, is given `few` of the texts in a round, others each round."""

    name: str
    texts: list[str]
    few: int
    #: Read as blocks of lines, as every door of redactor reads many texts; otherwise one by one.
    block: bool = False


def works(logs: Path | None, *, scale: float = 1.0) -> list[Work]:
    """Return the kinds of work; a `scale` below 1 makes fewer texts, not shorter ones."""
    rnd = random.Random(2026)

    def count(n: int) -> int:
        return max(2, round(n * scale))

    made = [
        Work("post, 200 characters", [text_of(200, rnd) for _ in range(count(400))], count(40)),
        Work("text, 2 KB", [text_of(2_000, rnd) for _ in range(count(40))], count(4)),
        Work("text, 80 KB", [text_of(80_000, rnd)], 1),
        Work("log lines, a block at a time", log_lines(count(2_000), rnd), count(60), block=True),
    ]
    if logs:
        lines = real_log_lines(logs)
        made.append(Work("real log lines, a block at a time", lines[:: max(1, round(1 / scale))], count(160), block=True))
    return made


def measure(pipeline: Pipeline, peers: Sequence[Peer], work: Work, *, rounds: int) -> dict[str, Any]:
    """Return a row: microseconds a text of everybody, and how many times ours each peer takes, the median of the rounds."""
    ours = _ours(pipeline, work)
    chars = sum(map(len, work.texts)) / len(work.texts)
    ours(work.texts)
    for peer in peers:
        peer.run(work.texts[0])
    own: list[float] = []
    others: dict[str, list[float]] = {peer.name: [] for peer in peers}
    for number in range(rounds):
        own.append(_per_character(ours, work.texts))
        share = _share(work, number)
        for peer in peers:
            others[peer.name].append(_per_character(partial(_one_by_one, peer.run), share))
    return {
        "work": work.name,
        "texts": len(work.texts),
        "characters": chars,
        "us": statistics.median(own) * chars * 1e6,
        "p99_us": None if work.block else _p99([_per_character(ours, [t]) * len(t) for t in work.texts]) * 1e6,
        "mb_per_s": sum(len(t.encode()) for t in work.texts) / len(work.texts) / chars / statistics.median(own) / 1e6,
        "peer_us": {name: statistics.median(taken) * chars * 1e6 for name, taken in others.items()},
        "ratio": {name: statistics.median(t / o for o, t in zip(own, taken, strict=True)) for name, taken in others.items()},
    }


def _share(work: Work, number: int) -> list[str]:
    """Return the peers' texts of that round, spread over all."""
    step = max(1, len(work.texts) // work.few)
    return work.texts[number % step :: step][: work.few]


def _ours(pipeline: Pipeline, work: Work) -> Callable[[Sequence[str]], object]:
    if work.block:
        return lambda texts: [pipeline.detect_many(block) for block in blocks(texts)]
    return partial(_one_by_one, pipeline.detect)


def _one_by_one(run: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        run(text)


def _per_character(run: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    """Return seconds a character: the texts of a round differ in length."""
    began = time.process_time()
    run(texts)
    return (time.process_time() - began) / sum(map(len, texts))


def _p99(values: list[float]) -> float:
    return sorted(values)[int(0.99 * (len(values) - 1))]


def show(row: dict[str, Any]) -> None:
    """Print a row: ours, then each peer with how many times ours it takes."""
    p99 = f", p99 {row['p99_us']:.1f}" if row["p99_us"] else ""
    sys.stdout.write(f"{row['work']}: {row['us']:.1f} us a text{p99}, {row['mb_per_s']:.2f} MB/s\n")
    for name, taken in row["peer_us"].items():
        sys.stdout.write(f"    {name:<16}{taken:>14.1f} us{row['ratio'][name]:>10.1f} x\n")
    sys.stdout.flush()
