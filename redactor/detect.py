"""Step 2: turns what the scan hints at into candidates, each with the evidence for it or against it.

Exactness: a pattern's results are those of `finditer` over the whole text. Every match has a hit inside it or past it by its look-ahead, and begins
at most the pattern's greatest width and reach before that; so the windows below hold the beginning of every match. A window begins no earlier than the match
before it ended, as `finditer` does.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from redactor._regex import compile_exact, shape_of
from redactor.domain import Check, Evidence, Finding, Outcome, Span
from redactor.recognizer import CONTEXT_BOOST, CONTEXT_FLOOR, THRESHOLD, VALID_SCORE, Lexicon, Pattern, Recognizer, Refuses
from redactor.registry import Registry
from redactor.scan import Hit, Needle, Scanner

#: How far a context word may stand from a value, in code points: about a line before, a few words after.
CONTEXT_BEFORE = 64
CONTEXT_AFTER = 24

#: Context words up to this length must match whole: "tin" is not in "tinned".
_WHOLE_WORD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What one request asks for; empty sets mean everything.

    `threshold` is the least score of a finding. `countries` (ISO 3166-1 alpha-2) leaves out recognizers of other countries.
    """

    entities: frozenset[str] = frozenset()
    recognizers: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    threshold: float = THRESHOLD

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


@dataclass(frozen=True, slots=True)
class _Matcher:
    """One exact expression with its bounds, and the group that is the finding."""

    exact: re.Pattern[str]
    width: int
    reach: int
    group: int | str


@cache
def _matcher(regex: str, caseless: bool) -> _Matcher:  # noqa: FBT001 - a key
    """Compile an expression when its first hit comes: most are never needed, and compiling all would double the time to start."""
    exact, shape = compile_exact(regex, caseless=caseless), shape_of(regex)
    return _Matcher(exact=exact, width=shape.most, reach=shape.reach, group="value" if "value" in exact.groupindex else 0)


