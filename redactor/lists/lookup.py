"""Allow and deny lists, ready to run; they hold callers' values, so that none of them shows in a repr."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from redactor.domain import Category, Evidence, Finding, Span
from redactor.errors import TooLarge
from redactor.lists.expressions import Expression, Terms, Text

#: Steps of a caller's expressions times bytes of text that one request may cost; about a second for 10**9 at worst.
MAX_WORK = 5_000_000_000

#: Values that callers' own lists may find in one text.
MAX_FOUND = 100_000

#: The recognizer that findings of deny lists name.
RECOGNIZER = "lists.deny"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AllowList:
    """Values that are no findings: as they stand, in any case, matched from end to end or matched anywhere."""

    exact: frozenset[str] = frozenset()
    caseless: frozenset[str] = frozenset()
    whole: tuple[Expression, ...] = ()
    within: tuple[Expression, ...] = ()

    @property
    def size(self) -> int:
        """Return the steps of all its expressions."""
        return sum(e.size for e in (*self.whole, *self.within))

    def names(self, value: str) -> bool:
        """Say whether a value is allowed as it stands, letter by letter."""
        return value in self.exact or (bool(self.caseless) and value.casefold() in self.caseless)

    def allows(self, value: str) -> bool:
        """Say whether a value is allowed."""
        return self.names(value) or any(e.fills(value) for e in self.whole) or any(e.within(value) for e in self.within)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Denied:
    """Values that are findings, of one entity type."""

    label: str
    category: Category
    score: float
    finder: Expression | Terms

    @property
    def size(self) -> int:
        """Return the steps of its expression; a list of plain terms counts as none."""
        return self.finder.size if isinstance(self.finder, Expression) else 0

    def find(self, text: Text) -> Iterator[Finding]:
        """Yield what it finds."""
        evidence = Evidence(pattern="regex" if isinstance(self.finder, Expression) else "values", base_score=self.score)
        for start, end in self.finder.find(text):
            yield Finding(
                span=Span(start, end), entity=self.label, category=self.category, score=self.score, recognizer=RECOGNIZER, evidence=evidence
            )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Lists:
    """Everything that is allowed and denied, by the operator or by one request."""

    allow: tuple[AllowList, ...] = ()
    deny: tuple[Denied, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.allow or self.deny)

    @property
    def size(self) -> int:
        """Return the steps of all expressions."""
        return sum(a.size for a in self.allow) + sum(d.size for d in self.deny)

    @property
    def labels(self) -> frozenset[str]:
        """Return the entity types of the deny lists."""
        return frozenset(d.label for d in self.deny)

    def joined(self, other: Lists) -> Lists:
        """Return both together."""
        if not self:
            return other
        return Lists(allow=(*self.allow, *other.allow), deny=(*self.deny, *other.deny)) if other else self

    def denied(self, text: str) -> list[Finding]:
        """Return what the deny lists find in a text; `TooLarge` where that is too much."""
        if not self.deny:
            return []
        read = Text.of(text)
        found: list[Finding] = []
        for d in self.deny:
            for finding in d.find(read):
                if len(found) >= MAX_FOUND:
                    raise TooLarge(f"deny lists may find at most {MAX_FOUND} values in a text")
                found.append(finding)
        return found

    def allowed(self, text: str, findings: Iterable[Finding]) -> frozenset[Finding]:
        """Return the findings that the allow lists take back: whole ones, and those inside a value that is allowed as it stands.

        What a deny list found stays, whatever an allow list says.
        """
        if not self.allow:
            return frozenset()
        found = [f for f in findings if f.recognizer != RECOGNIZER]
        values = {f.span: text[f.span.start : f.span.end] for f in found}
        spans = {span for span, value in values.items() if any(a.allows(value) for a in self.allow)}
        named = _disjoint(span for span in spans if any(a.names(values[span]) for a in self.allow))
        return frozenset(f for f in found if f.span in spans or _inside(f.span, named))


def _disjoint(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that lie in no other one, in order of both their ends."""
    outer: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not outer or span.end > outer[-1].end:
            outer.append(span)
    return outer


def _inside(span: Span, outer: Sequence[Span]) -> bool:
    at = bisect.bisect_right(outer, span.start, key=lambda s: s.start) - 1
    return at >= 0 and outer[at].contains(span)


def afford(size: int, texts: Iterable[str]) -> None:
    """Refuse work that would take too long (`TooLarge`): expressions of so many steps over these texts."""
    if size * sum(map(len, texts)) > MAX_WORK:
        raise TooLarge("the request's regexes are too large for texts of this size; bound their repeats or send less at once")
