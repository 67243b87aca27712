"""Batches of windows as tensors, and the loss: each word's tag is one of a set, and each marked word has a subject."""

from __future__ import annotations

import random
from dataclasses import dataclass

import config
import decode
import torch
from encode import Window
from tags import TAGS
from torch import Tensor
from torch.nn.functional import cross_entropy


@dataclass(frozen=True)
class Batch:
    """Inputs, batch x tokens, and targets, one a word: where its first piece stands, which tags it may have, its subject, its weight."""

    ids: Tensor
    shapes: Tensor
    lexicon: Tensor
    rows: Tensor
    columns: Tensor
    allowed: Tensor
    subjects: Tensor
    weights: Tensor

    @classmethod
    def of(cls, windows: list[Window]) -> Batch:
        """Collect windows into one batch."""
        ids, shapes, lexicon = (torch.from_numpy(array) for array in decode.pad(windows))
        masks = torch.tensor([mask for window in windows for mask in window.allowed])
        return cls(
            ids=ids,
            shapes=shapes,
            lexicon=lexicon,
            rows=torch.tensor([i for i, window in enumerate(windows) for _ in window.firsts]),
            columns=torch.tensor([first for window in windows for first in window.firsts]),
            allowed=(masks[:, None] >> torch.arange(len(TAGS)) & 1).bool(),
            subjects=torch.tensor([subject for window in windows for subject in window.subjects]),
            weights=torch.tensor([window.weight for window in windows for _ in window.firsts]),
        )


def batches(windows: list[Window], rng: random.Random) -> list[list[Window]]:
    """Return shuffled batches of windows of like length, each up to `config.BATCH` tokens."""
    rng.shuffle(windows)
    found: list[list[Window]] = []
    for start in range(0, len(windows), 4096):
        run: list[Window] = []
        for window in sorted(windows[start : start + 4096], key=lambda w: len(w.ids)):
            if run and (len(run) + 1) * len(window.ids) > config.BATCH:
                found.append(run)
                run = []
            run.append(window)
        found.append(run)
    rng.shuffle(found)
    return found


def loss(tag_logits: Tensor, subject_logits: Tensor, batch: Batch) -> tuple[Tensor, Tensor]:
    """Return the losses of tags and subjects, each the weighted mean over its words.

    A word's loss is minus the log of the summed probability of the tags that it may have: an unmarked word of a
    corpus that marks names only may be outside or, say, a condition, but no name.
    """
    scores = tag_logits[batch.rows, batch.columns]
    each = scores.logsumexp(-1) - scores.masked_fill(~batch.allowed, -1e4).logsumexp(-1)
    tags = (each * batch.weights).sum() / batch.weights.sum()
    told = batch.subjects >= 0
    if not told.any():
        return tags, tags * 0
    chosen = subject_logits[batch.rows[told], batch.columns[told]]
    return tags, (cross_entropy(chosen, batch.subjects[told], reduction="none") * batch.weights[told]).mean()
