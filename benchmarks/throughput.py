"""Throughput and latency of detection beside presidio-analyzer (pattern recognizers only) on the same texts, in one run.

    python benchmarks/throughput.py [--json FILE] [--logs FOLDER] [--rounds N]

Prints versions, then a row a kind of work: median microseconds a text of both, and the median of the ratios, round by round, so that a
machine whose speed drifts does not decide. The texts are made here from a fixed seed; `--logs` adds real log files, a block at a time.
"""

from __future__ import annotations

import argparse
import json
import logging
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from presidio import patterns_only  # beside this file

from redactor import build

#: What texts are made of: ordinary sentences, and sentences with something to find.
PLAIN = [
    "Long week, finally some sun and a walk along the canal before work.",
    "Has anybody tried the new bakery by the station, worth the queue or not?",
    "The match starts at eight, bring a friend and something warm to wear.",
    "I read the whole book in one night and would do it again tomorrow.",
    "Our build takes twelve minutes now, down from forty, and nobody misses it.",
]
FINDINGS = [
    "Mail me at priya.shah@example.com or call +44 7700 900123.",
    "My card 4111 1111 1111 1111 was charged twice.",
    "We moved to 14 Rosebank Terrace, Leeds LS6 2AB last spring.",
    "My nephew was born with spina bifida.",
    "The box at 203.0.113.77 answers on port 8080.",
]
LOG_LINES = [
    "2026-03-01T09:14:02.113Z INFO  http req=7f3c9a10-5a0e-4c1d-9b7e-0f4f0a6f2b11 GET /v2/items?page=3 200 12ms",
    '2026-03-01T09:14:02.871Z INFO  auth login ok user=priya.shah ip=203.0.113.77 ua="curl/8.5.0"',
    "2026-03-01T09:14:04.555Z DEBUG cache hit ratio=0.9871 keys=120394 version=10.2.4.1",
    "Dec 10 07:13:43 web-3 sshd[24227]: Failed password for invalid user pi from 198.51.100.7 port 42393 ssh2",
]


#: The share of sentences with something to find.
_SHARE = 0.2


def text_of(length: int, rnd: random.Random) -> str:
    """Make a text of about that many characters, a fifth of its sentences with something to find."""
    sentences: list[str] = []
    while sum(map(len, sentences)) + len(sentences) < length:
        sentences.append(rnd.choice(FINDINGS if rnd.random() < _SHARE else PLAIN))
    return " ".join(sentences)[:length]


def works(logs: Path | None) -> dict[str, tuple[list[str], int]]:
    """Return the texts of each kind of work, and how many of them the slower side gets a round."""
    rnd = random.Random(2026)
    made = {
        "post, 200 characters": ([text_of(200, rnd) for _ in range(200)], 20),
        "text, 2 KB": ([text_of(2_000, rnd) for _ in range(40)], 4),
        "text, 80 KB": ([text_of(80_000, rnd)], 1),
        "log lines, a block at a time": ([rnd.choice(LOG_LINES) for _ in range(2_000)], 40),
    }
    if logs:
        lines = [line for f in sorted(logs.glob("*.log")) for line in f.read_text("utf-8", "replace").replace("\0", " ").splitlines()]
        made["real log lines, a block at a time"] = (lines, 40)
    return made


def timed(work: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    """Return seconds a text."""
    began = time.perf_counter()
    work(texts)
    return (time.perf_counter() - began) / len(texts)


def main() -> None:
    """Measure and print."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--json", type=Path, help="write the figures there too")
    ap.add_argument("--logs", type=Path, help="a folder of real log files")
    ap.add_argument("--rounds", type=int, default=7)
    args = ap.parse_args()
    logging.disable(logging.CRITICAL)
    pipeline, peer = build.pipeline(), patterns_only()
    packages = ("redactor", "hyperscan", "presidio-analyzer", "spacy", "regex")
    versions = {"python": platform.python_version(), **{p: version(p) for p in packages}}
    rows = []
    for name, (texts, few) in works(args.logs).items():
        # The peer is given fewer of the same texts, or a round would take minutes.
        ours: list[float] = []
        theirs: list[float] = []
        pipeline.detect_many(texts)
        peer(texts[:few])
        for _ in range(args.rounds):
            ours.append(timed(pipeline.detect_many if "block" in name else lambda ts: [pipeline.detect(t) for t in ts], texts))
            theirs.append(timed(peer, texts[:few]))
        rows.append(
            {
                "work": name,
                "us": statistics.median(ours) * 1e6,
                "p99_us": None if "block" in name else _p99([timed(lambda ts: pipeline.detect(ts[0]), [t]) for t in texts]) * 1e6,
                "peer_us": statistics.median(theirs) * 1e6,
                "ratio": statistics.median(t / o for o, t in zip(ours, theirs, strict=True)),
                "mb_per_s": sum(len(t.encode()) for t in texts) / len(texts) / statistics.median(ours) / 1e6,
            }
        )
    report = {"versions": versions, "recognizers": len(pipeline.detector.registry), "peer_recognizers": peer.recognizers, "rows": rows}
    _show(report)
    if args.json:
        args.json.write_text(json.dumps(report, indent=2) + "\n")


def _p99(values: list[float]) -> float:
    return sorted(values)[int(0.99 * (len(values) - 1))]


def _show(report: dict) -> None:
    sys.stdout.write(
        " ".join(f"{k} {v}" for k, v in report["versions"].items())
        + f"; recognizers: ours {report['recognizers']}, presidio {report['peer_recognizers']}\n\n"
    )
    sys.stdout.write(f"{'work':<36}{'ours us':>12}{'p99 us':>12}{'MB/s':>8}{'presidio us':>14}{'ratio':>8}\n")
    for r in report["rows"]:
        p99 = f"{r['p99_us']:.1f}" if r["p99_us"] else ""
        sys.stdout.write(f"{r['work']:<36}{r['us']:>12.1f}{p99:>12}{r['mb_per_s']:>8.2f}{r['peer_us']:>14.1f}{r['ratio']:>8.0f}\n")


if __name__ == "__main__":
    main()
