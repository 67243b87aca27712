"""Gauge detection on labelled corpora: one row a file, to be compared before and after a change.

    python benchmarks/gauge.py CORPORA [--labels FILE] [--json FILE] [--only NAME ...]

CORPORA is a folder of `<name>.dev.jsonl` files, no part of this repository; labels fold as `redactor evaluate` folds them unless a file says otherwise.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from redactor import build
from redactor.evaluation import Request, evaluate
from redactor.evaluation.results import Result, Row

#: What each corpus labels; the rest of its text is unknown, not empty. No entry: whatever it labels.
GROUPS = {
    "wnut17": "PERSON,PLACE,ORG",
    "btc": "PERSON,PLACE,ORG,USERNAME,URL",
    "uner-ewt-docs": "PERSON,PLACE,ORG,URL,EMAIL",
    "bc5cdr": "HEALTH",
    "ncbi-disease": "HEALTH",
    "gitleaks": "CREDENTIAL",
    "meddocan": "PERSON,ADDRESS,PLACE,DATE,AGE,EMAIL,PHONE,ID",
}


def main() -> None:
    """Predict, score and print."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpora", type=Path)
    ap.add_argument("--labels", type=Path)
    ap.add_argument("--json", type=Path)
    ap.add_argument("--only", nargs="*", default=[])
    args = ap.parse_args()
    pipeline = build.pipeline()
    report = {}
    for gold in sorted(args.corpora.glob("*.dev.jsonl")):
        name = gold.name.removesuffix(".dev.jsonl")
        if args.only and name not in args.only:
            continue
        request = Request(gold=gold, only=GROUPS.get(name), labels=args.labels)
        done = evaluate(request, lambda: pipeline, known=pipeline.categories, max_text=pipeline.max_text, progress=lambda items: items)
        report[name] = scored(done.run.results[0])
        show(name, report[name])
    if args.json:
        args.json.write_text(json.dumps(report, indent=1) + "\n")


def scored(result: Result) -> dict[str, Any]:
    """Return what is worth keeping of a corpus, short names as before."""
    if result.total is None:
        raise SystemExit("nothing is labelled")
    total = {**figures(result.total), "leak": result.total.leaked, "over": result.total.over}
    return {"total": total, "groups": {name: figures(row) for name, row in result.groups.items()}}


def figures(row: Row) -> dict[str, float]:
    """Return the figures of a row."""
    o = row.overlap
    return {"P": o.precision, "R": o.recall, "F1": o.f1, "F2": o.f2, "gold": row.gold, "pred": row.predicted, "whole": row.whole}


def show(name: str, scored: dict[str, Any]) -> None:
    """Print one corpus: the total, then its groups."""
    t = scored["total"]
    sys.stdout.write(f"{name}: leak {t['leak']:.4f} over {t['over']:.4f} P {t['P']:.3f} R {t['R']:.3f} F1 {t['F1']:.3f}\n")
    for group, r in scored["groups"].items():
        sys.stdout.write(f"  {group:<12} gold {r['gold']:>5} P {r['P']:.3f} R {r['R']:.3f} F1 {r['F1']:.3f} whole {r['whole']:.3f}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
