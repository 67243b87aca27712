"""The terms of lexicons: how the hit of one becomes a match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from redactor._regex import compile_exact, shape_of
from redactor.domain import Evidence
from redactor.recognizer import Lexicon, Recognizer, Refuses


class Term(msgspec.Struct, frozen=True, gc=False):
    """One word of a lexicon: the recognizers that list it."""

    text: str
    cased: bool
    rules: tuple[LexiconRule, ...]

    @property
    def stands_alone(self) -> bool:
        """Say whether every match is the term itself, with no letter or digit of its own script beside it."""
        return all(rule.head is None and rule.tail is None for rule in self.rules)


@dataclass(frozen=True, slots=True)
class LexiconRule:
    """The lexicon of one recognizer (by index)."""

    recognizer: Recognizer
    index: int
    pattern: Lexicon
    confirms: bool
    score: float
    evidence: Evidence
    head: re.Pattern[str] | None
    head_width: int
    tail: re.Pattern[str] | None
    except_in: _Exceptions | None

    def matches(self, text: str, term: Term, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield the spans of a term whose literal ends there."""
        for end in ends:
            start = end - len(term.text)
            # The byte expression of a caseless literal is a superset: sharp s, dotted i.
            if start >= 0 and (text[start:end] if term.cased else text[start:end].lower()) == term.text:
                # Only a head or a tail may continue the word; whether the whole stands alone is for `_grown` to say.
                span = self._grown(text, start, end, term)
                if span is not None:
                    yield span

    def _grown(self, text: str, start: int, end: int, term: Term) -> tuple[int, int] | None:
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
        if not _stands_alone(text, start, end) or self._excepted(text, start, end, term):
            return None
        return start, end

    def _excepted(self, text: str, start: int, end: int, term: Term) -> bool:
        return self.except_in is not None and self.except_in.hold(text, start, end, term)


class _Exceptions:
    """The phrases in which the terms of a lexicon mean something else."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = sorted(phrases, key=len, reverse=True)
        self._width = len(self._phrases[0])
        #: By term; few terms stand in any.
        self._around: dict[str, re.Pattern[str] | None] = {}

    def hold(self, text: str, start: int, end: int, term: Term) -> bool:
        """Say whether the span, in which the term stands, is part of a phrase."""
        if term.text not in self._around:
            self._around[term.text] = self._those_with(term.text.lower())
        around = self._around[term.text]
        if around is None:
            return False
        low = max(0, end - self._width)
        return any(m.start() <= start and end <= m.end() for m in around.finditer(text, low, start + self._width))

    def _those_with(self, term: str) -> re.Pattern[str] | None:
        phrases = [phrase for phrase in self._phrases if term in phrase.lower()]
        return re.compile("|".join(rf"\b{re.escape(phrase)}\b" for phrase in phrases), re.IGNORECASE) if phrases else None


def lexicon_rule(recognizer: Recognizer, index: int, lexicon: Lexicon) -> LexiconRule:
    """Prepare the lexicon of a recognizer."""
    return LexiconRule(
        recognizer=recognizer,
        index=index,
        pattern=lexicon,
        confirms=confirms(recognizer),
        score=lexicon.score,
        evidence=Evidence(pattern=lexicon.name, base_score=lexicon.score),
        head=compile_exact(rf"(?:{lexicon.head})\Z") if lexicon.head else None,
        head_width=shape_of(lexicon.head).most if lexicon.head else 0,
        tail=compile_exact(lexicon.tail) if lexicon.tail else None,
        except_in=_Exceptions(lexicon.except_in) if lexicon.except_in else None,
    )


def confirms(recognizer: Recognizer) -> bool:
    """Say whether a check of the recognizer can lift a match that scores too little."""
    return recognizer.validate is not None and not isinstance(recognizer.validate, Refuses)


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start > 0 and text[start - 1].isalnum() and spaced(text[start]):
        return False
    return end >= len(text) or not text[end].isalnum() or not spaced(text[end - 1])


def spaced(ch: str) -> bool:
    """Say whether the character's script puts spaces between words (Chinese, Japanese and Thai do not)."""
    return ch < "\u0e00" or not ("\u0e00" <= ch <= "\u0eff" or "\u3040" <= ch <= "\u9fff" or "\uf900" <= ch <= "\ufaff")
