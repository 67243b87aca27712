"""Tell the author in plain words why: what is revealed, about whom, who would see it, and what to do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from redactor.domain import Action, Audience, Category, Judged, Reason, Subject
from redactor.policy.catalogue import Catalogue, catalogue

_CATEGORIES = tuple(Category)
_SUBJECTS = tuple(Subject)

_Kind = tuple[Action, str, Category, Subject]


def reasons(judged: Iterable[Judged], audience: Audience, *, language: str = "en") -> tuple[Reason, ...]:
    """Return one reason for the findings of one kind on which the policy acts, the strictest first.

    Findings are of one kind when action, reason key, category and subject agree. The order depends on nothing else.

    Raises:
        PolicyError: there is no message catalogue for the language (ISO 639-1).
    """
    words = catalogue(language)
    acted = [each for each in judged if each.action is not Action.ALLOW]
    if not acted:
        return ()
    groups: defaultdict[_Kind, Counter[str]] = defaultdict(Counter)
    for each in acted:
        groups[each.action, each.reason, each.finding.category, each.finding.subject][each.finding.entity] += 1
    return tuple(_reason(kind, groups[kind], audience, words) for kind in sorted(groups, key=_rank))


def _rank(kind: _Kind) -> tuple[int, int, int, str]:
    action, key, category, subject = kind
    return -action, _CATEGORIES.index(category), _SUBJECTS.index(subject), key


def _reason(kind: _Kind, entities: Counter[str], audience: Audience, words: Catalogue) -> Reason:
    action, key, category, subject = kind
    names = sorted(entities)
    kinds = list(dict.fromkeys(words.kind(name, category, entities[name]) for name in names))
    message = words.reasons[key].format(what=words.join(kinds), audience=words.audience(audience))
    return Reason(
        key=key,
        action=action,
        category=category,
        entities=tuple(names),
        subject=subject,
        count=entities.total(),
        message=message,
    )
