"""What the scan looks for, and how each needle's hits become matches: patterns, the terms of lexicons, context words.

Exactness: a pattern's matches are those of `finditer` over the whole text. Every match has a hit inside it, or past it by what look-ahead reads, and
begins within known bounds before that (`redactor._superset`); so the windows below hold the beginning of every match. A window begins no
earlier than the match before it ended, as `finditer` does.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import msgspec

from redactor import _classes, _measure, _regex
from redactor._measure import fewest_digits
from redactor._regex import compile_exact, parse, shape_of
from redactor._superset import superset, whole
from redactor._terms import LexiconRule, Term, confirms, lexicon_rule, spaced
from redactor.domain import Evidence
from redactor.engine import First, stored
from redactor.recognizer import THRESHOLD, Pattern, Recognizer
from redactor.registry import Registry
from redactor.scan import Needle

#: Context words up to this length must match whole: "tin" is not in "tinned".
_WHOLE_WORD = 3


class _Matcher(NamedTuple):
    """One exact expression with its bounds, and the group that is the finding."""

    exact: re.Pattern[str]
    #: A match begins no further before a hit than `most`, no nearer than `least`.
    most: int
    least: int
    #: How far after a hit a match, and what it looks at, may end.
    ahead: int
    group: int | str


@cache
def _matcher(regex: str, caseless: bool) -> _Matcher:  # noqa: FBT001 - a key
    exact, shape, read = compile_exact(regex, caseless=caseless), shape_of(regex), superset(regex, caseless=caseless)
    return _Matcher(exact, read.most, read.least, shape.most + shape.reach, "value" if "value" in exact.groupindex else 0)


@cache
def _first(regex: str, caseless: bool) -> First:  # noqa: FBT001 - a key
    return First(whole(regex, caseless=caseless), caseless=caseless)


#: Trying each place costs less than searching up to here.
_FEW = 12
#: From here on it pays to ask first, in linear time, where a match may begin: an exact expression tries all its branches at each place.
_MANY = 48


@dataclass(frozen=True)
class Rule:
    """One pattern of a recognizer (by index)."""

    recognizer: Recognizer
    index: int
    pattern: Pattern
    confirms: bool
    score: float
    #: What a finding rests on without check and context.
    evidence: Evidence

    @property
    def faint(self) -> bool:
        """Say whether a match is no finding unless a context word stands near."""
        return self.score < THRESHOLD and not self.confirms

    @cached_property
    def _matcher(self) -> _Matcher:
        """Compile the expression when its first hit comes: most are never needed, and compiling all would double the time to start."""
        return _matcher(self.pattern.regex, self.pattern.caseless)

    def compile(self) -> None:
        """Compile the exact expression now instead of at its first hit."""
        _ = self._matcher

    def matches(self, text: str, ends: Sequence[int]) -> list[tuple[int, int]]:
        """Return the spans that `finditer` gives over the whole text, running only near the hits (`ends`, ascending)."""
        exact, most, least, ahead, group = self._matcher
        found: list[tuple[int, int]] = []
        done, size = 0, len(text)
        for low, high in _windows(ends, most, least):
            at = max(low, done)
            while at <= high:
                m = self._next(exact, text, at, high, min(size, high + ahead))
                if m is None:
                    break
                begin, done = m.span()
                start, end = m.span(group)
                if start < end:
                    found.append((start, end))
                at = done if done > begin else done + 1
        return found

    def _next(self, exact: re.Pattern[str], text: str, low: int, high: int, end: int) -> re.Match[str] | None:
        """Return the first match that begins in those bounds."""
        if high - low >= _MANY:
            begin = self._first.begin(text[low:end])
            if begin is None:
                return None
            low += begin
        if high - low < _FEW:
            match = exact.match
            for at in range(low, high + 1):
                if (m := match(text, at, end)) is not None:
                    return m
            return None
        m = exact.search(text, low, end)
        return m if m is not None and m.start() <= high else None

    @cached_property
    def _first(self) -> First:
        return _first(self.pattern.regex, self.pattern.caseless)


def _windows(ends: Sequence[int], most: int, least: int) -> list[tuple[int, int]]:
    """Return the disjoint stretches, first and last place, in which matches with these hits begin."""
    windows: list[tuple[int, int]] = []
    low = high = -1
    for end in ends:
        last = end - least
        if last < 0:
            continue
        begin = max(0, end - most)
        if begin > high + 1:
            if high >= 0:
                windows.append((low, high))
            low = begin
        high = last
    if high >= 0:
        windows.append((low, high))
    return windows


class Word(msgspec.Struct, frozen=True, gc=False):
    """One context word: the recognizers (by index) that it speaks for."""

    text: str
    of: frozenset[int]

    def stands(self, text: str, hits: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield the spans at which the word stands as a word, given where it may end; the hit of a short word may lie one past it."""
        size = len(self.text)
        for hit in hits:
            for end in (hit, hit - 1) if size <= _WHOLE_WORD else (hit,):
                if _is_context(text, end - size, end, self.text):
                    yield end - size, end


def _is_context(text: str, start: int, end: int, word: str) -> bool:
    if start < 0 or text[start:end].lower() != word:
        return False
    if not spaced(text[start]):
        return True
    if start > 0 and text[start - 1].isalpha() and not (text[start].isupper() and text[start - 1].islower()):
        return False
    return len(word) > _WHOLE_WORD or end >= len(text) or not text[end].isalpha() or (text[end].isupper() and text[end - 1].islower())


