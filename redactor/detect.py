"""Step 2: turns what the scan hints at into candidates, each with the evidence for it or against it."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from redactor.domain import Check, Evidence, Finding, Outcome, Span
from redactor.lists import Lists
from redactor.plan import LexiconRule, Rule, Term, Word, entries
from redactor.recognizer import CONTEXT_BOOST, CONTEXT_FLOOR, THRESHOLD, VALID_SCORE, Recognizer
from redactor.registry import Registry
from redactor.scan import Hit, Needle, Scanner

#: How far a context word may stand from a value, in code points: about a line before, a few words after.
CONTEXT_BEFORE = 64
CONTEXT_AFTER = 24

#: No context word is longer, in code points; past a value, reading on for one ends there.
_LONGEST_CONTEXT = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What one request asks for; empty sets mean everything.

    `threshold` is the least score of a finding. `countries` (ISO 3166-1 alpha-2) leaves out recognizers of other countries. `lists` are
    applied besides those of the pipeline; `entities` and `threshold` hold for what deny lists find, too.
    """

    entities: frozenset[str] = frozenset()
    recognizers: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    threshold: float = THRESHOLD
    lists: Lists = field(default=Lists(), repr=False)

    def wants(self, recognizer: Recognizer) -> bool:
        """Say whether the request asks for what this recognizer finds."""
        return (
            (not self.entities or recognizer.entity in self.entities)
            and (not self.recognizers or recognizer.id in self.recognizers)
            and (not self.countries or not recognizer.countries or not self.countries.isdisjoint(recognizer.countries))
        )


DEFAULT = Options()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch that some pattern matched, what was made of it, and why."""

    finding: Finding
    outcome: Outcome


@dataclass(slots=True)
class _Context:
    """The context words that stand in one text, in order of their ends."""

    ends: list[int] = field(default_factory=list)
    words: list[tuple[int, int, Word]] = field(default_factory=list)
    of: set[int] = field(default_factory=set)

    def near(self, index: int, start: int, end: int) -> str | None:
        """Return a context word of the recognizer that stands near the span, the closest before it first."""
        if index not in self.of:
            return None
        low = bisect.bisect_left(self.ends, start - CONTEXT_BEFORE)
        after = None
        before = None
        for at in range(low, len(self.words)):
            word_start, word_end, word = self.words[at]
            if word_end > end + CONTEXT_AFTER + _LONGEST_CONTEXT:
                break
            if index not in word.of:
                continue
            if word_end <= start:
                before = word.text
            elif end <= word_start <= end + CONTEXT_AFTER and after is None:
                after = word.text
        return before or after


@dataclass(frozen=True, slots=True)
class _Reading:
    """One text as it is being judged."""

    text: str
    context: _Context
    options: Options
    thorough: bool

    def hopes(self, rule: Rule | LexiconRule) -> bool:
        """Say whether a match can count: by its own score, a check that confirms, or a context word somewhere in the text."""
        if self.thorough:
            return True
        enough = rule.pattern.score >= self.options.threshold or rule.confirms or rule.index in self.context.of
        return enough and self.options.wants(rule.recognizer)

    def judged(self, rule: Rule | LexiconRule, spans: Iterable[tuple[int, int]]) -> Iterator[Candidate]:
        """Yield what becomes of the matches of one rule."""
        for start, end in spans:
            if (candidate := self._judge(rule, start, end)) is not None:
                yield candidate

    def _judge(self, rule: Rule | LexiconRule, start: int, end: int) -> Candidate | None:
        recognizer, pattern, threshold = rule.recognizer, rule.pattern, self.options.threshold
        word = self.context.near(rule.index, start, end)
        check = Check.UNKNOWN
        # Without a context word, a check that can only refuse need not run on what scores too little.
        if recognizer.validate is not None and (rule.confirms or word or pattern.score >= threshold or self.thorough):
            check = recognizer.validate(self.text[start:end])
        score = _score(pattern.score, check, word)
        if not self.thorough and (check is Check.INVALID or score < threshold):
            return None
        finding = Finding(
            span=Span(start, end),
            entity=recognizer.entity,
            category=recognizer.category,
            score=score,
            recognizer=recognizer.id,
            evidence=Evidence(pattern=pattern.name, base_score=pattern.score, check=check, context=word),
        )
        return Candidate(finding=finding, outcome=self._outcome(finding, recognizer))

    def _outcome(self, finding: Finding, recognizer: Recognizer) -> Outcome:
        if finding.evidence.check is Check.INVALID:
            return Outcome.CHECK_FAILED
        if not self.options.wants(recognizer):
            return Outcome.NOT_REQUESTED
        return Outcome.KEPT if finding.score >= self.options.threshold else Outcome.BELOW_THRESHOLD


def _score(base: float, check: Check, word: str | None) -> float:
    score = max(base, VALID_SCORE) if check is Check.VALID else base
    return score if word is None else round(min(1.0, max(score + CONTEXT_BOOST, CONTEXT_FLOOR)), 4)


class Detector:
    """Runs a registry's recognizers over texts; immutable, and safe to share between threads."""

    def __init__(self, registry: Registry, *, cache: Path | None = None) -> None:
        self.registry = registry
        self._plan: list[Rule | Term | Word] = []
        needles: list[Needle] = []
        for entry, needle in entries(registry):
            self._plan.append(entry)
            needles.append(needle)
        self._scanner = Scanner(needles, cache=cache, check=registry.check_patterns)

    def warm(self) -> None:
        """Compile every exact expression, which takes a second or two: so that no request has to wait for one."""
        for entry in self._plan:
            if isinstance(entry, Rule):
                entry.compile()

    def detect(self, texts: Sequence[str], options: Options = DEFAULT) -> list[list[Finding]]:
        """Return the findings of each text that reach the threshold, as found: they may overlap."""
        return [
            [c.finding for c in self._candidates(text, hits, options, thorough=False) if c.outcome is Outcome.KEPT] if hits else []
            for text, hits in zip(texts, self._scanner.scan(texts), strict=True)
        ]

    def explain(self, text: str, options: Options = DEFAULT) -> list[Candidate]:
        """Return every candidate of a text, those that were dropped included, in text order."""
        (hits,) = self._scanner.scan([text])
        return sorted(self._candidates(text, hits, options, thorough=True), key=lambda c: (c.finding.span, c.finding.recognizer))

    def _candidates(self, text: str, hits: Iterable[Hit], options: Options, *, thorough: bool) -> Iterator[Candidate]:
        """Yield the candidates that count; all of them, the dropped ones too, where a `thorough` answer is wanted."""
        ends: defaultdict[int, list[int]] = defaultdict(list)
        for needle, end in hits:
            ends[needle].append(end)
        reading = _Reading(text=text, context=self._context(text, ends), options=options, thorough=thorough)
        for needle, found in ends.items():
            entry = self._plan[needle]
            if isinstance(entry, Rule):
                if reading.hopes(entry):
                    yield from reading.judged(entry, entry.matches(text, found))
            elif isinstance(entry, Term):
                for rule in entry.rules:
                    if reading.hopes(rule):
                        yield from reading.judged(rule, rule.matches(text, entry, found))

    def _context(self, text: str, ends: dict[int, list[int]]) -> _Context:
        words = sorted(
            {
                (end, entry.text): (start, end, entry)
                for needle, found in ends.items()
                if isinstance(entry := self._plan[needle], Word)
                for start, end in entry.stands(text, found)
            }.values(),
            key=lambda w: w[1],
        )
        return _Context(ends=[w[1] for w in words], words=words, of={i for w in words for i in w[2].of})
