"""Which rules apply, as bits: rule n of the ranking is bit n, and a value of a field has a set bit for each rule that it does not rule out.

The rules that apply to a situation are the intersection over its fields, and the one that decides is its lowest bit, because the ranking goes from the
highest priority down, then from the strictest action, then by id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from redactor.domain import AgeBand, Audience, Category, Purpose, Source, Subject
from redactor.policy.conditions import Condition
from redactor.policy.schema import Policy, Rule

#: A jurisdiction that no rule names.
ELSEWHERE = "*"


def any_country(entity: str) -> str:
    """Return `*_PASSPORT` for `UK_PASSPORT`, and other names as they are."""
    return f"*{entity[2:]}" if entity[2:3] == "_" else entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Masks:
    """The bits of each value of each field; of age, purpose, jurisdiction and source one set for each way in which the value can be read."""

    ranked: tuple[Rule, ...]
    entities: Mapping[str | None, int]
    categories: Mapping[Category, int]
    audiences: Mapping[Audience, int]
    subjects: Mapping[Subject, int]
    purposes: Mapping[Purpose, tuple[int, ...]]
    ages: Mapping[AgeBand, tuple[int, ...]]
    jurisdictions: Mapping[str | None, tuple[int, ...]]
    sources: Mapping[Source | None, tuple[int, ...]]
    consent: tuple[int, int]
    guardian: tuple[int, int]
    #: Least scores from which on other rules apply, the first 0, with the bits of each stretch.
    scores: tuple[tuple[float, int], ...]

    def entity(self, name: str) -> str | None:
        """Return the name that stands for an entity type: its own, that of every country, or None for all that no rule names."""
        if name in self.entities:
            return name
        name = any_country(name)
        return name if name in self.entities else None

    def jurisdiction(self, code: str | None) -> str | None:
        """Return the code that stands for a jurisdiction: its own, its country's, or `ELSEWHERE`; None stays unknown."""
        if code is None or code in self.jurisdictions:
            return code
        return code[:2] if code[:2] in self.jurisdictions else ELSEWHERE


def masks(policy: Policy, *, entities: Iterable[str] = (), jurisdictions: Iterable[str] = (), scores: Iterable[float] = ()) -> Masks:
    """Compile a policy; what is named beside it gets bits of its own, although no rule speaks of it."""
    ranked = tuple(sorted(policy.rules, key=lambda rule: (-rule.priority, -rule.then.action, not rule.then.audit, rule.id)))
    when = [rule.when for rule in ranked]
    names = {name for c in when for name in (*c.entities, *c.except_entities)} | set(entities)
    codes = [*sorted({code for c in when for code in c.jurisdictions} | set(jurisdictions)), ELSEWHERE]
    purposes, ages = [p for p in Purpose if p is not Purpose.UNKNOWN], [a for a in AgeBand if a is not AgeBand.UNKNOWN]
    places = {code: _listed(when, "jurisdictions", code, code[:2]) for code in codes}
    known_age = _bits(when, lambda c: not c.age_known)
    return Masks(
        ranked=ranked,
        entities={name: _named(when, name) for name in (*sorted(names), None)},
        categories={category: _listed(when, "categories", category) for category in Category},
        audiences={audience: _listed(when, "audiences", audience) for audience in Audience},
        subjects={subject: _listed(when, "subjects", subject) for subject in Subject},
        purposes={p: (_listed(when, "purposes", p),) for p in purposes}
        | {Purpose.UNKNOWN: _distinct(_listed(when, "purposes", p, Purpose.UNKNOWN) for p in purposes)},
        ages={a: (_listed(when, "ages", a),) for a in ages}
        | {AgeBand.UNKNOWN: _distinct(known_age & _listed(when, "ages", a, AgeBand.UNKNOWN) for a in ages)},
        jurisdictions={code: (bits,) for code, bits in places.items()} | {None: _distinct(places.values())},
        sources={s: (_listed(when, "sources", s),) for s in Source} | {None: _distinct(_listed(when, "sources", s) for s in Source)},
        consent=(_bits(when, lambda c: not c.consent), _bits(when, lambda c: c.consent is not False)),
        guardian=(_bits(when, lambda c: not c.guardian), _bits(when, lambda c: c.guardian is not False)),
        scores=tuple(
            (least, _bits(when, lambda c, least=least: c.min_score is None or c.min_score <= least))  # type: ignore[misc]
            for least in sorted({0.0, *(c.min_score for c in when if c.min_score is not None), *scores})
        ),
    )


def _bits(when: Sequence[Condition], holds: Callable[[Condition], bool]) -> int:
    return sum(1 << n for n, condition in enumerate(when) if holds(condition))


def _listed(when: Sequence[Condition], field: str, *values: str) -> int:
    """Return the bits of the conditions that list one of the values in that field, or nothing."""
    return sum(
        1 << n for n, condition in enumerate(when) if not (listed := getattr(condition, field)) or not set(values).isdisjoint(listed)
    )


def _named(when: Sequence[Condition], entity: str | None) -> int:
    names = {entity, any_country(entity)} if entity else set()
    return _bits(when, lambda c: (not c.entities or not names.isdisjoint(c.entities)) and names.isdisjoint(c.except_entities))


def _distinct(bits: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(bits))
