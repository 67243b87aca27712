"""The benchmark runs to its end, on next to nothing, and writes every figure that it promises; peers may be missing."""

import json
import math
import random
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

#: It starts eight processes, each with everything that redactor and its peers load.
pytestmark = pytest.mark.timeout(1200)

import timing  # noqa: E402
from adversarial import look_alike  # noqa: E402
from texts import text_of, unmarked  # noqa: E402


@pytest.fixture(scope="module")
def report(tmp_path_factory, worker_id):
    """What a run wrote: one for all workers, for it takes a minute."""
    shared = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    out = shared / "throughput.json"
    with FileLock(shared / "throughput.lock"):
        if not out.exists():
            _run(tmp_path_factory.mktemp("bench"), out)
    return json.loads(out.read_text())


def _run(folder, out):
    (folder / "some.dev.jsonl").write_text(
        json.dumps({"id": 1, "text": "Mail priya.shah@example.com now", "spans": [{"start": 5, "end": 27}]})
    )
    command = [sys.executable, BENCHMARKS / "throughput.py", "--tiny", "--rounds", "1", "--json", folder / "out.json", "--corpora", folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (folder / "out.json").rename(out)


def test_every_part_is_there(report):
    assert {"speed", "linear", "floor", "adversarial", "footprint", "found", "versions", "missing"} <= report.keys()
    assert [row["work"] for row in report["speed"]] == ["post, 200 characters", "text, 2 KB", "text, 80 KB", "log lines, a block at a time"]


def test_the_main_peer_stands_beside_ours(report):
    for row in report["speed"]:
        assert row["ratio"]["presidio"] > 0
        assert row["ratio"].keys() | set(report["missing"]) == {"presidio", "presidio, bare", "scrubadub", "presidio-rs", "datafog-core"}


def test_what_is_found_is_counted(report):
    own = report["found"]["some"]
    assert own["gold"] == 1
    assert own["by"]["redactor"] == {"covered": 1, "destroyed": 0, "plain": 7}


def test_adversarial_texts_are_ranked(report):
    slowest = [row["times_ordinary"] for row in report["adversarial"]["slowest"]]
    assert slowest == sorted(slowest, reverse=True)
    assert slowest


def test_exponents_are_those_of_the_figures():
    sizes = [10, 100, 1000]
    assert math.isclose(timing.growth(sizes, [s**2 for s in sizes]).exponent, 2)
    assert math.isclose(timing.growth(sizes, [1, 1, 10]).steepest, 1)


def test_marks_become_spans():
    assert unmarked("a [[b c]], [[d[0]]]") == ("a b c, d[0]", [(2, 5), (7, 11)])


@pytest.mark.parametrize(("value", "like"), [("129", "128"), ("12a", "12b"), ("Z", "Y"), ("x.", "x.x")])
def test_look_alikes_differ_at_the_end(value, like):
    assert look_alike(value) == like


def test_texts_have_the_length_asked_for():
    assert len(text_of(12_345, random.Random(1))) == 12_345
