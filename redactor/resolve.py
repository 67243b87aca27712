"""Step 3: overlapping findings become disjoint ones that cover the same text.

The stronger keeps its whole span; of a weaker one stays what the stronger leaves. The order is total, so the result depends on no order
of arrival: higher score first, then the more sensitive category, then the longer span, then position and names.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.domain import Category, Finding, Span

#: From the most to the least harmful when exposed; only breaks ties between equal scores.
_HARM = {
    category: rank
    for rank, category in enumerate(
        (
            Category.CREDENTIAL,
            Category.FINANCIAL,
            Category.GOVERNMENT_ID,
            Category.BIOMETRIC,
            Category.HEALTH,
            Category.SEXUALITY,
            Category.RELIGION,
            Category.POLITICS,
            Category.ETHNICITY,
            Category.CONTACT,
            Category.LOCATION,
            Category.BIRTH_AND_AGE,
            Category.IDENTITY,
            Category.NETWORK,
        )
    )
}


def resolve(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return disjoint findings in text order whose spans together cover exactly what the given ones cover."""
    ordered = sorted(findings, key=_strength)
    if len(ordered) < 2:  # noqa: PLR2004 - nothing can overlap
        return tuple(ordered)
    starts: list[int] = []
    taken: list[Finding] = []
    for f in ordered:
        for span in list(_free(f.span, starts, taken)):
            at = bisect.bisect_left(starts, span.start)
            starts.insert(at, span.start)
            taken.insert(at, f if span == f.span else replace(f, span=span))
    return tuple(taken)


def _strength(f: Finding) -> tuple[float, int, int, int, str, str, str]:
    return (-f.score, _HARM[f.category], -len(f.span), f.span.start, f.entity, f.recognizer, f.evidence.pattern)


def _free(span: Span, starts: list[int], taken: list[Finding]) -> Iterator[Span]:
    """Yield the parts of a span that no taken finding covers."""
    at = span.start
    i = max(0, bisect.bisect_right(starts, span.start) - 1)
    while i < len(taken) and taken[i].span.start < span.end:
        other = taken[i].span
        if at < other.start:
            yield Span(at, other.start)
        at = max(at, other.end)
        i += 1
    if at < span.end:
        yield Span(at, span.end)
