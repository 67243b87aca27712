"""Every fuzz target over its corpus, and over what Hypothesis makes up, so that none of them rots. `make fuzz` looks for more."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))

import targets  # noqa: E402 - found by the line before

CORPUS = [(path.parent.name, path) for path in sorted((FOLDER / "corpus").glob("*/*"))]
#: Pieces that mean something to one parser or another.
PIECES = st.sampled_from(
    [path.read_bytes()[:64] for _, path in CORPUS]
    + [
        b"\n",
        b"\r\n",
        b"\0",
        b"<34>1 ",
        b"12 <13>a",
        b"\x92\xa1t",
        b"\xdf\xff\xff\xff\xff",
        b"\xc3",
        b"\x1f\x8b\x08",
        b"(\xb5/\xfd",
        b'{"a":',
        b"\\ud800",
    ]
)
DATA = st.binary(max_size=200) | st.lists(PIECES | st.binary(max_size=12), max_size=8).map(b"".join)


def test_every_target_has_a_corpus_and_every_corpus_a_target():
    assert {name for name, _ in CORPUS} == targets.TARGETS.keys()


@pytest.mark.parametrize(("name", "path"), CORPUS, ids=[f"{name}-{path.name}" for name, path in CORPUS])
def test_the_corpus(name, path, pipeline, monkeypatch):
    monkeypatch.setattr(targets, "pipeline", lambda: pipeline)
    targets.TARGETS[name](path.read_bytes())


@pytest.mark.parametrize("name", targets.TARGETS)
def test_what_is_made_up(name, pipeline, monkeypatch):
    monkeypatch.setattr(targets, "pipeline", lambda: pipeline)

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
    @given(DATA)
    def run(data):
        targets.TARGETS[name](data)

    run()
