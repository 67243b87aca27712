"""Scores what records warn of: the categories that a text ties to a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from redactor.evaluation.figures import rates, share
from redactor.evaluation.results import Warned, WarnRow

Pair = tuple[frozenset[str], frozenset[str]]


def warned(pairs: Iterable[Pair]) -> Warned | None:
    """Score pairs of the categories that are right and those that a system gave, one a record; None where there is no record."""
    pairs = list(pairs)
    if not pairs:
        return None
    gold = Counter(c for right, _ in pairs for c in right)
    given = Counter(c for _, got in pairs for c in got)
    both = Counter(c for right, got in pairs for c in right & got)
    plain = [got for right, got in pairs if not right]
    return Warned(
        records=len(pairs),
        total=_row(both.total(), given.total(), gold.total()),
        categories={c: _row(both[c], given[c], gold[c]) for c in sorted({*gold, *given})},
        exact=share(sum(right == got for right, got in pairs), len(pairs)),
        quiet=share(sum(not got for got in plain), len(plain)),
    )


def _row(both: int, given: int, gold: int) -> WarnRow:
    return WarnRow(gold=gold, predicted=given, rates=rates(both, given, gold))
