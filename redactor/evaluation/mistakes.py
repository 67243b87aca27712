"""Which labels are mixed up, and whether scores mean what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from redactor.evaluation.figures import f_measure, share
from redactor.evaluation.labels import Labels
from redactor.evaluation.matching import matches
from redactor.evaluation.results import Bin, Cell, Mark, Reliability, TypeRow

_BINS = 10


@dataclass(slots=True)
class Confusion:
    """Counts which group a gold span met, whatever its label; groups outside `wanted` count only where they met a wanted one."""

    labels: Labels
    wanted: Collection[str]
    cells: Counter[tuple[str | None, str | None]] = field(default_factory=Counter)

    def add(self, gold: Sequence[Mark], predicted: Sequence[Mark]) -> None:
        """Count one record; spans are paired by place, those of one group first."""
        gold = [m for m in gold if self.labels.group(m.label)]
        predicted = [m for m in predicted if self.labels.group(m.label)]
        pairs = matches(predicted, gold, alike=self._alike, prefer_alike=True)
        met_p, met_g = {i for i, _ in pairs}, {j for _, j in pairs}
        cells = [(self._group(gold[j]), self._group(predicted[i])) for i, j in pairs]
        cells += [(self._group(m), None) for j, m in enumerate(gold) if j not in met_g]
        cells += [(None, self._group(m)) for i, m in enumerate(predicted) if i not in met_p]
        self.cells.update(cell for cell in cells if cell[0] in self.wanted or cell[1] in self.wanted)

    def result(self) -> tuple[Cell, ...]:
        """Return the cells that are not empty, the most frequent first."""
        order = sorted(self.cells.items(), key=lambda item: (-item[1], item[0][0] or "", item[0][1] or ""))
        return tuple(Cell(gold=g, predicted=p, count=n) for (g, p), n in order)

    def _group(self, mark: Mark) -> str | None:
        return self.labels.group(mark.label)

    def _alike(self, a: Mark, b: Mark) -> bool:
        return self._group(a) == self._group(b)


@dataclass(slots=True)
class Scores:
    """Counts in bins of a tenth how many predictions of a score are right."""

    bins: list[list[tuple[float, bool]]] = field(default_factory=lambda: [[] for _ in range(_BINS)])
    without: int = 0

    def add(self, predicted: Sequence[Mark], right: Collection[int]) -> None:
        """Count one record; `right` are the places of the predictions that matched."""
        for i, mark in enumerate(predicted):
            if mark.score is None:
                self.without += 1
            else:
                self.bins[min(int(mark.score * _BINS), _BINS - 1)].append((mark.score, i in right))

    def result(self) -> Reliability | None:
        """Return the bins that hold something, None where no prediction has a score."""
        total = sum(map(len, self.bins))
        if not total:
            return None
        bins = [
            Bin(
                low=i / _BINS,
                high=(i + 1) / _BINS,
                count=len(held),
                score=sum(score for score, _ in held) / len(held),
                precision=sum(right for _, right in held) / len(held),
            )
            for i, held in enumerate(self.bins)
            if held
        ]
        error = sum(b.count * abs(b.score - b.precision) for b in bins) / total
        return Reliability(bins=tuple(bins), error=error, without_score=self.without)


@dataclass(slots=True)
class Types:
    """Counts labels as they are written, which systems choose differently."""

    labels: Labels
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    predicted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Sequence[Mark], predicted: Sequence[Mark], pairs: Sequence[tuple[int, int]]) -> None:
        """Count one record with its pairs of predicted and gold spans."""
        self.gold.update(m.label for m in gold)
        self.predicted.update(m.label for m in predicted)
        self.found.update(gold[j].label for _, j in pairs)
        self.right.update(predicted[i].label for i, _ in pairs)

    def result(self) -> dict[str, TypeRow]:
        """Return a row for each label, in the order of the labels."""
        return {label: self._row(label) for label in sorted({*self.gold, *self.predicted})}

    def _row(self, label: str) -> TypeRow:
        gold, predicted = self.gold[label], self.predicted[label]
        recall = share(self.found[label], gold) if gold else None
        precision = share(self.right[label], predicted) if predicted else None
        both = None if recall is None or precision is None else (precision, recall)
        return TypeRow(
            group=self.labels.group(label) or "",
            gold=gold,
            predicted=predicted,
            recall=recall,
            precision=precision,
            f1=f_measure(*both, 1) if both else None,
            f2=f_measure(*both, 2) if both else None,
        )
