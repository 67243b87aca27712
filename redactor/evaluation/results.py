"""What an evaluation says, as it stands in the JSON file: figures, offsets and ids, never a text.

Shares and rates run from 0 to 1; a rate of nothing is 0. Offsets count code points, end exclusive.
"""

from __future__ import annotations

import msgspec

#: The form of the JSON file; a run of another form cannot be compared.
FORM = 1


class Mark(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A labelled stretch of a text; `score` is None where nobody gave one."""

    start: int
    end: int
    label: str
    score: float | None = None


class Rates(msgspec.Struct, frozen=True, kw_only=True):
    """How many spans matched, and what follows: F2 weighs recall twice as much as precision."""

    matched: int
    precision: float
    recall: float
    f1: float
    f2: float


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of one group or category, or of all.

    `overlap` takes spans for the same that share half of their union, `exact` only those with the same ends. `whole` is the share of gold spans that
    predictions of any label cover whole. `leaked` is the share of gold characters that no prediction covers, `over` the share of plain characters that
    predictions of this row cover; only letters and digits count.
    """

    gold: int
    predicted: int
    overlap: Rates
    exact: Rates
    whole: float
    leaked: float
    over: float


class TypeRow(msgspec.Struct, frozen=True, kw_only=True):
    """One label as it is written: how much of it was found, and how much of what carries it was right; None where a side never uses it."""

    group: str
    gold: int
    predicted: int
    recall: float | None
    precision: float | None
    f1: float | None
    f2: float | None


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """How often a gold span of one group met a prediction of another; None is no span at all."""

    gold: str | None
    predicted: str | None
    count: int


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """Predictions whose score lies from `low` up to `high`: how many, their mean score, and the share that is right."""

    low: float
    high: float
    count: int
    score: float
    precision: float


class Reliability(msgspec.Struct, frozen=True, kw_only=True):
    """Whether scores mean what they say; `error` is the expected calibration error, the mean gap between score and precision."""

    bins: tuple[Bin, ...]
    error: float
    without_score: int


class WarnRow(msgspec.Struct, frozen=True, kw_only=True):
    """The records that should warn of a category, that do, and the rates."""

    gold: int
    predicted: int
    rates: Rates


class Warned(msgspec.Struct, frozen=True, kw_only=True):
    """Warn figures over the records that say what to warn of.

    `exact` is the share of records with just the right categories, `quiet` the share of records without any that were left alone.
    """

    records: int
    total: WarnRow
    categories: dict[str, WarnRow]
    exact: float
    quiet: float


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What one system made of one record: `found` and `missed` are places in the record's gold marks, `false` in its own marks."""

    marks: tuple[Mark, ...]
    found: tuple[int, ...]
    missed: tuple[int, ...]
    false: tuple[int, ...]
    leaked: int
    over: int
    warn: tuple[str, ...] | None = None


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """Everything about one system; `readings` are in the order of the records. Span figures are None where only warnings were scored."""

    name: str
    detail: str
    seconds: float | None
    total: Row | None
    groups: dict[str, Row]
    categories: dict[str, Row]
    types: dict[str, TypeRow]
    confusion: tuple[Cell, ...]
    reliability: Reliability | None
    warn: Warned | None
    readings: tuple[Reading, ...]
    unknown_labels: dict[str, int]


class GoldRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A gold record without its text."""

    id: str
    length: int
    marks: tuple[Mark, ...]
    warn: tuple[str, ...] | None


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One evaluation: the gold records and what each system made of them. Our own system or the predictions come first."""

    form: int
    gold: str
    groups: tuple[str, ...]
    warn_only: bool
    records: tuple[GoldRecord, ...]
    results: tuple[Result, ...]
    unknown_labels: dict[str, int]
