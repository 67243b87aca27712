"""What the service takes: throughput and latency at rising load beside presidio-analyzer's REST server, overload, and the time from start to ready.

    python benchmarks/load.py [--workers 2] [--seconds 10] [--rates 100,200,...] [--only PART ...] [--json FILE] [--audit auto|off] [--model NAME] [--tiny]

Parts: start, ladder, overload, presidio. Posts of about 200 characters, one in five with something to find, are sent to `POST /v1/check` (and Presidio's
`/analyze`) by the open-loop client of `openloop.py`, from this process: on a machine with few cores it takes some of what it measures. Sustainable is the
highest rate of the ladder at which everything is accepted and the 99th percentile stays under a tenth of a second. `--tiny` tries every part on next to
nothing: its figures mean nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import random
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from openloop import Run, offer, post
from texts import FINDINGS, PLAIN

HOST = "127.0.0.1"
PARTS = ("start", "ladder", "overload", "presidio")
RATES = (50, 100, 200, 400, 600, 800, 1_000, 1_250, 1_500, 2_000, 2_500, 3_000)
POST_LENGTH = 200
#: One post in so many has something to find.
ONE_IN = 5
#: The 99th percentile up to which a rate is sustainable, in seconds.
SLOW = 0.1
_READY_SECONDS = 120.0


def posts(count: int = 200, seed: int = 1) -> list[str]:
    """Return texts of about 200 characters."""
    rng = random.Random(seed)
    made = []
    for i in range(count):
        sentences = [rng.choice(FINDINGS)] if i % ONE_IN == 0 else []
        while sum(map(len, sentences)) < POST_LENGTH - 30:
            sentences.append(rng.choice(PLAIN))
        rng.shuffle(sentences)
        made.append(" ".join(sentences)[:POST_LENGTH])
    return made


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as s:
        s.bind((HOST, 0))
        return int(s.getsockname()[1])


@contextmanager
def served(command: Sequence[str], port: int, ready: str, environment: dict[str, str]) -> Iterator[float]:
    """Run a server; give the seconds from its start until it answered that it is ready."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command, "--port", str(port)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield _ready(process, f"http://{HOST}:{port}{ready}", began)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=60)


