"""Which categories a text ties to a person, whatever a policy makes of them."""

from __future__ import annotations

from collections.abc import Iterable

from redactor.domain import PRECISE_LOCATION, SPECIAL_CATEGORIES, Category, Finding, Subject


def tied(findings: Iterable[Finding]) -> tuple[Category, ...]:
    """Return the special categories that the author or another person is tied to, and location where a precise one is.

    They come in the order in which `Category` lists them, each once.
    """
    personal = [finding for finding in findings if finding.subject is not Subject.NOBODY]
    found = {finding.category for finding in personal if finding.category in SPECIAL_CATEGORIES}
    if any(finding.entity in PRECISE_LOCATION for finding in personal):
        found.add(Category.LOCATION)
    return tuple(category for category in Category if category in found)
