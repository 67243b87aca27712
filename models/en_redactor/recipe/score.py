"""Run a checkpoint or an exported folder over the development files and score it.

    python models/en_redactor/recipe/score.py MODEL [--only FILE,...] [--json FILE]

MODEL is a checkpoint (.pt) or a folder with model.onnx. For each file it prints span F1 of each group, leaked and over-redacted
characters; for texts with subjects also the warn categories and how often the subject is right.
"""

# ruff: noqa: S603

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import config
import contract
import corpora
import decode
import marks
import onnxruntime
import torch
from corpora import Corpus
from decode import Emit, Floats, Found, Integers
from network import Tagger
from records import Mark, Record
from tags import EVERY_LABEL

from redactor.adapters.onnx.meta import Meta, read_meta

#: File of the corpora -> the groups that it labels and that the model finds.
FILES = {
    "uner-ewt-docs.dev": "PERSON,PLACE,ORG",
    "btc.dev": "PERSON,PLACE,ORG",
    "wnut17.dev": "PERSON,PLACE,ORG",
    "presidio-research.dev": "PERSON,PLACE,ORG,ADDRESS,AGE",
    "bc5cdr.dev": "HEALTH",
    "ncbi-disease.dev": "HEALTH",
}
#: Texts of ours that are kept apart, and reviews of a corpus without a dev file.
OWN, REVIEWS = "written.dev", "psytar.kept-apart"
WARNED = {label: label.lower() for label in ("HEALTH", "RELIGION", "ETHNICITY", "POLITICS", "SEXUALITY", "LOCATION")} | {
    "ADDRESS": "location"
}
TIED = frozenset({"author", "other"})


def from_checkpoint(file: Path) -> Emit:
    """Return the network of a checkpoint."""
    tagger = Tagger()
    tagger.load_state_dict(torch.load(file, weights_only=True)["model"])
    tagger.eval()

    def emit(ids: Integers, shapes: Integers, bits: Integers) -> tuple[Floats, Floats]:
        with torch.inference_mode():
            tags, subjects = tagger(*(torch.from_numpy(array) for array in (ids, shapes, bits)))
        return tags.numpy(), subjects.numpy()

    return emit


def from_export(folder: Path, threads: int) -> Emit:
    """Return the network of an exported folder."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])

    def emit(ids: Integers, shapes: Integers, bits: Integers) -> tuple[Floats, Floats]:
        tags, subjects = session.run(None, {"input_ids": ids, "shape_ids": shapes, "lexicon_ids": bits})
        return tags, subjects

    return emit


def warned(found: Sequence[Found | Mark]) -> list[str]:
    """Return the categories that a text ties to a person."""
    return sorted({WARNED[span.label] for span in found if span.label in WARNED and span.subject in TIED})


def rows(records: list[Record], found: Sequence[Sequence[Found | Mark]]) -> list[dict[str, Any]]:
    """Return records in the corpora's JSONL format."""
    return [
        {"id": r.id, "text": r.text, "spans": [{"start": s.start, "end": s.end, "label": s.label} for s in spans], "warn": warned(spans)}
        for r, spans in zip(records, found, strict=True)
    ]


def run_scorer(gold: list[dict[str, Any]], predicted: list[dict[str, Any]], *options: str) -> dict[str, Any]:
    """Return what the corpora's scorer says."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("gold.jsonl", "predicted.jsonl")]
        for file, lines in zip(files, (gold, predicted), strict=True):
            file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        command = [sys.executable, str(config.SCORER), *map(str, files), "--json", *options]
        scored: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return scored


def predict(emit: Emit, records: list[Record], meta: Meta) -> list[list[Found]]:
    """Return the spans of each record."""
    return [decode.spans(r.text, answer, meta, meta.thresholds) for r, answer in zip(records, decode.logits(emit, records), strict=True)]


def subjects_right(records: list[Record], found: list[list[Found]]) -> dict[str, float]:
    """Return of the marked subjects on spans that were found with their label, the share that is right, by gold subject."""
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for record, spans in zip(records, found, strict=True):
        for mark in record.marks:
            if not mark.subject:
                continue
            for span in spans:
                if span.label == mark.label and span.start < mark.end and mark.start < span.end:
                    told[mark.subject] += 1
                    right[mark.subject] += span.subject == mark.subject
                    break
    return {name: round(right[name] / told[name], 3) for name in sorted(told)}


def brief(result: dict[str, Any]) -> str:
    """Return one line of scores."""
    groups = " ".join(f"{name} {row['F1']:.3f}({row['P']:.2f}/{row['R']:.2f})" for name, row in result["groups"].items())
    total = result["total"]
    return f"{groups} | F1 {total['F1']:.3f} leak {total['leak']:.3f} over {total['over']:.4f}"


def score(emit: Emit, names: list[str], meta: Meta) -> dict[str, Any]:
    """Return the scores of the named files, and print them."""
    results: dict[str, Any] = {}
    special = ("--groups", str(config.SCORER.with_name("groups-special.json")))
    for name in names:
        if name in FILES:
            records = corpora.read_file(config.CORPORA / f"{name}.jsonl", Corpus(name=name, known=EVERY_LABEL))
            gold = [json.loads(line) for line in (config.CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
            found = predict(emit, records, meta)
            results[name] = run_scorer(gold, rows(records, found), "--only", FILES[name])
            print(f"{name:22s} {brief(results[name])}", flush=True)
            continue
        records = marks.read(marks.written(), apart=True) if name == OWN else corpora.read(apart=True)["psytar"]
        gold = rows(records, [list(record.marks) for record in records])
        found = predict(emit, records, meta)
        groups = (
            ("--only", "HEALTH")
            if name == REVIEWS
            else ("--only", "PERSON,PLACE,ADDRESS,ORG,HEALTH,RELIGION,ETHNICITY,POLITICS,SEXUALITY,AGE,BIRTH_DATE")
        )
        results[name] = run_scorer(gold, rows(records, found), *groups, *special)
        print(f"{name:22s} {brief(results[name])}", flush=True)
        if name == OWN:
            warn = run_scorer(gold, rows(records, found), "--warn")
            right = subjects_right(records, found)
            results[name] |= {"warn": warn, "subjects": right}
            line = " ".join(f"{k} {v['F1']:.3f}({v['P']:.2f}/{v['R']:.2f})" for k, v in warn["groups"].items())
            print(
                f"{'':22s} warn {line} | F1 {warn['total']['F1']:.3f} quiet {warn['total']['quiet']:.3f}; subjects right {right}",
                flush=True,
            )
    return results


def main() -> None:
    """Read the arguments and score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--only", default=",".join([*FILES, OWN, REVIEWS]))
    parser.add_argument("--json", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    if args.model.is_dir():
        emit, meta = from_export(args.model, args.threads), read_meta(args.model / contract.FILE)
    else:
        emit, meta = from_checkpoint(args.model), contract.of_checkpoint()
    results = score(emit, args.only.split(","), meta)
    if args.json:
        args.json.write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
