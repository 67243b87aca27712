"""Scores what one system made of the gold records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from redactor.evaluation.figures import Level, Text
from redactor.evaluation.gold import Gold, Predicted
from redactor.evaluation.labels import Labels
from redactor.evaluation.matching import counting, covered
from redactor.evaluation.mistakes import Confusion, Scores, Types
from redactor.evaluation.results import Mark, Reading, Result
from redactor.evaluation.warn import warned


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is scored: how labels fold, and which groups count; none where only warnings do."""

    labels: Labels
    wanted: frozenset[str]

    def sorted_out(self, marks: Iterable[Mark], kinds: tuple[str, str]) -> Iterator[tuple[str, Mark]]:
        """Give marks of a wanted group the first of two kinds and others the second; gold marks of no group are plain text and left out."""
        for m in marks:
            group = self.labels.group(m.label)
            if group in self.wanted:
                yield kinds[0], m
            elif group is not None or kinds[1] == "cover":
                yield kinds[1], m


@dataclass(frozen=True, slots=True, kw_only=True)
class Predictions:
    """All that a system said, by the id of the record, with who it is and how long it took."""

    name: str
    detail: str
    seconds: float | None
    by_id: Mapping[str, Predicted]


def frame(golds: Sequence[Gold], labels: Labels, *, only: frozenset[str] | None, warn_only: bool) -> Frame:
    """Return what is scored: the groups that the gold records use, of those `only` the named ones."""
    used = frozenset(group for g in golds for m in g.marks if (group := labels.group(m.label)))
    wanted = frozenset[str]() if warn_only else used if only is None else used & only
    return Frame(labels=labels, wanted=wanted)


def unknown_labels(marks: Iterable[Mark], labels: Labels) -> dict[str, int]:
    """Count the labels that belong to no group."""
    return dict(sorted(Counter(m.label for m in marks if labels.group(m.label) is None).items()))


def score(golds: Sequence[Gold], predictions: Predictions, of: Frame) -> Result:
    """Return every figure of a system; where no group is wanted, those of its warnings alone."""
    scorer = _Scorer(of)
    predicted = [predictions.by_id.get(g.id, Predicted()) for g in golds]
    readings = tuple(scorer.add(g, p) for g, p in zip(golds, predicted, strict=True))
    groups, categories = scorer.groups, scorer.categories
    return Result(
        name=predictions.name,
        detail=predictions.detail,
        seconds=predictions.seconds,
        total=groups.total.row(scorer.plain) if of.wanted else None,
        groups=groups.rows(scorer.plain),
        categories=categories.rows(scorer.plain),
        types=scorer.types.result(),
        confusion=scorer.confusion.result(),
        reliability=scorer.scores.result(),
        warn=warned((g.warn, p.warn) for g, p in zip(golds, predicted, strict=True) if g.warn is not None and p.warn is not None),
        readings=readings,
        unknown_labels=unknown_labels((m for p in predicted for m in p.marks), of.labels) if of.wanted else {},
    )


class _Scorer:
    """Adds up records, one at a time."""

    def __init__(self, of: Frame) -> None:
        self.labels = of.labels
        self.wanted = of.wanted
        self.groups = Level(of.labels.group)
        self.categories = Level(of.labels.category)
        self.confusion = Confusion(of.labels, of.wanted)
        self.scores = Scores()
        self.types = Types(of.labels)
        self.plain = 0

    def add(self, gold: Gold, predicted: Predicted) -> Reading:
        """Count a record and return what became of its spans."""
        if not self.wanted:
            return Reading(marks=(), found=(), missed=(), false=(), leaked=0, over=0, warn=_sorted(predicted.warn))
        text = self._text(gold, predicted)
        self.plain += int(np.count_nonzero(text.plain))
        mine, theirs = self._places(gold.marks), self._places(predicted.marks)
        gold_marks, marks = [gold.marks[j] for j in mine], [predicted.marks[i] for i in theirs]
        pairs, leaked, over = self.groups.add(text, gold_marks, marks)
        self.categories.add(text, gold_marks, marks)
        self.confusion.add(gold.marks, predicted.marks)
        self.types.add(gold_marks, marks, pairs)
        right, found = {i for i, _ in pairs}, {j for _, j in pairs}
        self.scores.add(marks, right)
        return Reading(
            marks=predicted.marks,
            found=tuple(mine[j] for j in sorted(found)),
            missed=tuple(place for j, place in enumerate(mine) if j not in found),
            false=tuple(place for i, place in enumerate(theirs) if i not in right),
            leaked=leaked,
            over=over,
            warn=_sorted(predicted.warn),
        )

    def _text(self, gold: Gold, predicted: Predicted) -> Text:
        counts = counting(gold.text)
        sensitive = covered(len(gold.text), (m for m in gold.marks if self.labels.group(m.label)))
        return Text(counts=counts, masked=covered(len(gold.text), predicted.marks), plain=counts & ~sensitive)

    def _places(self, marks: Sequence[Mark]) -> list[int]:
        return [i for i, m in enumerate(marks) if self.labels.group(m.label) in self.wanted]


def _sorted(warn: frozenset[str] | None) -> tuple[str, ...] | None:
    return None if warn is None else tuple(sorted(warn))
