"""Memory and start: a fresh process each for ours and every peer, with whatever caches an earlier start left."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from peers import MAKERS

_TEXT = "Mail me at priya.shah@example.com or call +44 7700 900123."

_OURS = """
from redactor import build
from redactor.settings import load
pipeline = build.pipeline(load().model_copy(update={"model": "off"}))
find = pipeline.detect
warm = pipeline.detector.warm
"""

_PEER = """
import logging
logging.disable(logging.CRITICAL)
import peers
peer = peers.make({name!r})
if peer is None:
    raise SystemExit(3)
find = peer.run
warm = lambda: None
"""

#: Says when the first text is read, then how much memory the process holds once everything is warm and a longer text was read.
_REST = """
import json, sys
find({text!r})
print(json.dumps("read"), flush=True)
warm()
find({text!r} * 200)
import psutil
print(json.dumps(psutil.Process().memory_info().rss), flush=True)
"""

#: The status with which a process says that its peer is not installed.
_MISSING = 3


def measure(*, rounds: int = 3) -> dict[str, Any]:
    """Return, for ours and each peer, resident megabytes (1e6 bytes) and seconds from the start of the process to its first findings.

    Of several starts the fastest counts: others share the machine. Peers that are not installed are left out.
    """
    rows = {"redactor": _best(_OURS, rounds)}
    for name in MAKERS:
        if (row := _best(_PEER.format(name=name), rounds)) is not None:
            rows[name] = row
    return rows


def _best(setup: str, rounds: int) -> dict[str, float] | None:
    taken = [_start(setup) for _ in range(rounds)]
    known = [t for t in taken if t is not None]
    return {"seconds": min(s for s, _ in known), "megabytes": max(m for _, m in known)} if known else None


def _start(setup: str) -> tuple[float, float] | None:
    began = time.perf_counter()
    command = [sys.executable, "-c", setup + _REST.format(text=_TEXT)]
    with subprocess.Popen(command, cwd=Path(__file__).parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        first = process.stdout.readline()  # type: ignore[union-attr]  # a pipe was asked for
        read = time.perf_counter() - began
        rest, errors = process.communicate()
    if process.returncode == _MISSING:
        return None
    if process.returncode or not first:
        raise RuntimeError(errors)
    return read, json.loads(rest) / 1e6


def show(rows: dict[str, Any]) -> None:
    """Print them."""
    sys.stdout.write("\nmemory (resident, warm) and time from the start of a process to its first findings\n")
    for name, row in rows.items():
        sys.stdout.write(f"    {name:<16}{row['megabytes']:>8.0f} MB{row['seconds']:>8.2f} s\n")
    sys.stdout.flush()
