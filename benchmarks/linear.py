"""How cost grows with the size of one ordinary text: ours to 10 MB, the peers to 80 KB."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from peers import Peer
from texts import text_of
from timing import fastest, growth

from redactor.pipeline import Pipeline

#: Sizes in characters, two a decade.
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000)
PEER_SIZES = (1_000, 3_000, 9_000, 27_000, 81_000)

#: Small sizes are repeated for so many seconds, large ones read twice; the fastest counts, for what slows a single run is not its size.
_LEAST = 0.1
_ROUNDS = 2


def measure(pipeline: Pipeline, peers: Sequence[Peer], *, most: int = SIZES[-1], peer_most: int = PEER_SIZES[-1]) -> dict[str, Any]:
    """Return, for ours and each peer, sizes, seconds and the exponents fitted."""
    rows = {"redactor": _grown(pipeline.detect, [s for s in SIZES if s <= most])}
    sizes = [s for s in PEER_SIZES if s <= peer_most]
    return rows | {peer.name: _grown(peer.run, sizes) for peer in peers}


def _grown(run: Callable[[str], object], sizes: Sequence[int]) -> dict[str, Any]:
    text = text_of(max(sizes), random.Random(7))
    run(text[: sizes[0]])
    taken = [fastest(partial(run, text[:size]), least=_LEAST, rounds=_ROUNDS) for size in sizes]
    return {"sizes": list(sizes), "seconds": taken, **growth(sizes, taken)._asdict()}


def show(rows: dict[str, Any]) -> None:
    """Print who grows how."""
    sys.stdout.write("\ngrowth with the size of a text (exponent of time over size; 1 is linear)\n")
    for name, row in rows.items():
        sys.stdout.write(
            f"    {name:<16}{row['sizes'][0]:>8,} to {row['sizes'][-1]:>10,} characters: {row['exponent']:.3f}, steepest {row['steepest']:.3f}; "
            f"{row['seconds'][-1] / row['sizes'][-1] * 1e6:.2f} us a character at the end\n"
        )
    sys.stdout.flush()
