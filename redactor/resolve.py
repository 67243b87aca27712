"""Step 3: overlapping findings become disjoint ones that cover the same text.

Findings of one entity type that overlap become one. Of different ones the stronger keeps its whole span; of the weaker stays what the stronger
leaves. The order is total, so the result depends on no order of arrival: frames give way to what stands in them, then higher score first, then
the more sensitive category, then the longer span, then position and names.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

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


#: What stands in these says more than they do: a token in an address of the web, a birth date among dates.
FRAMES = frozenset({"URL", "DATE_TIME"})


def resolve(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return disjoint findings in text order whose spans together cover exactly what the given ones cover."""
    apart = sorted(findings, key=_span)
    if all(f.span.end <= g.span.start for f, g in pairwise(apart)):
        return tuple(apart)
    ordered = sorted(_united(apart), key=_strength)
    starts: list[int] = []
    taken: list[Finding] = []
    for f in ordered:
        for span in list(_free(f.span, starts, taken)):
            at = bisect.bisect_left(starts, span.start)
            starts.insert(at, span.start)
            taken.insert(at, f if span == f.span else replace(f, span=span))
    return tuple(taken)


def _united(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Unite overlapping findings of one entity type, given in order; the strongest speaks for the whole."""
    open_: dict[str, list[Finding]] = {}
    for f in findings:
        together = open_.setdefault(f.entity, [])
        if together and f.span.start >= max(g.span.end for g in together):
            yield _union(together)
            together.clear()
        together.append(f)
    for together in open_.values():
        yield _union(together)


def _union(findings: list[Finding]) -> Finding:
    best = min(findings, key=_strength)
    span = Span(min(f.span.start for f in findings), max(f.span.end for f in findings))
    return best if span == best.span else replace(best, span=span)


def _span(f: Finding) -> tuple[int, int]:
    # Two numbers compare faster than two spans.
    return f.span.start, f.span.end


def _strength(f: Finding) -> tuple[bool, float, int, int, int, str, str, str]:
    return (f.entity in FRAMES, -f.score, _HARM[f.category], -len(f.span), f.span.start, f.entity, f.recognizer, f.evidence.pattern)


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
