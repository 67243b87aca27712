"""From logits to spans of words: the best sequence of tags that is valid, with calibrated scores."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from redactor.adapters.onnx.meta import Meta
from redactor.domain import Subject

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

#: What may stand on several lines.
_OVER_LINES = frozenset({"ADDRESS"})

#: The logit of what cannot be.
_NEVER = -1e4

#: Keeps logarithms finite.
_TINY = 1e-7


class Tagged(NamedTuple):
    """Words `first` to `last`, inclusive, as one span; `score` is calibrated, `raw` the mean probability of its label."""

    first: int
    last: int
    label: str
    score: float
    raw: float
    subject: Subject


def decode(tags: Floats, subjects: Floats | None, meta: Meta, thresholds: Mapping[str, float]) -> list[Tagged]:
    """Return the spans of one text from the logits of its words (words x tags, words x subjects).

    The logits of a label are shifted so that a word takes it rather than O when its calibrated score is over the threshold: then a threshold
    decides in both directions, which no filter behind the decoding could.
    """
    probabilities = _softmax(tags / meta.sharpness)
    shift = np.zeros(len(meta.tags), dtype=np.float32)
    for at, label in enumerate(meta.labels):
        shift[2 * at + 1 : 2 * at + 3] = -meta.temperature[label] * _logit(thresholds[label])
    best = best_valid(np.log(probabilities + _TINY, dtype=np.float32) + shift)
    return [
        found
        for first, last, at in _spans(best)
        if (found := _tagged(first, last, at, probabilities, subjects, meta)).score >= thresholds[found.label]
    ]


def broken_at(tags: Floats, line_starts: Ints, meta: Meta) -> Floats:
    """Return logits in which only an address goes on behind a line break: elsewhere a label's I tag gives its share to the B tag.

    `line_starts` are the words that stand first in their line. A signature and the name that the next message begins with are two.
    """
    if not len(line_starts):
        return tags
    broken = tags.copy()
    for at, label in enumerate(meta.labels):
        if label not in _OVER_LINES:
            begin, inside = 2 * at + 1, 2 * at + 2
            broken[line_starts, begin] = np.logaddexp(tags[line_starts, begin], tags[line_starts, inside])
            broken[line_starts, inside] = _NEVER
    return broken


def best_valid(scores: Floats) -> Ints:
    """Return the tags with the greatest sum of scores in which an I tag follows only a B or an I of its label (Viterbi).

    Tag 0 is O, tags 2 i + 1 and 2 i + 2 are B and I of label i.
    """
    free: Ints = scores.argmax(axis=1)
    before = np.concatenate(([0], free[:-1]))
    # Where the best tag of each word is valid behind the one before, nothing better exists.
    is_inside = (free > 0) & (free % 2 == 0)
    if not (is_inside & (before != free) & (before != free - 1)).any():
        return free
    return _viterbi(scores)


def _viterbi(scores: Floats) -> Ints:
    count, width = scores.shape
    inside = np.arange(2, width, 2)
    back = np.zeros((count, width), dtype=np.int64)
    total = scores[0].astype(np.float64)
    total[inside] = -np.inf
    for at in range(1, count):
        best = int(total.argmax())
        back[at] = best
        from_begin = total[inside - 1] >= total[inside]
        back[at, inside] = inside - from_begin
        ahead = np.full(width, total[best])
        ahead[inside] = np.maximum(total[inside - 1], total[inside])
        total = ahead + scores[at]
    path = np.zeros(count, dtype=np.int64)
    path[-1] = total.argmax()
    for at in range(count - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


def _spans(tags: Ints) -> list[tuple[int, int, int]]:
    """Return first word, last word and number of the label of each span."""
    found: list[tuple[int, int, int]] = []
    for at in np.flatnonzero(tags).tolist():
        tag = int(tags[at])
        if tag % 2:
            found.append((at, at, tag // 2))
        else:
            first, _, label = found[-1]
            found[-1] = (first, at, label)
    return found


def _tagged(first: int, last: int, at: int, probabilities: Floats, subjects: Floats | None, meta: Meta) -> Tagged:
    label = meta.labels[at]
    words = slice(first, last + 1)
    raw = float(probabilities[words, 2 * at + 1 : 2 * at + 3].sum(axis=1).mean())
    score = 1 / (1 + np.exp(-_logit(raw) / meta.temperature[label]))
    subject = Subject.NOBODY
    if subjects is not None and label in meta.with_subject:
        subject = meta.subjects[int(subjects[words].mean(axis=0).argmax())]
    return Tagged(first, last, label, round(float(score), 4), round(raw, 4), subject)


def _softmax(logits: Floats) -> Floats:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True, dtype=np.float32)
    return shares


def _logit(p: float) -> float:
    p = min(max(p, _TINY), 1 - _TINY)
    return float(np.log(p / (1 - p)))
