"""From a network's logits to spans: windows read where a word stands farthest from their edges, then the product's own decoding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import encode
import numpy as np
from encode import Window
from numpy.typing import NDArray
from records import Record
from tags import SUBJECTS, TAGS, WITH_SUBJECT

from redactor.adapters.onnx import words
from redactor.adapters.onnx.decode import broken_at, decode
from redactor.adapters.onnx.meta import Meta

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

#: Ids, shapes and lexicon bits of a batch -> logits of tags and subjects.
Emit = Callable[[Integers, Integers, Integers], tuple[Floats, Floats]]

_BATCH = 2048


@dataclass(frozen=True, kw_only=True)
class Found:
    """A predicted span with its calibrated score and its mean probability; the subject is empty for labels that have none."""

    start: int
    end: int
    label: str
    score: float
    raw: float
    subject: str


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


def spans(text: str, answer: tuple[Floats, Floats], meta: Meta, thresholds: Mapping[str, float]) -> list[Found]:
    """Return the spans of a text from the logits of its words, as the product decodes them."""
    at = words.spans(text)
    if not at:
        return []
    tags, subjects = answer
    line_starts = np.flatnonzero(np.array(words.shapes(text, at)) & 3 == 0)
    return [
        Found(
            start=at[found.first][0],
            end=at[found.last][1],
            label=found.label,
            score=found.score,
            raw=found.raw,
            subject=str(found.subject) if found.label in WITH_SUBJECT else "",
        )
        for found in decode(broken_at(tags, line_starts, meta), subjects, meta, thresholds)
    ]
