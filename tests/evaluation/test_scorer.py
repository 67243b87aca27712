"""Agreement with the scorer that comes with the development corpora, where both stand beside the repository; they are no part of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from redactor.evaluation import Request, evaluate

SHARED = Path(__file__).parents[3] / "shared"
SCORER, GROUPS = SHARED / "eval/score.py", SHARED / "eval/groups.json"
CASES = [("presidio-research.dev", None), ("btc.dev", "PERSON,PLACE,ORG"), ("rhmd.warn.train", "warn")]

pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="the development corpora are not here")


@pytest.mark.parametrize(("name", "only"), CASES)
def test_figures_are_those_of_the_scorer(pipeline, known, tmp_path, name, only):
    gold, limit = SHARED / f"corpora/{name}.jsonl", tmp_path / "gold.jsonl"
    # A few hundred from all over the file: corpora are sorted.
    every = gold.read_bytes().split(b"\n")
    limit.write_bytes(b"\n".join(every[:: max(1, len(every) // 300)]))
    warn = only == "warn"
    request = Request(gold=limit, labels=GROUPS, only=None if warn else only, warn_only=warn)
    run = evaluate(request, lambda: pipeline, known=known, max_text=1_000_000, progress=lambda items: items).run
    ours = run.results[0]
    with (tmp_path / "predictions.jsonl").open("w") as out:
        for record, reading in zip(run.records, ours.readings, strict=True):
            marks = [{"start": m.start, "end": m.end, "label": m.label} for m in reading.marks]
            out.write(json.dumps({"id": record.id, "spans": marks, "warn": [c.upper() for c in reading.warn]}) + "\n")
    extra = ["--warn"] if warn else ["--only", only] if only else []
    command = [sys.executable, str(SCORER), str(limit), str(tmp_path / "predictions.jsonl"), "--json", *extra]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    if warn:
        compare_warn(ours.warn, theirs)
    else:
        compare_spans(ours, theirs)


def compare_spans(ours, theirs):
    total = {**figures(ours.total), "leak": ours.total.leaked, "over": ours.total.over}
    assert total == pytest.approx(theirs["total"])
    assert total["gold"] > 100
    assert {name: figures(row) for name, row in ours.groups.items()} == {k: pytest.approx(v) for k, v in theirs["groups"].items()}


def compare_warn(ours, theirs):
    rates = ours.total.rates
    mine = {"P": rates.precision, "R": rates.recall, "F1": rates.f1, "F2": rates.f2, "exact": ours.exact, "quiet": ours.quiet}
    assert mine == pytest.approx(theirs["total"])
    assert rates.f1 > 0
    assert {c: w.predicted for c, w in ours.categories.items()} == {c.lower(): r["pred"] for c, r in theirs["groups"].items()}


def figures(row):
    o = row.overlap
    return {"P": o.precision, "R": o.recall, "F1": o.f1, "F2": o.f2, "gold": row.gold, "pred": row.predicted, "whole": row.whole}