def _ready(process: subprocess.Popen[bytes], url: str, began: float) -> float:
    while time.perf_counter() - began < _READY_SECONDS:
        if process.poll() is not None:
            raise SystemExit(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                if answer.status == 200:  # noqa: PLR2004 - OK
                    return time.perf_counter() - began
        except (urllib.error.URLError, OSError):
            time.sleep(0.01)
    raise SystemExit("the server did not become ready")


class Load:
    """The scenarios, with what they are to be run at."""

    def __init__(self, asked: argparse.Namespace, folder: Path) -> None:
        self.asked, self.folder = asked, folder
        self.seconds: float = asked.seconds
        self.rates = [int(r) for r in asked.rates.split(",")] if asked.rates else list(RATES)
        texts = posts()
        self.ours = [post("/v1/check", json.dumps({"text": t, "advise": False}).encode(), host=HOST) for t in texts]
        self.theirs = [post("/analyze", json.dumps({"text": t, "language": "en"}).encode(), host=HOST) for t in texts]

    def environment(self) -> dict[str, str]:
        """Return the environment of our service; each has a database of its own."""
        database = Path(tempfile.mkdtemp(dir=self.folder)) / "load.db"
        own = {k: v for k, v in os.environ.items() if not k.startswith("REDACTOR_") or k == "REDACTOR_CACHE"}
        return own | {
            "REDACTOR_DATABASE": f"sqlite:///{database}",
            "REDACTOR_MODEL": self.asked.model,
            "REDACTOR_AUDIT": self.asked.audit,
            "REDACTOR_WORKERS": str(self.asked.workers),
            "REDACTOR_SECRET": "a secret for benchmarks only",
            "REDACTOR_LOG_LEVEL": "warning",
        }

    def start(self) -> list[float]:
        """Return the seconds from start to ready, of three starts with a warm cache; the first, which may compile, does not count."""
        took = []
        for _ in range(4):
            with served(["-m", "redactor", "serve"], free_port(), "/readyz", self.environment()) as seconds:
                took.append(seconds)
        return took[1:]

    def ladder(self, port: int, requests: Sequence[bytes]) -> list[Run]:
        """Offer rising rates, until much less is accepted than is offered."""
        asyncio.run(offer(HOST, port, requests, rate=50, seconds=min(2.0, self.seconds)))  # what is made at first use
        runs = []
        for rate in self.rates:
            runs.append(asyncio.run(offer(HOST, port, requests, rate=rate, seconds=self.seconds)))
            show(runs[-1])
            if runs[-1].achieved() < 0.7 * rate:
                break
        return runs

    def overload(self, port: int, sustainable: float, usual: float) -> dict[str, Any]:
        """Offer twice what is sustainable, then half of it; `usual` is the 99th percentile before."""
        double = asyncio.run(offer(HOST, port, self.ours, rate=2 * sustainable, seconds=self.seconds))
        show(double)
        after = asyncio.run(offer(HOST, port, self.ours, rate=sustainable / 2, seconds=self.seconds, seed=2))
        show(after)
        refused = [a.seconds for a in double.answers if a.status == 503]  # noqa: PLR2004 - turned away
        bad = [a.due + a.seconds for a in after.answers if a.status != 200 or a.seconds > 2 * usual]  # noqa: PLR2004 - OK
        return {
            "offered": 2 * sustainable,
            "accepted": double.achieved(),
            "p99_accepted": double.quantile(0.99),
            "p99_before": usual,
            "share_refused": double.share(503),
            "p99_refused": statistics.quantiles(refused, n=100)[98] if len(refused) > 1 else None,
            "other_statuses": {s: n for s, n in double.statuses().items() if s not in {200, 503}},
            # A rare slow answer long after is no sign of the overload: the first tenth of a second in which all was well again ends it.
            "recovered_after": recovered(after, 2 * usual),
            "slow_or_refused_after": len(bad),
        }


def recovered(run: Run, slow: float, step: float = 0.1) -> float:
    """Return the seconds until the first tenth of a second in which every request that was due was accepted in time."""
    at = 0.0
    while at < run.seconds:
        due = [a for a in run.answers if at <= a.due < at + step]
        if due and all(a.status == 200 and a.seconds <= slow for a in due):  # noqa: PLR2004 - OK
            return at
        at += step
    return run.seconds


def sustainable(runs: Sequence[Run]) -> Run:
    """Return the run of the highest rate that was taken whole and fast; the lowest where none was."""
    good = [r for r in runs if r.share(200) == 1 and r.quantile(0.99) < SLOW]
    return good[-1] if good else runs[0]


def show(run: Run) -> None:
    """Print one line of a table."""
    p50, p95, p99 = (1_000 * run.quantile(q) for q in (0.5, 0.95, 0.99))
    print(f"{run.rate:>9.0f} {run.achieved():>9.0f} {p50:>9.1f} {p95:>9.1f} {p99:>9.1f}  {run.statuses()}", flush=True)


def head(title: str) -> None:
    """Print the head of a table."""
    print(f"\n{title}\n{'offered/s':>9} {'taken/s':>9} {'p50 ms':>9} {'p95 ms':>9} {'p99 ms':>9}  statuses")


def rows(runs: Sequence[Run]) -> list[dict[str, Any]]:
    """Return runs for JSON."""
    return [
        {
            "offered": r.rate,
            "accepted": r.achieved(),
            "p50": r.quantile(0.5),
            "p95": r.quantile(0.95),
            "p99": r.quantile(0.99),
            "statuses": r.statuses(),
        }
        for r in runs
    ]


def measured(load: Load, parts: Sequence[str]) -> dict[str, Any]:
    """Run the parts and return their figures."""
    workers = str(load.asked.workers)
    figures: dict[str, Any] = {}
    if "start" in parts:
        figures["start"] = load.start()
        print(f"start to ready: {statistics.median(figures['start']):.2f} s (median of three, warm cache)")
    if {"ladder", "overload"} & set(parts):
        port = free_port()
        with served(["-m", "redactor", "serve"], port, "/readyz", load.environment()):
            head(f"redactor, {workers} workers, model {load.asked.model}, audit {load.asked.audit}: POST /v1/check")
            runs = load.ladder(port, load.ours)
            best = sustainable(runs)
            rate = load.asked.sustainable or best.rate
            figures["ladder"], figures["sustainable"] = rows(runs), rate
            if "overload" in parts:
                head(f"twice {rate:.0f}/s, then half of it")
                figures["overload"] = load.overload(port, rate, best.quantile(0.99))
                print(json.dumps(figures["overload"], indent=2))
    if "presidio" in parts:
        port = free_port()
        command = [str(Path(__file__).parent / "presidio_rest.py"), "--workers", workers]
        with served(command, port, "/health", dict(os.environ)):
            head(f"presidio-analyzer {version('presidio-analyzer')}, {workers} workers, patterns only: POST /analyze")
            figures["presidio"] = rows(load.ladder(port, load.theirs))
    return figures


def main() -> None:
    """Run what is asked, and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--rates", help="by commas, instead of the usual ones")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--audit", choices=("auto", "off"), default="auto")
    parser.add_argument("--model", default="off")
    parser.add_argument("--sustainable", type=float, help="requests a second, instead of what the ladder says")
    parser.add_argument("--tiny", action="store_true")
    asked = parser.parse_args()
    if asked.tiny:
        asked.seconds, asked.rates = 0.5, "20,40"
    machine = {"cores": os.cpu_count(), "load": os.getloadavg()[0], "python": platform.python_version(), "redactor": version("redactor")}
    print(f"{machine['cores']} cores, {machine['load']:.1f} processes were waiting for them at the start")
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(Load(asked, Path(folder)), asked.only)
    if asked.json:
        asked.json.write_text(json.dumps({"machine": machine, **figures}, indent=2) + "\n")


if __name__ == "__main__":
    main()