@dataclass(frozen=True, slots=True)
class _Rule:
    """One pattern of a recognizer (by index)."""

    recognizer: Recognizer
    index: int
    pattern: Pattern

    def hopeful(self, context: _Context, options: Options) -> bool:
        """Say whether a match can reach the threshold: by its own score, a check, or a context word somewhere in the text."""
        if not options.wants(self.recognizer):
            return False
        return self.pattern.score >= options.threshold or _may_confirm(self.recognizer) or self.index in context.of

    def matches(self, text: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the spans that `finditer` gives over the whole text, running only near the hits (`ends`, ascending)."""
        matcher = _matcher(self.pattern.regex, self.pattern.caseless)
        done = 0
        for low, high in _windows(ends, matcher.width + matcher.reach):
            for m in matcher.exact.finditer(text, max(low, done), min(len(text), high + matcher.width + matcher.reach)):
                if m.start() > high:
                    break
                done = m.end()
                start, end = m.span(matcher.group)
                if start < end:
                    yield start, end


def _windows(ends: Sequence[int], back: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches, each from its first possible beginning to its last hit, that reach so far back from every hit and do not touch."""
    low = high = -1
    for end in ends:
        begin = max(0, end - back)
        if begin > high:
            if high >= 0:
                yield low, high
            low = begin
        high = end
    if high >= 0:
        yield low, high


class _Term(NamedTuple):
    """One word of a lexicon: the recognizers that list it."""

    text: str
    cased: bool
    rules: tuple[_LexiconRule, ...]


@dataclass(frozen=True, slots=True)
class _LexiconRule:
    recognizer: Recognizer
    index: int
    lexicon: Lexicon
    head: re.Pattern[str] | None
    head_width: int
    tail: re.Pattern[str] | None
    except_in: re.Pattern[str] | None
    except_width: int

    def grown(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the span with what must stand before and after the term, None where it does not stand there."""
        if self.head is not None:
            m = self.head.search(text, max(0, start - self.head_width), start)
            if m is None:
                return None
            start = m.start()
        if self.tail is not None:
            m = self.tail.match(text, end)
            if m is None:
                return None
            end = m.end()
        if not _stands_alone(text, start, end) or self._excepted(text, start, end):
            return None
        return start, end

    def _excepted(self, text: str, start: int, end: int) -> bool:
        if self.except_in is None:
            return False
        low = max(0, end - self.except_width)
        return any(m.start() <= start and end <= m.end() for m in self.except_in.finditer(text, low, start + self.except_width))


@dataclass(frozen=True, slots=True)
class _Word:
    """One context word: the recognizers (by index) that it speaks for."""

    text: str
    of: frozenset[int]


@dataclass(slots=True)
class _Context:
    """The context words that stand in one text, in order of their ends."""

    ends: list[int] = field(default_factory=list)
    words: list[tuple[int, int, _Word]] = field(default_factory=list)
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


_LONGEST_CONTEXT = 80


class Detector:
    """Runs a registry's recognizers over texts; immutable, and safe to share between threads."""

    def __init__(self, registry: Registry, *, cache: Path | None = None) -> None:
        self.registry = registry
        self._plan: list[_Rule | _Term | _Word] = []
        needles: list[Needle] = []
        for entry, needle in _entries(registry):
            self._plan.append(entry)
            needles.append(needle)
        self._scanner = Scanner(needles, cache=cache, check=registry.check_patterns)

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
        """Yield candidates; those that can reach no threshold only where a `thorough` answer is wanted."""
        ends: defaultdict[int, list[int]] = defaultdict(list)
        for needle, end in hits:
            ends[needle].append(end)
        context = self._context(text, ends)
        for needle, found in ends.items():
            entry = self._plan[needle]
            if isinstance(entry, _Rule):
                if thorough or entry.hopeful(context, options):
                    for start, end in entry.matches(text, found):
                        yield _judge(text, start, end, entry.recognizer, entry.index, entry.pattern, context, options, thorough=thorough)
            elif isinstance(entry, _Term):
                for end in found:
                    yield from _of_term(text, end, entry, context, options, thorough=thorough)

    def _context(self, text: str, ends: dict[int, list[int]]) -> _Context:
        words = sorted(
            {
                (at, entry.text): (at - len(entry.text), at, entry)
                for needle, found in ends.items()
                if isinstance(entry := self._plan[needle], _Word)
                for end in found
                # The hit of a short word may lie one past it.
                for at in (end, end - 1)
                if _is_context(text, at - len(entry.text), at, entry.text)
            }.values(),
            key=lambda w: w[1],
        )
        return _Context(ends=[w[1] for w in words], words=words, of={i for w in words for i in w[2].of})


def _judge(
    text: str,
    start: int,
    end: int,
    recognizer: Recognizer,
    index: int,
    pattern: Pattern | Lexicon,
    context: _Context,
    options: Options,
    *,
    thorough: bool,
) -> Candidate:
    word = context.near(index, start, end)
    check = Check.UNKNOWN
    if recognizer.validate is not None and (thorough or word or pattern.score >= options.threshold or _may_confirm(recognizer)):
        check = recognizer.validate(text[start:end])
    score = pattern.score
    if check is Check.VALID:
        score = max(score, VALID_SCORE)
    if word is not None:
        score = round(min(1.0, max(score + CONTEXT_BOOST, CONTEXT_FLOOR)), 4)
    finding = Finding(
        span=Span(start, end),
        entity=recognizer.entity,
        category=recognizer.category,
        score=score,
        recognizer=recognizer.id,
        evidence=Evidence(pattern=pattern.name, base_score=pattern.score, check=check, context=word),
    )
    return Candidate(finding=finding, outcome=_outcome(finding, recognizer, options))


def _may_confirm(recognizer: Recognizer) -> bool:
    """Say whether a check may lift a score: without a context word, one that can only refuse need not run on a value that scores too little."""
    return recognizer.validate is not None and not isinstance(recognizer.validate, Refuses)


def _outcome(finding: Finding, recognizer: Recognizer, options: Options) -> Outcome:
    if finding.evidence.check is Check.INVALID:
        return Outcome.CHECK_FAILED
    if not options.wants(recognizer):
        return Outcome.NOT_REQUESTED
    return Outcome.KEPT if finding.score >= options.threshold else Outcome.BELOW_THRESHOLD


def _of_term(text: str, end: int, term: _Term, context: _Context, options: Options, *, thorough: bool) -> Iterator[Candidate]:
    start = end - len(term.text)
    # The byte expression of a caseless literal is a superset: sharp s, dotted i.
    if start < 0 or (text[start:end] != term.text if term.cased else text[start:end].lower() != term.text):
        return
    # Only a head or a tail may continue the word; whether the whole stands alone is for `grown` to say.
    for rule in term.rules:
        if (span := rule.grown(text, start, end)) is not None:
            yield _judge(text, *span, rule.recognizer, rule.index, rule.lexicon, context, options, thorough=thorough)


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start > 0 and text[start - 1].isalnum() and _spaced(text[start]):
        return False
    return end >= len(text) or not text[end].isalnum() or not _spaced(text[end - 1])


def _spaced(ch: str) -> bool:
    """Say whether the character's script puts spaces between words (Chinese, Japanese and Thai do not)."""
    return ch < "\u0e00" or not ("\u0e00" <= ch <= "\u0eff" or "\u3040" <= ch <= "\u9fff" or "\uf900" <= ch <= "\ufaff")


def _is_context(text: str, start: int, end: int, word: str) -> bool:
    if start < 0 or text[start:end].lower() != word:
        return False
    if not _spaced(text[start]):
        return True
    if start > 0 and text[start - 1].isalpha() and not (text[start].isupper() and text[start - 1].islower()):
        return False
    return len(word) > _WHOLE_WORD or end >= len(text) or not text[end].isalpha() or (text[end].isupper() and text[end - 1].islower())


def _entries(registry: Registry) -> Iterator[tuple[_Rule | _Term | _Word, Needle]]:
    yield from _rules(registry)
    yield from _terms(registry)
    yield from _words(registry)


def _rules(registry: Registry) -> Iterator[tuple[_Rule, Needle]]:
    for index, r in enumerate(registry):
        for p in r.patterns:
            yield _Rule(recognizer=r, index=index, pattern=p), Needle(text=p.regex, caseless=p.caseless)


def _terms(registry: Registry) -> Iterator[tuple[_Term, Needle]]:
    rules: defaultdict[tuple[str, bool], list[_LexiconRule]] = defaultdict(list)
    for index, r in enumerate(registry):
        if r.lexicon is None:
            continue
        rule = _lexicon_rule(r, index, r.lexicon)
        for term in r.lexicon.read():
            # In a fixed order: a set's differs between processes, and so would the database that the cache is asked for.
            forms = dict.fromkeys((term, term.upper())) if r.lexicon.cased else (term.lower(),)
            for form in forms:
                rules[form, r.lexicon.cased].append(rule)
    for (form, cased), of in rules.items():
        yield _Term(text=form, cased=cased, rules=tuple(of)), Needle(text=form, caseless=not cased, literal=True)


def _lexicon_rule(recognizer: Recognizer, index: int, lexicon: Lexicon) -> _LexiconRule:
    exceptions = sorted(lexicon.except_in, key=len, reverse=True)
    return _LexiconRule(
        recognizer=recognizer,
        index=index,
        lexicon=lexicon,
        head=compile_exact(rf"(?:{lexicon.head})\Z") if lexicon.head else None,
        head_width=shape_of(lexicon.head).most if lexicon.head else 0,
        tail=compile_exact(lexicon.tail) if lexicon.tail else None,
        except_in=re.compile("|".join(rf"\b{re.escape(e)}\b" for e in exceptions), re.IGNORECASE) if exceptions else None,
        except_width=max(map(len, exceptions), default=0),
    )


def _words(registry: Registry) -> Iterator[tuple[_Word, Needle]]:
    of: defaultdict[str, set[int]] = defaultdict(set)
    for index, r in enumerate(registry):
        for word in r.context:
            of[word.lower()].add(index)
    for word, indices in of.items():
        entry = _Word(text=word, of=frozenset(indices))
        for needle in _word_needles(word):
            yield entry, needle


def _word_needles(word: str) -> Iterator[Needle]:
    """Yield what to look for: a short word only where it stands whole, or in camelCase, or it would turn up in every line."""
    if len(word) > _WHOLE_WORD or not (word.isascii() and word.isalpha()):
        yield Needle(text=word, caseless=True, literal=True)
        return
    yield Needle(text=rf"(?<![A-Za-z]){word}(?![A-Za-z])", caseless=True)
    yield Needle(text=rf"(?<=[a-z])(?:{word.title()}|{word.upper()})(?![a-z])")
