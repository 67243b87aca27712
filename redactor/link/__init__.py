"""Step 2c: whom a finding is about - the author, somebody else, or nobody."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from redactor.domain import SPECIAL_CATEGORIES, Category, Finding, Subject
from redactor.link import _beliefs, _chinese, _health, _ownership
from redactor.link._reading import Reading

__all__ = ["link"]

_IMPERSONAL = frozenset({"DATE_TIME", "URL"})

_BODY = frozenset({Category.HEALTH, Category.BIOMETRIC})


def link(text: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings, in their order, each with the subject that the text around it gives.

    Reads the sentence of a finding and at most the one before, so that time grows with the findings, not with the text.
    PERSON and USERNAME findings serve as cues for the others. Nothing but `subject` changes.
    Addresses of networks and pages, and times, are about nobody.
    """
    if all(map(_impersonal, findings)):
        return tuple(findings)
    reading = Reading(text, findings)
    return tuple(finding if _impersonal(finding) else _with(finding, _subject(text, reading, finding)) for finding in findings)


def _impersonal(finding: Finding) -> bool:
    """Say whether what is found tells of a machine, a page or a time: then it is about nobody, and nothing need be read."""
    return finding.category is Category.NETWORK or finding.entity in _IMPERSONAL


def _subject(text: str, reading: Reading, finding: Finding) -> Subject:
    special = finding.category in SPECIAL_CATEGORIES
    if _chinese.speaks(text, finding):
        return _chinese.judge(text, finding, special=special)
    if not special:
        return _ownership.judge(text, reading, finding)
    if finding.category in _BODY:
        return _health.judge(text, reading, finding)
    return _beliefs.judge(reading, finding)


def _with(finding: Finding, subject: Subject) -> Finding:
    if finding.subject is subject:
        return finding
    return replace(finding, subject=subject)
