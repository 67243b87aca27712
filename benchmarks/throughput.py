"""Everything that detection costs, and what it finds, beside other programs on the same texts in one run.

    python benchmarks/throughput.py [--json FILE] [--logs FOLDER] [--corpora FOLDER] [--rounds N] [--only PART ...] [--tiny]

Parts: speed, linear, floor (clean log blocks beside the bare scan), adversarial, footprint (memory and start), found. Who is measured, and what each peer
is run as, stands in `peers.py`. Ours runs without its model (`model.py` measures that). Times are
medians of processor time; ratios are medians of ratios, round by round. The texts are made from a fixed seed; `--logs` adds
real log files (`*.log`), `--corpora` labelled ones (`*.dev.jsonl`). `--tiny` tries every part on next to nothing: its figures mean nothing.
"""

from __future__ import annotations

import argparse
import json
import logging
import platform
import random
import sys
from pathlib import Path
from typing import Any

import adversarial
import floor
import footprint
import found
import linear
import presidio
import speed
from peers import MAKERS, load, versions
from texts import CLEAN_LINES, log_lines, real_log_lines

from redactor import build
from redactor.settings import load as load_settings

PARTS = ("speed", "linear", "floor", "adversarial", "footprint", "found")

#: Bytes: the longest text that is measured, and a margin.
_MAX_TEXT = 12_000_000


def main() -> None:
    """Measure and print."""
    args = _arguments()
    logging.disable(logging.CRITICAL)
    settings = load_settings().model_copy(update={"max_text": _MAX_TEXT, "model": "off"})
    pipeline, peers = build.pipeline(settings), load()
    pipeline.detector.warm()
    report: dict[str, Any] = {
        "versions": {"python": platform.python_version(), **versions()},
        "recognizers": len(pipeline.detector.registry),
        "peer_recognizers": len(presidio.recognizers()),
        "missing": sorted(MAKERS.keys() - {p.name for p in peers}),
    }
    sys.stdout.write(
        " ".join(f"{k} {v or '(missing)'}" for k, v in report["versions"].items()) + f"; {report['recognizers']} recognizers\n\n"
    )
    if "speed" in args.only:
        report["speed"] = []
        for work in speed.works(args.logs, scale=0.02 if args.tiny else 1):
            report["speed"].append(row := speed.measure(pipeline, peers, work, rounds=args.rounds))
            speed.show(row)
    if "linear" in args.only:
        most = {"most": 5_000, "peer_most": 3_000} if args.tiny else {}
        report["linear"] = linear.measure(pipeline, peers, **most)
        linear.show(report["linear"])
    if "floor" in args.only:
        lines = real_log_lines(args.logs) if args.logs else log_lines(4_000, random.Random(2026), CLEAN_LINES)
        report["floor"] = floor.measure(pipeline, lines[::40] if args.tiny else lines, cache=settings.cache, rounds=args.rounds)
        floor.show(report["floor"])
    if "adversarial" in args.only:
        report["adversarial"] = adversarial.measure(pipeline, **({"size": 400, "every": 60} if args.tiny else {}))
        adversarial.show(report["adversarial"])
    if "footprint" in args.only:
        report["footprint"] = footprint.measure(rounds=1 if args.tiny else 3)
        footprint.show(report["footprint"])
    if "found" in args.only:
        report["found"] = found.measure(pipeline, peers, args.corpora, **({"characters": 200} if args.tiny else {}))
        found.show(report["found"])
    if args.json:
        args.json.write_text(json.dumps(report, indent=2) + "\n")


def _arguments() -> argparse.Namespace:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--json", type=Path, help="write the figures there too")
    ap.add_argument("--logs", type=Path, help="a folder of real log files")
    ap.add_argument("--corpora", type=Path, help="a folder of labelled corpora")
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--only", nargs="*", choices=PARTS, default=PARTS, help="just these parts")
    ap.add_argument("--tiny", action="store_true", help="try every part on next to nothing")
    return ap.parse_args()


if __name__ == "__main__":
    main()
