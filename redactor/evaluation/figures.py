"""Counts what matched and what leaked, and makes rates of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from redactor.evaluation.matching import Mask, covered, matches
from redactor.evaluation.results import Mark, Rates, Row


def rates(matched: int, predicted: int, gold: int) -> Rates:
    """Return precision, recall, F1 and F2; a rate of nothing is 0."""
    precision, recall = share(matched, predicted), share(matched, gold)
    return Rates(
        matched=matched, precision=precision, recall=recall, f1=f_measure(precision, recall, 1), f2=f_measure(precision, recall, 2)
    )


def f_measure(precision: float, recall: float, weight: float) -> float:
    """Return the F measure in which recall weighs `weight` times as much as precision (van Rijsbergen, 1979)."""
    below = weight * weight * precision + recall
    return (1 + weight * weight) * precision * recall / below if below else 0.0


def share(part: float, whole: float) -> float:
    """Return a part of a whole, 0 of nothing."""
    return part / whole if whole else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What is counted in one record: which characters count, which any prediction covers, which no gold span covers."""

    counts: Mask
    masked: Mask
    plain: Mask


@dataclass(slots=True)
class Tally:
    """The running counts of one group, of one category or of all."""

    gold: int = 0
    predicted: int = 0
    overlapping: int = 0
    exact: int = 0
    whole: int = 0
    characters: int = 0
    leaked: int = 0
    over: int = 0

    def row(self, plain: int) -> Row:
        """Return the figures; `plain` is the number of characters that no gold span covers."""
        return Row(
            gold=self.gold,
            predicted=self.predicted,
            overlap=rates(self.overlapping, self.predicted, self.gold),
            exact=rates(self.exact, self.predicted, self.gold),
            whole=share(self.whole, self.gold),
            leaked=share(self.leaked, self.characters),
            over=share(self.over, plain),
        )

    def add_characters(self, text: Text, gold: Sequence[Mark], predicted: Sequence[Mark]) -> tuple[int, int]:
        """Count the characters of one record once each, however many spans cover them; returns those leaked and those masked for nothing."""
        sensitive = covered(len(text.counts), gold) & text.counts
        over = covered(len(text.counts), predicted) & text.plain
        leaked = int(np.count_nonzero(sensitive & ~text.masked))
        self.characters += int(np.count_nonzero(sensitive))
        self.leaked += leaked
        masked = int(np.count_nonzero(over))
        self.over += masked
        return leaked, masked


@dataclass(slots=True)
class Level:
    """Tallies by a name that a label folds into, a group or a category."""

    name: Callable[[str], str | None]
    total: Tally = field(default_factory=Tally)
    by_name: dict[str, Tally] = field(default_factory=dict)

    def add(self, text: Text, gold: Sequence[Mark], predicted: Sequence[Mark]) -> tuple[list[tuple[int, int]], int, int]:
        """Count one record; returns the pairs of predicted and gold spans, the leaked characters and those masked for nothing."""
        pairs = matches(predicted, gold, alike=self._alike)
        exact = matches(predicted, gold, alike=self._alike, least=1.0)
        counted = {
            "gold": Counter(self._name(m) for m in gold),
            "predicted": Counter(self._name(m) for m in predicted),
            "overlapping": Counter(self._name(gold[j]) for _, j in pairs),
            "exact": Counter(self._name(gold[j]) for _, j in exact),
            "whole": Counter(self._name(m) for m in gold if _whole(text, m)),
        }
        for what, counter in counted.items():
            for name, n in counter.items():
                tally = self.by_name.setdefault(name, Tally())
                for t in (tally, self.total):
                    setattr(t, what, getattr(t, what) + n)
        for name in {*counted["gold"], *counted["predicted"]}:
            mine = [[m for m in marks if self._name(m) == name] for marks in (gold, predicted)]
            self.by_name[name].add_characters(text, *mine)
        return (pairs, *self.total.add_characters(text, gold, predicted))

    def rows(self, plain: int) -> dict[str, Row]:
        """Return the figures of each name, in the order of the names."""
        return {name: self.by_name[name].row(plain) for name in sorted(self.by_name)}

    def _name(self, mark: Mark) -> str:
        return self.name(mark.label) or ""

    def _alike(self, a: Mark, b: Mark) -> bool:
        return self.name(a.label) == self.name(b.label)


def _whole(text: Text, mark: Mark) -> bool:
    stretch = slice(mark.start, mark.end)
    return not bool(np.any(text.counts[stretch] & ~text.masked[stretch]))
