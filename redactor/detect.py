"""Step 2: turns what the scan hints at into candidates, each with the evidence for it or against it."""

from __future__ import annotations

import bisect
import re
import time
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

import msgspec
from msgspec.structs import replace

from redactor._block import Block
from redactor._terms import LexiconRule
from redactor.domain import Check, Finding, Outcome, Span
from redactor.lists import Lists
from redactor.plan import DIGITS, Rule, Word, plan
from redactor.recognizer import CONTEXT_BOOST, CONTEXT_FLOOR, THRESHOLD, VALID_SCORE, Recognizer
from redactor.registry import Registry
from redactor.scan import Hits, Scanner

#: How far a context word may stand from a value, in code points: about a line before, a few words after.
CONTEXT_BEFORE = 64
CONTEXT_AFTER = 24

#: No context word is longer, in code points; past a value, reading on for one ends there.
_LONGEST_CONTEXT = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What one request asks for; empty sets mean everything.

    `threshold` is the least score of a finding. `countries` (ISO 3166-1 alpha-2) leaves out recognizers of other countries. `lists` are
    applied besides those of the pipeline; `entities`, `without` and `threshold` hold for what deny lists find, too.
    """

    entities: frozenset[str] = frozenset()
    #: Entity types that nobody asks for.
    without: frozenset[str] = frozenset()
    recognizers: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    threshold: float = THRESHOLD
    lists: Lists = field(default=Lists(), repr=False)

    def wants(self, recognizer: Recognizer) -> bool:
        """Say whether the request asks for what this recognizer finds."""
        return (
            (not self.entities or recognizer.entity in self.entities)
            and recognizer.entity not in self.without
            and (not self.recognizers or recognizer.id in self.recognizers)
            and (not self.countries or not recognizer.countries or not self.countries.isdisjoint(recognizer.countries))
        )


DEFAULT = Options()

_NOTHING: frozenset[int] = frozenset()

#: So many selections of recognizers are remembered.
_MOST_KEPT = 256

_NUMBER = re.compile(rf"[0-9](?:[^0-9]*+[0-9]){{{DIGITS - 1}}}")


class Candidate(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch that some pattern matched, what was made of it, and why."""

    finding: Finding
    outcome: Outcome


class _Context:
    """The context words that stand in one text, in order of their ends."""

    __slots__ = ("ends", "of", "words")

    def __init__(self, words: list[tuple[int, int, Word]]) -> None:
        self.words = words
        self.ends = [end for _, end, _ in words]
        self.of: frozenset[int] = frozenset().union(*(word.of for _, _, word in words)) if words else frozenset()

    def near(self, index: int, start: int, end: int) -> str | None:
        """Return a context word of the recognizer that stands near the span, the closest before it first."""
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


_NO_CONTEXT = _Context([])


class _Reading:
    """One text as it is being judged."""

    __slots__ = ("context", "hits", "text", "thorough", "threshold", "unwanted")

    def __init__(self, text: str, hits: Hits, context: _Context, *, threshold: float, unwanted: frozenset[int], thorough: bool) -> None:
        self.text = text
        self.hits = hits
        self.context = context
        self.threshold = threshold
        self.unwanted = unwanted
        self.thorough = thorough

    def hopes(self, rule: Rule | LexiconRule) -> bool:
        """Say whether a match can count: by its own score, a check that confirms, or a context word somewhere in the text."""
        if self.thorough:
            return True
        enough = rule.score >= self.threshold or rule.confirms or rule.index in self.context.of
        return enough and rule.index not in self.unwanted

    def judge(self, rule: Rule | LexiconRule, spans: Iterable[tuple[int, int]], findings: list[Finding]) -> None:
        """Append what the matches of one rule are; those that do not count only where the reading is thorough."""
        recognizer, index, threshold = rule.recognizer, rule.index, self.threshold
        spoken_for = index in self.context.of
        for start, end in spans:
            score, check = rule.score, Check.UNKNOWN
            word = self.context.near(index, start, end) if spoken_for else None
            # Without a context word, a check that can only refuse need not run on what scores too little.
            if recognizer.validate is not None and (rule.confirms or word or score >= threshold or self.thorough):
                check = recognizer.validate(self.text[start:end])
            score = _score(score, check, word)
            if not self.thorough and (check is Check.INVALID or score < threshold):
                continue
            plain = check is Check.UNKNOWN and word is None
            findings.append(
                Finding(
                    span=Span(start, end),
                    entity=recognizer.entity,
                    category=recognizer.category,
                    score=score,
                    recognizer=recognizer.id,
                    evidence=rule.evidence if plain else replace(rule.evidence, check=check, context=word),
                )
            )


