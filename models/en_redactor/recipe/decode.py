"""From a network's logits to spans: windows read where a word stands farthest from their edges, then the best valid sequence of tags."""

# ruff: noqa: INP001

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import encode
import numpy as np
import words
from encode import Window
from numpy.typing import NDArray
from records import Record
from tags import LABELS, SUBJECTS, TAGS, WITH_SUBJECT

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

#: Ids, shapes and lexicon bits of a batch -> logits of tags and subjects.
Emit = Callable[[Integers, Integers, Integers], tuple[Floats, Floats]]

_NEVER = np.float32(-1e9)
_BATCH = 2048


@dataclass(frozen=True, kw_only=True)
class Found:
    """A predicted span; the subject is empty for labels that have none."""

    start: int
    end: int
    label: str
    score: float
    subject: str


def _transitions() -> Floats:
    """Return 0 where the second tag may follow the first, a very small number where not: I-X follows B-X and I-X only."""
    table = np.zeros((len(TAGS), len(TAGS)), np.float32)
    for tag in range(2, len(TAGS), 2):
        table[:, tag] = _NEVER
        table[tag - 1, tag] = table[tag, tag] = 0
    return table


_TRANSITIONS = _transitions()


def best(scores: Floats) -> list[int]:
    """Return the best valid sequence of tags for words x tags log-probabilities (Viterbi)."""
    total = scores[0].copy()
    total[2::2] = _NEVER
    back: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        paths = total[:, None] + _TRANSITIONS
        back.append(paths.argmax(axis=0))
        total = paths.max(axis=0) + row
    tag = int(total.argmax())
    path = [tag]
    for step in reversed(back):
        tag = int(step[tag])
        path.append(tag)
    return path[::-1]


def log_softmax(logits: Floats) -> Floats:
    """Return log-probabilities along the last axis."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    found: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return found


def pad(batch: list[Window]) -> tuple[Integers, Integers, Integers]:
    """Return ids, shapes and lexicon bits, padded at the right with 0."""
    size = max(len(window.ids) for window in batch)
    arrays = np.zeros((3, len(batch), size), np.int64)
    for i, window in enumerate(batch):
        arrays[0, i, : len(window.ids)] = window.ids
        arrays[1, i, : len(window.ids)] = window.shapes
        arrays[2, i, : len(window.ids)] = window.lexicon
    return arrays[0], arrays[1], arrays[2]


def batches(windows: list[tuple[int, Window]]) -> Iterator[list[tuple[int, Window]]]:
    """Yield windows of like length, up to a number of tokens."""
    run: list[tuple[int, Window]] = []
    for item in sorted(windows, key=lambda item: len(item[1].ids)):
        if run and (len(run) + 1) * len(item[1].ids) > _BATCH:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def logits(emit: Emit, records: list[Record]) -> list[tuple[Floats, Floats]]:
    """Return for each record the logits of tags and subjects, one row a word."""
    windows = [(i, window) for i, record in enumerate(records) for window in encode.windows(record)]
    counts = [0] * len(records)
    for i, window in windows:
        counts[i] = max(counts[i], window.words.stop)
    tags = [np.zeros((n, len(TAGS)), np.float32) for n in counts]
    subjects = [np.zeros((n, len(SUBJECTS)), np.float32) for n in counts]
    depth = [np.full(n, -1, np.int64) for n in counts]
    for batch in batches(windows):
        out_tags, out_subjects = emit(*pad([window for _, window in batch]))
        for row, (i, window) in enumerate(batch):
            firsts = np.array(window.firsts)
            # How far a word stands from an edge that cuts the text; a text's own ends cut nothing.
            left = firsts if window.words.start else np.full_like(firsts, 10**6)
            right = len(window.ids) - firsts if window.words.stop < counts[i] else np.full_like(firsts, 10**6)
            deep = np.minimum(left, right)
            at = np.arange(window.words.start, window.words.stop)
            better = deep > depth[i][at]
            tags[i][at[better]] = out_tags[row, firsts[better]]
            subjects[i][at[better]] = out_subjects[row, firsts[better]]
            depth[i][at[better]] = deep[better]
    return list(zip(tags, subjects, strict=True))


def spans(text: str, tag_logits: Floats, subject_logits: Floats, bias: float = 0.0) -> list[Found]:
    """Return the spans of a text; `bias` is added to O's logit: above 0 it finds less, below 0 more."""
    at = words.spans(text)
    if not at:
        return []
    scores = log_softmax(tag_logits)
    scores[:, 0] += bias
    path = best(scores)
    likely = np.exp(log_softmax(tag_logits))
    found: list[Found] = []
    for i, tag in enumerate(path):
        if tag % 2 == 0:
            continue
        end = i + 1
        while end < len(path) and path[end] == tag + 1:
            end += 1
        label = LABELS[(tag - 1) // 2]
        subject = SUBJECTS[int(subject_logits[i:end].sum(axis=0).argmax())] if label in WITH_SUBJECT else ""
        score = float(likely[i:end, tag : tag + 2].sum(axis=1).mean())
        found.append(Found(start=at[i][0], end=at[end - 1][1], label=label, score=score, subject=subject))
    return found
