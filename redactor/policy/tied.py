"""Which categories a text ties to a person, whatever a policy makes of them."""

from __future__ import annotations

from collections.abc import Iterable

from redactor.domain import PRECISE_LOCATION, SPECIAL_CATEGORIES, Category, Finding, Subject
from redactor.model import PATTERN


def tied(findings: Iterable[Finding]) -> tuple[Category, ...]:
    """Return the special categories that the author or another person is tied to, and location where a precise one is or a model says so.

    A model tells of a town whether somebody lives or is there; who owns the sentence around it, which is all that rules see, does not. They come in the order in which `Category` lists them, each once.
    """
    personal = [finding for finding in findings if finding.subject is not Subject.NOBODY]
    if not personal:
        return ()
    found = {finding.category for finding in personal if finding.category in SPECIAL_CATEGORIES}
    if any(_tells_where(finding) for finding in personal):
        found.add(Category.LOCATION)
    return tuple(category for category in Category if category in found)


def _tells_where(finding: Finding) -> bool:
    return finding.entity in PRECISE_LOCATION or (finding.entity == "LOCATION" and finding.evidence.pattern == PATTERN)
