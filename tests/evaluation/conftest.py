"""Evaluates gold records against predictions given as Python values."""

import pytest
from gold_records import lines

from redactor.evaluation import Request, evaluate
from redactor.registry import discover


@pytest.fixture(scope="session")
def known():
    return discover().categories


@pytest.fixture
def score(tmp_path, known):
    """Score predictions, `{id: {"spans", "warn"}}`, on gold records; returns what `evaluate` does."""

    def run(gold, predictions, **options):
        (tmp_path / "gold.jsonl").write_bytes(lines(gold))
        (tmp_path / "predictions.jsonl").write_bytes(lines({"id": key, **p} for key, p in predictions.items()))
        request = Request(gold=tmp_path / "gold.jsonl", predictions=tmp_path / "predictions.jsonl", **options)
        return evaluate(request, pytest.fail, known=known, max_text=1_000_000, progress=lambda items: items)

    return run
