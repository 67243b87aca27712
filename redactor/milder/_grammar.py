"""Fitting a coarser wording into its sentence: which words around the value go with it, and which form stands there.

What can be read off the few words before and after a value is read; a sentence that is built otherwise gets the plain form, which is still true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from redactor.domain import SPECIAL_CATEGORIES, Category, Finding, Span
from redactor.milder import _values
from redactor.milder._words import WORDS, Words
from redactor.operators._text import placeholder, reveals
from redactor.policy.catalogue import Milder, catalogue

#: So many characters around a value are read.
_NEAR = 48
_SENTENCE_START = re.compile(r"(?:^|[.!?。！？\n]\s*)$")
#: Values that are coarsened by what they say; a position or an address says a place.
_PLACES = frozenset({"ADDRESS", "COORDINATES", "LOCATION", "ZIP_CODE", "STREET_ADDRESS"})
_DATES = frozenset({"BIRTH_DATE", "DATE_OF_BIRTH", "DATE_TIME"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """A stretch of the text and what could stand there; `plain` is what could stand for the value alone. It is in no repr."""

    finding: Finding
    span: Span
    #: What must go: the value, or several and what is between them.
    core: Span
    phrase: str = field(repr=False)
    plain: str = field(repr=False)
    #: Whether another value of the category beside this one is covered by the phrase.
    joinable: bool = False
    last: int

    def narrow(self) -> Rewording:
        """Return the rewording of the value alone, which touches no other."""
        return replace(self, span=self.core, phrase=self.plain)

    def joined(self, other: Rewording) -> Rewording:
        """Return a rewording that covers both."""
        end = max(self.span.end, other.span.end)
        return replace(self, span=Span(self.span.start, end), core=Span(self.core.start, other.core.end), last=other.last)


def reworded(text: str, finding: Finding, language: str) -> Rewording:
    """Return what could stand for a finding in a text of that language."""
    words, milder = WORDS[language], catalogue(language).milder
    value = text[finding.span.start : finding.span.end]
    before, after = text[max(0, finding.span.start - _NEAR) : finding.span.start], text[finding.span.end : finding.span.end + _NEAR]
    plain = _guarded(milder.thing(finding.entity, finding.category), value, finding)
    start, end, phrase, joinable = _fitted(value, before, after, finding, words, milder)
    phrase = _guarded(phrase, value, finding, otherwise=plain)
    span = Span(finding.span.start - start, finding.span.end + end)
    phrase = _capitalized(phrase, text, span)
    return Rewording(
        finding=finding, span=span, core=finding.span, phrase=phrase, plain=plain, joinable=joinable, last=finding.span.end + end
    )


def _fitted(  # noqa: PLR0911 - one a kind of value
    value: str, before: str, after: str, finding: Finding, words: Words, milder: Milder
) -> tuple[int, int, str, bool]:
    """Return how many characters before and after go too, the phrase, and whether it covers a neighbour of its category."""
    if finding.entity in _DATES and (phrase := _values.decade(value, milder)):
        return _taken(words.on, before), 0, phrase, False
    if finding.entity == "AGE" and (phrase := _values.age(value, finding.subject, milder)):
        return _taken(words.at_age, before), 0, phrase, False
    if finding.entity in _PLACES:
        return _place(value, before, finding, words, milder)
    if finding.category in SPECIAL_CATEGORIES:
        return _statement(value, before, after, finding, words, milder)
    thing = milder.thing(finding.entity, finding.category)
    if finding.entity == "ORGANIZATION" and words.employer:
        if words.called_employer.search(before):
            # "my employer Acme": the space before the name goes with it.
            return 1, 0, "", False
        if words.works.search(before):
            return 0, 0, words.employer, False
    if words.named and words.named.search(before):
        return 0, 0, words.private, False
    article = _taken(words.article, before)
    if words.possessive.search(before):
        return (0, 0, words.bare(thing), False) if words.keeps_possessive else (_taken(words.possessive, before), 0, thing, False)
    return article, 0, thing, False


def _place(value: str, before: str, finding: Finding, words: Words, milder: Milder) -> tuple[int, int, str, bool]:
    phrase = _values.place(value, milder)
    if phrase:
        return _taken(words.at, before), 0, phrase, False
    at = _taken(words.at, before) if finding.entity == "LOCATION" else 0
    return at, 0, milder.thing(finding.entity, finding.category), False


def _statement(value: str, before: str, after: str, finding: Finding, words: Words, milder: Milder) -> tuple[int, int, str, bool]:
    """Reword what is said of a person's body, belief, origin or love."""
    category = finding.category
    thing, people = milder.thing(finding.entity, category), milder.people.get(category)
    if override := words.override(finding, value):
        return (0, 0, words.bare(override), True) if words.possessive.search(before) else (_taken(words.article, before), 0, override, True)
    behind = words.behind.match(after) if category is Category.HEALTH else None
    more = len(behind[0]) if behind else 0
    article = _taken(words.article, before)
    if people and words.is_somebody.search(before):
        return (article, more, people, True) if article else (0, more, milder.states.get(category, people), True)
    if words.is_thing(category, value):
        return _thing(thing, before, more, words)
    if words.attributive(after) and not article and category is not Category.HEALTH:
        dropped = words.adjectives.get(category, "")
        # With the adjective goes the space behind it.
        return (0, 0, dropped, False) if dropped else (0, 1, "", False)
    if people and article and category is not Category.HEALTH:
        return article, more, people, True
    return _thing(thing, before, more, words)


def _thing(thing: str, before: str, more: int, words: Words) -> tuple[int, int, str, bool]:
    modifier = _taken(words.modifier, before)
    rest = before[: len(before) - modifier]
    if words.possessive.search(rest):
        if words.keeps_possessive:
            return modifier, more, words.bare(thing), True
        return modifier + _taken(words.possessive, rest), more, thing, True
    return modifier + _taken(words.article, rest), more, thing, True


def _taken(pattern: re.Pattern[str], text: str) -> int:
    """Return how many characters of the text a pattern takes with it, at the end that it is anchored to."""
    match = pattern.search(text)
    return len(match[0]) if match else 0


def _guarded(phrase: str, value: str, finding: Finding, *, otherwise: str | None = None) -> str:
    """Return the phrase, unless the value could be read in it."""
    if not reveals(phrase, value):
        return phrase
    return otherwise if otherwise is not None else placeholder(finding.entity)


def _capitalized(phrase: str, text: str, span: Span) -> str:
    """Begin with a capital where what goes began a sentence with one."""
    if text[span.start].isupper() and _SENTENCE_START.search(text[max(0, span.start - 3) : span.start]):
        return phrase[:1].upper() + phrase[1:]
    return phrase
