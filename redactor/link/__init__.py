"""Step 2c: whom a finding is about - the author, somebody else, or nobody."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from redactor.domain import SPECIAL_CATEGORIES, Category, Finding, Subject
from redactor.link import _beliefs, _chinese, _health, _ownership
from redactor.link._figures import in_riddle
from redactor.link._reading import Reading
from redactor.model import told_by

__all__ = ["link"]

_IMPERSONAL = frozenset({"DATE_TIME", "URL"})

_BODY = frozenset({Category.HEALTH, Category.BIOMETRIC})


def link(text: str, findings: Sequence[Finding], told: Sequence[Finding] = (), tells: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Return the findings, in their order, each with the subject that the text around it gives.

    Reads the sentence of a finding and at most the one before, so that time grows with the findings, not with the text.
    PERSON and USERNAME findings serve as cues for the others. Nothing but `subject` changes.
    Addresses of networks and pages, and times, are about nobody.

    `told` are a model's findings, disjoint and in text order; it says of the entity types `tells` whom they are about, and is believed but where
    the text says outright that it is nobody: a figure of speech, a riddle, "you", a pet.
    """
    if all(map(_impersonal, findings)):
        return tuple(findings)
    reading = Reading(text, findings)
    subjects = [finding.subject if _impersonal(finding) else _subject(text, reading, finding) for finding in findings]
    linked = tuple(map(_with, findings, subjects))
    if not told:
        return linked
    return tuple(
        own if subject is Subject.NOBODY and own.category in SPECIAL_CATEGORIES else by_model
        for own, by_model, subject in zip(linked, told_by(told, linked, tells), subjects, strict=True)
    )


def _impersonal(finding: Finding) -> bool:
    """Say whether what is found tells of a machine, a page or a time: then it is about nobody, and nothing need be read."""
    return finding.category is Category.NETWORK or finding.entity in _IMPERSONAL


def _subject(text: str, reading: Reading, finding: Finding) -> Subject | None:
    """Return whom a finding is about; NOBODY where the text says so, nothing where it says nothing of anybody."""
    special = finding.category in SPECIAL_CATEGORIES
    if not text.isascii() and _chinese.speaks(text, finding):
        return _chinese.judge(text, finding, special=special)
    if not special:
        return _ownership.judge(text, reading, finding)
    judge = _health.judge if finding.category in _BODY else _beliefs.judge
    subject = judge(text, reading, finding)
    return Subject.NOBODY if subject is not Subject.NOBODY and in_riddle(text, finding.span.start) else subject


def _with(finding: Finding, subject: Subject | None) -> Finding:
    subject = subject or Subject.NOBODY
    return finding if finding.subject is subject else replace(finding, subject=subject)
