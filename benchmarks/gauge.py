"""Gauge detection on labelled corpora: one row a file, to be compared before and after a change.

    python benchmarks/gauge.py CORPORA SCORER [--json FILE] [--only NAME ...]

CORPORA is a folder of `<name>.dev.jsonl` files, SCORER a program `SCORER GOLD PRED --only GROUPS --json` as the development corpora come with. Neither is
part of this repository.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from redactor import build, wire
from redactor._jsonl import batches, read_records

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


def predict(gold: Path, to: Path) -> None:
    """Write every finding of a corpus, as `redactor detect --jsonl --all` does."""
    pipeline = build.pipeline()
    records = read_records(gold.read_bytes(), gold.name, pipeline.max_text)
    with to.open("w", encoding="utf-8") as out:
        for batch in batches(records):
            decisions = pipeline.check_many([r.text for r in batch], audience="logs")
            rows = (wire.record(r.id, d, every=True) for r, d in zip(batch, decisions, strict=True))
            out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def main() -> None:
    """Predict, score and print."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpora", type=Path)
    ap.add_argument("scorer", type=Path)
    ap.add_argument("--json", type=Path)
    ap.add_argument("--only", nargs="*", default=[])
    args = ap.parse_args()
    report = {}
    with tempfile.TemporaryDirectory() as folder:
        for gold in sorted(args.corpora.glob("*.dev.jsonl")):
            name = gold.name.removesuffix(".dev.jsonl")
            if args.only and name not in args.only:
                continue
            predict(gold, Path(folder, "pred.jsonl"))
            only = ["--only", GROUPS[name]] if name in GROUPS else []
            command = [sys.executable, str(args.scorer), str(gold), str(Path(folder, "pred.jsonl")), "--json", *only]
            report[name] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
            show(name, report[name])
    if args.json:
        args.json.write_text(json.dumps(report, indent=1) + "\n")


def show(name: str, scored: dict) -> None:
    """Print one corpus: the total, then its groups."""
    t = scored["total"]
    sys.stdout.write(f"{name}: leak {t['leak']:.4f} over {t['over']:.4f} P {t['P']:.3f} R {t['R']:.3f} F1 {t['F1']:.3f}\n")
    for group, r in scored["groups"].items():
        sys.stdout.write(f"  {group:<12} gold {r['gold']:>5} P {r['P']:.3f} R {r['R']:.3f} F1 {r['F1']:.3f} whole {r['whole']:.3f}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
