"""Step 2b: the port of a model, which finds what no pattern can: names, places, health and beliefs in running text.

A model stands beside the recognizers. Its findings join theirs before overlaps are resolved, and it fails like them: closed.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType
from typing import Protocol, runtime_checkable

from msgspec.structs import replace

from redactor.domain import Category, Check, Finding
from redactor.recognizer import THRESHOLD

#: The category of what models find. Where recognizers find it too, it is theirs; a test compares the two.
CATEGORIES: Mapping[str, Category] = MappingProxyType(
    {
        "PERSON": Category.IDENTITY,
        "ORGANIZATION": Category.IDENTITY,
        "OCCUPATION": Category.IDENTITY,
        "LOCATION": Category.LOCATION,
        "ADDRESS": Category.LOCATION,
        "AGE": Category.BIRTH_AND_AGE,
        "BIRTH_DATE": Category.BIRTH_AND_AGE,
        "HEALTH": Category.HEALTH,
        "RELIGION": Category.RELIGION,
        "ETHNICITY": Category.ETHNICITY,
        "POLITICS": Category.POLITICS,
        "SEXUALITY": Category.SEXUALITY,
    }
)

#: No threshold goes below this: with none at all every word would be something.
LEAST = 0.25

#: What the evidence of a model's finding names in place of a pattern.
PATTERN = "model"

#: A value of these kinds is what its pattern says: a name inside an e-mail address is a part of the address.
_WHOLE_VALUES = frozenset(
    {
        Category.CONTACT,
        Category.CREDENTIAL,
        Category.FINANCIAL,
        Category.GOVERNMENT_ID,
        Category.NETWORK,
    }
)


@runtime_checkable
class Model(Protocol):
    """What the pipeline asks of a model; one is shared between threads."""

    @property
    def id(self) -> str:
        """Stand in every finding where a recognizer has its id."""

    @property
    def title(self) -> str:
        """Say in a few words what it is."""

    @property
    def categories(self) -> Mapping[str, Category]:
        """Give the category of each entity type that it can find."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Name the languages that it reads (ISO 639-1); none means any."""

    @property
    def tells_subject(self) -> frozenset[str]:
        """Name the entity types of which it says whom they are about; the others are left to `redactor.link`."""

    def find(self, texts: Sequence[str], *, threshold: float = THRESHOLD) -> list[list[Finding]]:
        """Return the findings of each text, disjoint and in text order. Raises where it cannot read one: never less than all.

        At the default threshold each entity type has one of its own, measured; a higher one holds besides, a lower one instead,
        down to `LEAST`.
        """

    def warm(self) -> None:
        """Load all that `find` needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelConfig:
    """How a model is run: what it costs, never what it finds.

    `threads` are those of one inference. `batch_tokens` is the most tokens of one inference, padding included: memory grows with it, and a
    single thread gains nothing from more.
    """

    threads: int = 1
    batch_tokens: int = 256


def effective_threshold(own: float, asked: float) -> float:
    """Return the threshold of an entity type, `own` by measurement, in a request that asks for `asked`."""
    if asked == THRESHOLD:
        return own
    return max(own, asked) if asked > THRESHOLD else min(own, max(asked, LEAST))


def beside(found: Iterable[Finding], more: Sequence[Finding]) -> list[Finding]:
    """Return those of a model's findings (`more`) that lie in no whole value that patterns found."""
    values = sorted((f.span.start, f.span.end) for f in found if _is_whole(f))
    if not values:
        return list(more)
    starts = [start for start, _ in values]
    ends = list(accumulate((end for _, end in values), max))
    return [f for f in more if not (at := bisect.bisect_right(starts, f.span.start)) or ends[at - 1] < f.span.end]


def _is_whole(f: Finding) -> bool:
    # A name may well stand in an address of the web, and says more than it.
    return f.evidence.check is Check.VALID or (f.category in _WHOLE_VALUES and f.entity != "URL")


def told_by(by: Iterable[Finding], findings: tuple[Finding, ...], entities: frozenset[str]) -> tuple[Finding, ...]:
    """Return findings with the subject that a model's findings (`by`, disjoint, in text order) give those that overlap them.

    The model tells it for these `entities`, and only within a category: what it says of an illness holds for the illness.
    """
    by = [f for f in by if f.entity in entities]
    if not by:
        return findings
    starts = [f.span.start for f in by]
    return tuple(_told(f, by, starts) for f in findings)


def _told(finding: Finding, by: Sequence[Finding], starts: list[int]) -> Finding:
    at = max(0, bisect.bisect_right(starts, finding.span.start) - 1)
    while at < len(by) and by[at].span.start < finding.span.end:
        f = by[at]
        if f.category is finding.category and f.span.overlaps(finding.span):
            return finding if f.subject is finding.subject else replace(finding, subject=f.subject)
        at += 1
    return finding
