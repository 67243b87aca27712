"""Words an author could use instead of those that warn: coarser, and still true.

"I live at 12 Rose Street, Leeds" becomes "I live near Leeds", "I have lupus" "I have a health condition". The text stays in its own language, with the
grammar around each value mended as well as can be done without parsing it. What is masked or blocked is not ours to reword.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from redactor.domain import Action, Audience, Category, Decision, Finding, Span, Subject
from redactor.milder._grammar import Rewording, reworded
from redactor.milder._language import language_of
from redactor.operators import Edit, transform
from redactor.policy.catalogue import catalogue, languages

__all__ = ["Warned", "language_of", "languages", "milder_text", "warned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """What one finding shows, in plain words: what, about whom, to whom, and what could stand there instead. It never holds the value."""

    span: Span
    entity: str
    category: Category
    subject: Subject
    audience: Audience
    reveals: str
    message: str
    milder: str


def warned(text: str, decision: Decision, *, language: str = "en") -> tuple[Warned, ...]:
    """Return what each finding that warns shows, told in a language (ISO 639-1), with wordings in the language of the text."""
    words = catalogue(language)
    spoken = language_of(text)
    told = []
    for finding in _warning(decision):
        reveals = words.kind(finding.entity, finding.category, 1)
        told.append(
            Warned(
                span=finding.span,
                entity=finding.entity,
                category=finding.category,
                subject=finding.subject,
                audience=decision.audience,
                reveals=reveals,
                message=words.shows[finding.subject].format(what=reveals, audience=words.audience(decision.audience)),
                milder=reworded(text, finding, spoken).phrase,
            )
        )
    return tuple(told)


def milder_text(text: str, decision: Decision, hidden: Iterable[Edit] = ()) -> str:
    """Return the whole text with every finding that warns reworded; `hidden` are the edits of those that the policy masks or blocks."""
    spoken = language_of(text)
    kept = sorted(hidden, key=lambda edit: edit.span)
    edits: list[Rewording] = []
    for finding in _warning(decision):
        edits[-1:] = _side_by_side(text, edits[-1:], reworded(text, finding, spoken), kept)
    return transform(text, [*kept, *(Edit(each.span, each.phrase) for each in edits)])


def _side_by_side(text: str, before: list[Rewording], new: Rewording, kept: list[Edit]) -> list[Rewording]:
    """Return the last rewording, where there is one, and the next, so that they touch neither each other nor what is kept."""
    if any(edit.span.overlaps(new.span) for edit in kept):
        new = new.narrow()
    if not before:
        return [new]
    (last,) = before
    both = last.joined(new)
    if _is_one_statement(text, last, new) and not any(edit.span.overlaps(both.span) for edit in kept):
        return [both]
    if last.span.overlaps(new.span):
        new = new.narrow()
    # The words behind a value may be the next one.
    return [last.narrow() if last.span.overlaps(new.span) else last, new]


def _warning(decision: Decision) -> list[Finding]:
    return sorted((j.finding for j in decision.judged if j.action is Action.WARN), key=lambda finding: finding.span)


#: Between two values that one phrase can stand for: "asthma and diabetes", "diagnosed with depression".
_LINKS = frozenset(
    {
        "",
        ",",
        "and",
        "or",
        "with",
        ", and",
        "&",
        "+",
        "/",
        "y",
        "con",
        "e",
        "com",
        "et",
        "avec",
        "und",
        "mit",
        "、",
        "和",
        "及",
        "，",
        "de",
        "of",
        "for",
    }
)


def _is_one_statement(text: str, before: Rewording, new: Rewording) -> bool:
    """Say whether two findings of one category and subject stand side by side, so that naming the category twice would say it twice."""
    same = before.finding.category is new.finding.category and before.finding.subject is new.finding.subject
    between = text[before.last : new.finding.span.start].strip().casefold()
    return same and before.joinable and new.joinable and between in _LINKS
