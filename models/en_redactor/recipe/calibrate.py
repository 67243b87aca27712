"""Choose each label's threshold, and the temperature that makes its scores probabilities, on development texts.

    python models/en_redactor/recipe/calibrate.py FOLDER

FOLDER holds an exported model; its meta.json gets `thresholds` and `temperature`, one for each label, and `reliability.json` beside it
holds the points of a reliability plot. A span's score is sigmoid(logit(p) / temperature), p being the mean probability of
its label over its words; the decoder takes a label rather than O where its score would pass the threshold.
"""

from __future__ import annotations

import argparse
import json
import math
from dataclasses import dataclass, replace
from pathlib import Path

import config
import contract
import corpora
import decode
import marks
import score
from corpora import NAMES, Corpus
from decode import Floats, Found
from records import Record
from tags import EVERY_LABEL, LABELS

from redactor.adapters.onnx.meta import Meta

#: Development file -> labels that it marks well enough to judge by.
JUDGES = {
    "uner-ewt-docs.dev": NAMES,
    "btc.dev": NAMES,
    "wnut17.dev": frozenset({"PERSON"}),
    "presidio-research.dev": frozenset({"ADDRESS"}),
}
#: Thresholds that are tried, from finding more to finding less.
THRESHOLDS = tuple(t / 20 for t in range(5, 17))
#: Precision weighs this much less than recall (F-beta): a leak is worse than a needless mask, but only a little.
BETA = 1.0
_BINS = 10


@dataclass(frozen=True)
class Judged:
    """Records with their logits, and the labels to judge by them."""

    labels: frozenset[str]
    records: list[Record]
    logits: list[tuple[Floats, Floats]]


def overlap(found: Found, start: int, end: int) -> float:
    """Return intersection over union of two spans."""
    inter = min(found.end, end) - max(found.start, start)
    return max(0.0, inter / (max(found.end, end) - min(found.start, start)))


def hits(judged: Judged, label: str, meta: Meta, threshold: float) -> tuple[list[tuple[Found, bool]], int]:
    """Return the label's spans at a threshold, each with whether a mark agrees by half, and the number of marks."""
    found: list[tuple[Found, bool]] = []
    marked = 0
    thresholds = {**meta.thresholds, label: threshold}
    for record, answer in zip(judged.records, judged.logits, strict=True):
        gold = [mark for mark in record.marks if mark.label == label]
        marked += len(gold)
        spans = decode.spans(record.text, answer, meta, thresholds)
        found += [(s, any(overlap(s, m.start, m.end) >= 1 / 2 for m in gold)) for s in spans if s.label == label]
    return found, marked


def f_beta(right: int, found: int, marked: int) -> float:
    """Return F-beta of counts."""
    return (1 + BETA**2) * right / max(1, found + BETA**2 * marked)


def best_threshold(judges: list[Judged], label: str, meta: Meta) -> float:
    """Return the threshold with the best mean F over the judges; the one nearest to even among equals."""
    means: dict[float, float] = {}
    for threshold in THRESHOLDS:
        scores = []
        for judged in judges:
            spans, marked = hits(judged, label, meta, threshold)
            scores.append(f_beta(sum(ok for _, ok in spans), len(spans), marked))
        means[threshold] = sum(scores) / len(scores)
    return max(THRESHOLDS, key=lambda t: (round(means[t], 3), -abs(t - 0.5)))


def logit(p: float) -> float:
    """Return the log-odds of a probability, kept finite."""
    p = min(max(p, 1e-6), 1 - 1e-6)
    return math.log(p / (1 - p))


def temperature(spans: list[tuple[Found, bool]]) -> float:
    """Return the temperature with the least log-loss of the spans' scores."""

    def cost(t: float) -> float:
        each = [(1 / (1 + math.exp(-logit(s.raw) / t)), ok) for s, ok in spans]
        return -sum(math.log(max(p if ok else 1 - p, 1e-6)) for p, ok in each)

    return min((t / 10 for t in range(5, 41)), key=cost)


def reliability(spans: list[tuple[Found, bool]], t: float) -> list[dict[str, float]]:
    """Return mean score and share of right spans of equal bins."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for s, ok in spans:
        p = 1 / (1 + math.exp(-logit(s.raw) / t))
        bins[min(int(p * _BINS), _BINS - 1)].append((p, ok))
    return [
        {"score": round(sum(p for p, _ in b) / len(b), 3), "right": round(sum(ok for _, ok in b) / len(b), 3), "spans": len(b)}
        for b in bins
        if b
    ]


def judges(folder: Path) -> list[Judged]:
    """Return all development texts with the model's logits."""
    emit = score.from_export(folder, 1)
    texts = [
        (labels, corpora.read_file(config.CORPORA / f"{name}.jsonl", Corpus(name=name, known=labels))) for name, labels in JUDGES.items()
    ]
    texts += [(EVERY_LABEL, marks.read(marks.written(), apart=True)), (corpora.HEALTH, corpora.read(apart=True)["psytar"])]
    return [Judged(labels, records, decode.logits(emit, records)) for labels, records in texts]


def main() -> None:
    """Read the arguments, calibrate, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    every = judges(folder)
    meta = contract.of_checkpoint()
    plot: dict[str, list[dict[str, float]]] = {}
    thresholds, temperatures = dict(meta.thresholds), dict(meta.temperature)
    for label in LABELS:
        able = [judged for judged in every if label in judged.labels]
        spans = [span for judged in able for span in hits(judged, label, meta, min(THRESHOLDS))[0]]
        temperatures[label] = temperature(spans)
        plot[label] = reliability(spans, temperatures[label])
    meta = replace(meta, temperature=temperatures)
    for label in LABELS:
        thresholds[label] = best_threshold([judged for judged in every if label in judged.labels], label, meta)
        print(label, "temperature", temperatures[label], "threshold", thresholds[label], flush=True)
    contract.write(folder, json.loads((folder / contract.FILE).read_bytes()) | {"thresholds": thresholds, "temperature": temperatures})
    (folder / "reliability.json").write_text(json.dumps(plot, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