class Plan(NamedTuple):
    """Everything that a registry looks for, in three passes.

    The first reads every text. Patterns of numbers are looked for only where there are so many digits (`DIGITS`), faint ones among them only where a context
    word of theirs stands, too.
    """

    #: The needles of the first pass count through rules, terms and words.
    rules: list[Rule]
    terms: list[Term]
    words: list[Word]
    #: Those of the other passes through these: the numbers, then the faint ones.
    apart: list[Rule]
    faint_from: int
    #: The recognizers (by index) with rules in the last pass, and the needles of the context words that speak for them.
    faint_of: frozenset[int]
    faint_words: frozenset[int]
    #: The first needle that is a context word.
    words_from: int
    #: Terms (by needle, with their length in bytes) that count only where no ASCII letter or digit touches them.
    alone: dict[int, int]


class Needles(NamedTuple):
    """What finds the entries of a plan, pass by pass in their order."""

    first: list[Needle]
    numbers: list[Needle]
    faint: list[Needle]


#: A pattern all of whose matches have so many ASCII digits is a pattern of numbers: a third of all, which most prose need not be read for.
DIGITS = 3


def plan(registry: Registry, *, cache: Path | None = None) -> tuple[Plan, Needles]:
    """Return what a registry looks for, and with what, always in the same order; `cache` is a folder for what takes long to tell."""
    rules = list(_rules(registry))
    of_digits = [rules[at] for at in _of_digits([r.pattern.regex for r in rules], cache)]
    numbers, faint = [r for r in of_digits if not r.faint], [r for r in of_digits if r.faint]
    apart = {id(r) for r in of_digits}
    first = [r for r in rules if id(r) not in apart]
    terms, words = list(_terms(registry)), list(_words(registry))
    words_from, faint_of = len(first) + len(terms), frozenset(r.index for r in faint)
    made = Plan(
        rules=first,
        terms=[t for t, _ in terms],
        words=[w for w, _ in words],
        apart=[*numbers, *faint],
        faint_from=len(numbers),
        faint_of=faint_of,
        faint_words=frozenset(at for at, (w, _) in enumerate(words, start=words_from) if not faint_of.isdisjoint(w.of)),
        words_from=words_from,
        alone={at: len(t.text) for at, (t, _) in enumerate(terms, start=len(first)) if t.text.isascii() and t.stands_alone},
    )
    return made, Needles(
        [*map(_needle, first), *(n for _, n in terms), *(n for _, n in words)], [*map(_needle, numbers)], [*map(_needle, faint)]
    )


def _of_digits(regexes: Sequence[str], cache: Path | None) -> list[int]:
    """Return the places of the patterns of numbers; to parse all takes a second, so the answer is kept."""

    def told() -> list[int]:
        return [at for at, regex in enumerate(regexes) if fewest_digits(list(parse(regex))) >= DIGITS]

    if cache is None:
        return told()
    digest = hashlib.sha256(f"{DIGITS}".encode())
    for module in (_measure, _classes, _regex):
        digest.update(Path(module.__file__ or "").read_bytes())
    digest.update("\0".join(regexes).encode())
    path = cache / f"numbers-{digest.hexdigest()[:32]}.json"
    return stored(path, make=told, dump=lambda places: json.dumps(places).encode(), load=json.loads)


def _needle(rule: Rule) -> Needle:
    return Needle(text=rule.pattern.regex, caseless=rule.pattern.caseless)


def _rules(registry: Registry) -> Iterator[Rule]:
    for index, r in enumerate(registry):
        for p in r.patterns:
            yield Rule(
                recognizer=r,
                index=index,
                pattern=p,
                confirms=confirms(r),
                score=p.score,
                evidence=Evidence(pattern=p.name, base_score=p.score),
            )


def _terms(registry: Registry) -> Iterator[tuple[Term, Needle]]:
    rules: defaultdict[tuple[str, bool], list[LexiconRule]] = defaultdict(list)
    for index, r in enumerate(registry):
        if r.lexicon is None:
            continue
        rule = lexicon_rule(r, index, r.lexicon)
        for term in r.lexicon.read():
            # In a fixed order: a set's differs between processes, and so would the database that the cache is asked for.
            forms = dict.fromkeys((term, term.upper())) if r.lexicon.cased else (term.lower(),)
            for form in forms:
                rules[form, r.lexicon.cased].append(rule)
    # Tens of thousands of terms share a few dozen tuples.
    shared: dict[tuple[int, ...], tuple[LexiconRule, ...]] = {}
    for (form, cased), of in rules.items():
        listed = shared.setdefault(tuple(rule.index for rule in of), tuple(of))
        yield Term(text=form, cased=cased, rules=listed), Needle(text=form, caseless=not cased, literal=True)


def _words(registry: Registry) -> Iterator[tuple[Word, Needle]]:
    of: defaultdict[str, set[int]] = defaultdict(set)
    for index, r in enumerate(registry):
        for word in r.context:
            of[word.lower()].add(index)
    for word, indices in of.items():
        entry = Word(text=word, of=frozenset(indices))
        for needle in _word_needles(word):
            yield entry, needle


def _word_needles(word: str) -> Iterator[Needle]:
    """Yield what to look for: a short word only where it stands whole, or in camelCase, or it would turn up in every line."""
    if len(word) > _WHOLE_WORD or not (word.isascii() and word.isalpha()):
        yield Needle(text=word, caseless=True, literal=True)
        return
    yield Needle(text=rf"(?<![A-Za-z]){word}(?![A-Za-z])", caseless=True)
    yield Needle(text=rf"(?<=[a-z])(?:{word.title()}|{word.upper()})(?![a-z])")
