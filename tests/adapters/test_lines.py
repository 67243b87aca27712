"""Names on neighbouring lines are two names; an address may stand on several."""

import numpy as np
import pytest

from redactor.adapters.onnx.decode import broken_at, decode
from redactor.adapters.onnx.meta import Meta

TAGS = ("O", "B-PERSON", "I-PERSON", "B-ADDRESS", "I-ADDRESS")


@pytest.fixture(scope="module")
def meta():
    return Meta(
        name="m", version="1", languages=("en",), inputs=("input_ids",), outputs=("tag_logits",), tags=TAGS, subjects=(), with_subject=frozenset(),
        window=192, overlap=48, max_pieces=6, unk_id=1, cls_id=2, sep_id=3, sharpness=1.0,
        temperature={"PERSON": 1.0, "ADDRESS": 1.0}, thresholds={"PERSON": 0.5, "ADDRESS": 0.5},
    )  # fmt: skip


def spans(tags, line_starts, meta):
    logits = np.full((len(tags), len(TAGS)), -5.0, dtype=np.float32)
    logits[np.arange(len(tags)), [TAGS.index(tag) for tag in tags]] = 5.0
    found = decode(broken_at(logits, np.array(line_starts, dtype=np.int64), meta), None, meta, meta.thresholds)
    return [(s.first, s.last, s.label) for s in found]


@pytest.mark.parametrize(("line_starts", "wanted"), [([], [(0, 2, "PERSON")]), ([0, 1], [(0, 0, "PERSON"), (1, 2, "PERSON")])])
def test_a_name_ends_with_its_line(line_starts, wanted, meta):
    assert spans(["B-PERSON", "I-PERSON", "I-PERSON"], line_starts, meta) == wanted


def test_an_address_goes_on(meta):
    assert spans(["B-ADDRESS", "I-ADDRESS"], [0, 1], meta) == [(0, 1, "ADDRESS")]


def test_nothing_is_lost_at_a_break(meta):
    logits = np.zeros((2, len(TAGS)), dtype=np.float32)
    logits[1, 1:3] = 1.0
    broken = broken_at(logits, np.array([1]), meta)
    assert np.exp(broken[1, 1:3]).sum() == pytest.approx(np.exp(logits[1, 1:3]).sum(), rel=1e-5)