def _outcome(finding: Finding, options: Options, wanted: Container[str]) -> Outcome:
    if finding.evidence.check is Check.INVALID:
        return Outcome.CHECK_FAILED
    if finding.recognizer not in wanted:
        return Outcome.NOT_REQUESTED
    return Outcome.KEPT if finding.score >= options.threshold else Outcome.BELOW_THRESHOLD


def _score(base: float, check: Check, word: str | None) -> float:
    score = max(base, VALID_SCORE) if check is Check.VALID else base
    return score if word is None else round(min(1.0, max(score + CONTEXT_BOOST, CONTEXT_FLOOR)), 4)


class Detector:
    """Runs a registry's recognizers over texts; immutable, and safe to share between threads.

    Texts are read in up to three passes (`redactor.plan.Plan`), each over all the texts that it concerns at once.
    """

    def __init__(self, registry: Registry, *, cache: Path | None = None) -> None:
        self.registry = registry
        self._plan, needles = plan(registry, cache=cache)
        self._scanner, self._numbers, self._faint = (Scanner(n, cache=cache, check=registry.check_patterns) for n in needles)
        #: Most callers ask for the same few selections over and over.
        self._unwanted_by: dict[tuple[frozenset[str], ...], frozenset[int]] = {}
        self._idle_by: dict[frozenset[int], tuple[frozenset[int], frozenset[int]]] = {}

    def warm(self, *, rest: float = 0.0) -> None:
        """Compile every exact expression, which takes some seconds of a core: so that no request has to wait for one.

        After each it rests that many times as long as it took: what is served meanwhile needs the interpreter, too.
        """
        for rule in (*self._plan.rules, *self._plan.apart):
            began = time.monotonic()
            rule.compile()
            if rest:
                time.sleep(rest * (time.monotonic() - began))

    def detect(self, texts: Sequence[str], options: Options = DEFAULT) -> list[list[Finding]]:
        """Return the findings of each text that reach the threshold, as found: they may overlap."""
        found = self.found(Block(texts), options)
        return [found.get(at, []) for at in range(len(texts))]

    def found(self, block: Block, options: Options = DEFAULT) -> dict[int, list[Finding]]:
        """Return what `detect` does for the texts in which there is anything, by their places."""
        read = ((at, self._judged(reading)) for at, reading in self._readings(block, options, thorough=False))
        return {at: findings for at, findings in read if findings}

    def explain(self, text: str, options: Options = DEFAULT) -> list[Candidate]:
        """Return every candidate of a text, those that were dropped included, in text order."""
        wanted = {r.id for r in self.registry if options.wants(r)}
        candidates = [
            Candidate(finding=f, outcome=_outcome(f, options, wanted))
            for _, reading in self._readings(Block([text]), options, thorough=True)
            for f in self._judged(reading)
        ]
        return sorted(candidates, key=lambda c: (c.finding.span, c.finding.recognizer))

    def _readings(self, block: Block, options: Options, *, thorough: bool) -> Iterator[tuple[int, _Reading]]:
        """Scan texts and yield those, by place, in which there is anything to judge."""
        unwanted = _NOTHING if thorough else self._unwanted(options)
        idle, idle_apart = self._idle(unwanted)
        hits = self._scanner.scan(block, idle, self._plan.alone)
        numeric = [at for at, text in enumerate(block.texts) if _NUMBER.search(text) is not None]
        self._add(hits, block, numeric, self._numbers, 0, idle_apart)
        everywhere = thorough or options.threshold < THRESHOLD
        contexts: dict[int, _Context] = {}
        if not everywhere:
            faint_words, faint_of = self._plan.faint_words, self._plan.faint_of
            called = [at for at in numeric if at in hits and not faint_words.isdisjoint(hits[at])]
            contexts = {at: self._context(block.texts[at], hits[at]) for at in called}
            numeric = [at for at in called if not faint_of.isdisjoint(contexts[at].of)]
        self._add(hits, block, numeric, self._faint, self._plan.faint_from, idle_apart)
        words_from = self._plan.words_from
        for at, of_text in hits.items():
            if min(of_text) < words_from:
                text = block.texts[at]
                context = contexts.get(at) or self._context(text, of_text)
                yield at, _Reading(text, of_text, context, threshold=options.threshold, unwanted=unwanted, thorough=thorough)

    def _add(self, hits: dict[int, Hits], block: Block, places: Sequence[int], scanner: Scanner, first: int, idle: Container[int]) -> None:
        """Add the hits of another pass over some of the texts; its needles count down from -1, through those of the passes before."""
        for at, found in scanner.scan(block.of(places)).items():
            more = {-1 - first - needle: ends for needle, ends in found.items() if -1 - first - needle not in idle}
            if more:
                hits.setdefault(places[at], {}).update(more)

    def _judged(self, reading: _Reading) -> list[Finding]:
        """Return the findings that count; all of them, those to be dropped too, where the reading is thorough."""
        rules, apart, terms = self._plan.rules, self._plan.apart, self._plan.terms
        terms_from, words_from = len(rules), self._plan.words_from
        findings: list[Finding] = []
        for needle, found in reading.hits.items():
            if needle < terms_from:
                rule = rules[needle] if needle >= 0 else apart[-1 - needle]
                if reading.hopes(rule):
                    reading.judge(rule, rule.matches(reading.text, found), findings)
            elif needle < words_from:
                term = terms[needle - terms_from]
                for of in term.rules:
                    if reading.hopes(of):
                        reading.judge(of, of.matches(reading.text, term, found), findings)
        return findings

    def _unwanted(self, options: Options) -> frozenset[int]:
        """Return the recognizers (by index) of which a request wants nothing."""
        asked = (options.entities, options.recognizers, options.countries, options.without)
        if not any(asked):
            return _NOTHING
        unwanted = self._unwanted_by.get(asked)
        if unwanted is None:
            unwanted = frozenset(index for index, r in enumerate(self.registry) if not options.wants(r))
            if len(self._unwanted_by) < _MOST_KEPT:
                self._unwanted_by[asked] = unwanted
        return unwanted

    def _idle(self, unwanted: frozenset[int]) -> tuple[frozenset[int], frozenset[int]]:
        """Return the needles whose hits nobody wants: those of the first pass, and those of the others as they are counted there."""
        if not unwanted:
            return _NOTHING, _NOTHING
        idle = self._idle_by.get(unwanted)
        if idle is None:
            rules = (at for at, rule in enumerate(self._plan.rules) if rule.index in unwanted)
            apart = (-1 - at for at, rule in enumerate(self._plan.apart) if rule.index in unwanted)
            idle = frozenset(rules), frozenset(apart)
            if len(self._idle_by) < _MOST_KEPT:
                self._idle_by[unwanted] = idle
        return idle

    def _context(self, text: str, ends: Hits) -> _Context:
        first, words = self._plan.words_from, self._plan.words
        if not ends or max(ends) < first:
            return _NO_CONTEXT
        spans = {
            (end, word.text): (start, end, word)
            for needle, found in ends.items()
            if needle >= first
            for word in (words[needle - first],)
            for start, end in word.stands(text, found)
        }
        return _Context(sorted(spans.values(), key=itemgetter(1, 0))) if spans else _NO_CONTEXT
