"""What the scan looks for, and how each needle's hits become matches: patterns, the terms of lexicons, context words.

Exactness: a pattern's matches are those of `finditer` over the whole text. Every match has a hit inside it, or past it by what look-ahead reads, and
begins no further before that than the byte expression is long; so the windows below hold the beginning of every match. A window begins no
earlier than the match before it ended, as `finditer` does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from redactor._regex import compile_exact, shape_of
from redactor._superset import behind
from redactor.recognizer import Lexicon, Pattern, Recognizer, Refuses
from redactor.registry import Registry
from redactor.scan import Needle

#: Context words up to this length must match whole: "tin" is not in "tinned".
_WHOLE_WORD = 3


@dataclass(frozen=True, slots=True)
class _Matcher:
    """One exact expression with its bounds, and the group that is the finding."""

    exact: re.Pattern[str]
    #: How far before a hit a match may begin, and how far after one it, and what it looks at, may end.
    behind: int
    ahead: int
    group: int | str


@cache
def _matcher(regex: str, caseless: bool) -> _Matcher:  # noqa: FBT001 - a key
    """Compile an expression when its first hit comes: most are never needed, and compiling all would double the time to start."""
    exact, shape = compile_exact(regex, caseless=caseless), shape_of(regex)
    return _Matcher(exact=exact, behind=behind(regex), ahead=shape.most + shape.reach, group="value" if "value" in exact.groupindex else 0)


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of a recognizer (by index)."""

    recognizer: Recognizer
    index: int
    pattern: Pattern
    confirms: bool

    def compile(self) -> None:
        """Compile the exact expression now instead of at its first hit."""
        _matcher(self.pattern.regex, self.pattern.caseless)

    def matches(self, text: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the spans that `finditer` gives over the whole text, running only near the hits (`ends`, ascending)."""
        matcher = _matcher(self.pattern.regex, self.pattern.caseless)
        done = 0
        for low, high in _windows(ends, matcher.behind):
            for m in matcher.exact.finditer(text, max(low, done), min(len(text), high + matcher.ahead)):
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


class Term(NamedTuple):
    """One word of a lexicon: the recognizers that list it."""

    text: str
    cased: bool
    rules: tuple[LexiconRule, ...]


@dataclass(frozen=True, slots=True)
class LexiconRule:
    """The lexicon of one recognizer (by index)."""

    recognizer: Recognizer
    index: int
    pattern: Lexicon
    confirms: bool
    head: re.Pattern[str] | None
    head_width: int
    tail: re.Pattern[str] | None
    except_in: re.Pattern[str] | None
    except_width: int

    def matches(self, text: str, term: Term, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield the spans of a term whose literal ends there."""
        for end in ends:
            start = end - len(term.text)
            # The byte expression of a caseless literal is a superset: sharp s, dotted i.
            if start >= 0 and (text[start:end] if term.cased else text[start:end].lower()) == term.text:
                # Only a head or a tail may continue the word; whether the whole stands alone is for `_grown` to say.
                span = self._grown(text, start, end)
                if span is not None:
                    yield span

    def _grown(self, text: str, start: int, end: int) -> tuple[int, int] | None:
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
class Word:
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


def _confirms(recognizer: Recognizer) -> bool:
    return recognizer.validate is not None and not isinstance(recognizer.validate, Refuses)


def entries(registry: Registry) -> Iterator[tuple[Rule | Term | Word, Needle]]:
    """Yield everything that a registry looks for, each beside the needle that finds it, always in the same order."""
    yield from _rules(registry)
    yield from _terms(registry)
    yield from _words(registry)


def _rules(registry: Registry) -> Iterator[tuple[Rule, Needle]]:
    for index, r in enumerate(registry):
        for p in r.patterns:
            yield Rule(recognizer=r, index=index, pattern=p, confirms=_confirms(r)), Needle(text=p.regex, caseless=p.caseless)


def _terms(registry: Registry) -> Iterator[tuple[Term, Needle]]:
    rules: defaultdict[tuple[str, bool], list[LexiconRule]] = defaultdict(list)
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
        yield Term(text=form, cased=cased, rules=tuple(of)), Needle(text=form, caseless=not cased, literal=True)


def _lexicon_rule(recognizer: Recognizer, index: int, lexicon: Lexicon) -> LexiconRule:
    exceptions = sorted(lexicon.except_in, key=len, reverse=True)
    return LexiconRule(
        recognizer=recognizer,
        index=index,
        pattern=lexicon,
        confirms=_confirms(recognizer),
        head=compile_exact(rf"(?:{lexicon.head})\Z") if lexicon.head else None,
        head_width=shape_of(lexicon.head).most if lexicon.head else 0,
        tail=compile_exact(lexicon.tail) if lexicon.tail else None,
        except_in=re.compile("|".join(rf"\b{re.escape(e)}\b" for e in exceptions), re.IGNORECASE) if exceptions else None,
        except_width=max(map(len, exceptions), default=0),
    )


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
