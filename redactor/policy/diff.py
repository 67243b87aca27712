"""Where a policy is weaker or stricter than another, over every situation that either of them tells apart.

The space is finite: values of a field for which the same rules of both policies apply are one class, and scores fall into the stretches between the
least scores that occur. One value of each class is judged, by the same code that judges findings.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import reduce
from itertools import product
from operator import and_
from typing import Any

from redactor.domain import Action, Category
from redactor.operators import Drop, Operator, Replace
from redactor.policy._masks import ELSEWHERE, Masks, masks
from redactor.policy.evaluate import decide, verdicts
from redactor.policy.schema import Policy

#: The field of a situation, and the values of one class of it.
Values = tuple[str, ...]


class Change(StrEnum):
    """Which way a decision went."""

    WEAKER = "weaker"
    STRICTER = "stricter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a policy does in a situation."""

    action: Action
    rule: str
    audit: bool
    operator: Operator | None = None

    @property
    def strictness(self) -> tuple[Action, bool]:
        """Return what two outcomes are compared by before their operators are: of two that allow, the one on record is the stricter."""
        return self.action, self.audit or self.action is not Action.ALLOW

    @property
    def words(self) -> str:
        """Say it: `mask (generalize) by own-whereabouts`."""
        how = f" ({self.operator.type})" if self.operator is not None else ""
        return f"{self.action.label}{how}{', on record,' if self.audit else ''} by {self.rule}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The situations in which two policies differ in one way: from one outcome to another.

    `situations` counts them in classes; `values` are the values of each field that occur among them, `example` is one situation.
    """

    change: Change
    before: Outcome
    after: Outcome
    situations: int
    example: Mapping[str, str]
    values: Mapping[str, Values] = field(repr=False)


def diff(old: Policy, new: Policy) -> tuple[Difference, ...]:
    """Return every difference, the weaker ones first, those that weaken most before others."""
    groups: dict[tuple[Change, Outcome, Outcome], list[dict[str, Values]]] = {}
    for change, before, after, situation in _differing(old, new):
        groups.setdefault((change, before, after), []).append(situation)
    found = (_difference(*key, situations) for key, situations in groups.items())
    return tuple(sorted(found, key=_rank))


def weaker(differences: Iterable[Difference]) -> bool:
    """Say whether anything gets weaker."""
    return any(d.change is Change.WEAKER for d in differences)


def _change(before: Outcome, after: Outcome) -> Change | None:
    if before.strictness != after.strictness:
        return Change.WEAKER if after.strictness < before.strictness else Change.STRICTER
    if before.operator == after.operator or (_hides(before.operator) and _hides(after.operator)):
        return None
    # Of two operators that each show something none is known to show less.
    return Change.STRICTER if _hides(after.operator) else Change.WEAKER


def _hides(operator: Operator | None) -> bool:
    """Say whether nothing of the value is left, not even whether two are the same."""
    return operator is None or isinstance(operator, Drop | Replace)


def _difference(change: Change, before: Outcome, after: Outcome, situations: Sequence[dict[str, Values]]) -> Difference:
    values: dict[str, Values] = {}
    for name in situations[0]:
        values[name] = tuple(dict.fromkeys(value for situation in situations for value in situation[name]))
    example = {name: of[0] for name, of in situations[0].items()}
    return Difference(change=change, before=before, after=after, situations=len(situations), example=example, values=values)


def _rank(d: Difference) -> tuple[bool, int, int, str, str]:
    return d.change is not Change.WEAKER, d.after.action - d.before.action, -d.situations, d.before.rule, d.after.rule


@dataclass(frozen=True, slots=True, kw_only=True)
class _Class:
    """Values of one field that neither policy tells apart, and what each makes of them: its bits, or those of every reading."""

    values: Values
    bits: tuple[Any, Any]


#: The readings of age, purpose, jurisdiction and source, whether a consent is there, and whether a guardian's is.
_Way = tuple[list[tuple[int, ...]], bool, bool]


class _Side:
    """One of the policies, compiled so that it knows the names that the other speaks of; remembers what it decided."""

    def __init__(self, policy: Policy, compiled: Masks) -> None:
        self.policy = policy
        self.masks = compiled
        self._said = verdicts(compiled)
        self._own = {rule.id: rule.then.operator for rule in policy.rules}
        self._decided: dict[tuple[int, str], list[Outcome]] = {}

    def defaults(self, entity: str | None, category: Category) -> Operator | None:
        of = self.policy.operators
        return (of.entities.get(entity) if entity else None) or of.categories.get(category)

    def outcomes(self, fixed: int, ways: Sequence[_Way], default: Operator | None) -> list[Outcome]:
        """Return what the policy does in each of the ways a finding can be disclosed, given the bits that the finding and the audience leave."""
        key = fixed, repr(default)
        if key not in self._decided:
            self._decided[key] = [self._outcome(fixed, way, default) for way in ways]
        return self._decided[key]

    def _outcome(self, fixed: int, way: _Way, default: Operator | None) -> Outcome:
        readings, consent, guardian = way
        verdict = decide(self._said, self.masks, fixed, readings, consent=consent, guardian=guardian)
        operator = None if verdict.action is Action.ALLOW else self._own.get(verdict.rule) or default
        return Outcome(action=verdict.action, rule=verdict.rule, audit=verdict.audit, operator=operator)


def _differing(old: Policy, new: Policy) -> Iterator[tuple[Change, Outcome, Outcome, dict[str, Values]]]:
    """Yield every situation, in classes, in which the two differ."""
    sides = _sides(old, new)
    kinds = _kinds(sides)
    fixed = {name: _classes(sides, lambda m, f=name: getattr(m, f)) for name in ("audiences", "subjects")}  # type: ignore[misc]
    fixed["scores"] = _classes(sides, lambda m: dict(m.scores))
    read = {name: _classes(sides, lambda m, f=name: getattr(m, f)) for name in ("purposes", "ages", "jurisdictions", "sources")}  # type: ignore[misc]
    given = {
        name: _classes(sides, lambda m, f=name: dict(zip(("no", "yes"), getattr(m, f), strict=True)))  # type: ignore[misc]
        for name in ("consent", "guardian")
    }
    readings = list(product(*read.values(), *given.values()))
    ways = [[_way(reading, n) for reading in readings] for n in (0, 1)]
    for (kind, defaults), where in product(kinds, list(product(*fixed.values()))):
        bits = [reduce(and_, (c.bits[n] for c in (*kind, *where))) for n in (0, 1)]
        before, after = (side.outcomes(bits[n], ways[n], defaults[n]) for n, side in enumerate(sides))
        for reading, old_one, new_one in zip(readings, before, after, strict=True):
            change = _change(old_one, new_one)
            if change is not None:
                classes = zip(("entity", "category", *fixed, *read, *given), (*kind, *where, *reading), strict=True)
                yield change, old_one, new_one, {_SINGULAR.get(name, name): c.values for name, c in classes}


def _way(reading: Sequence[_Class], n: int) -> _Way:
    *read, consent, guardian = reading
    return [c.bits[n] for c in read], consent.values[-1] == "yes", guardian.values[-1] == "yes"


#: What a field of a single situation is called.
_SINGULAR = {
    "audiences": "audience",
    "subjects": "subject",
    "scores": "score from",
    "purposes": "purpose",
    "ages": "age",
    "jurisdictions": "jurisdiction",
    "sources": "source",
}


def _sides(old: Policy, new: Policy) -> tuple[_Side, _Side]:
    rules = [rule.when for policy in (old, new) for rule in policy.rules]
    names = {name for when in rules for name in (*when.entities, *when.except_entities)}
    names |= {name for policy in (old, new) for name in policy.operators.entities}
    codes = {code for when in rules for code in when.jurisdictions}
    scores = {when.min_score for when in rules if when.min_score is not None}
    first, second = (masks(policy, entities=names, jurisdictions=codes, scores=scores) for policy in (old, new))
    return _Side(old, first), _Side(new, second)


def _kinds(sides: tuple[_Side, _Side]) -> list[tuple[tuple[_Class, _Class], tuple[Operator | None, Operator | None]]]:
    """Return the kinds of findings: classes of entity types and categories, apart where a default operator is."""
    found = []
    for entity in _classes(sides, lambda m: m.entities, none=_OTHER, apart={name for s in sides for name in s.policy.operators.entities}):
        for category in _classes(sides, lambda m: m.categories, apart={name for s in sides for name in s.policy.operators.categories}):
            name = None if entity.values[0] == _OTHER else entity.values[0]
            of = Category(category.values[0])
            found.append(((entity, category), (sides[0].defaults(name, of), sides[1].defaults(name, of))))
    return found


_OTHER = "(any other)"


def _classes(
    sides: tuple[_Side, _Side], of: Callable[[Masks], Mapping[Any, Any]], *, apart: Collection[str] = (), none: str = "unknown"
) -> list[_Class]:
    """Group the values of a field by what both policies make of them; those named in `apart` stay alone."""
    groups: dict[Hashable, list[Any]] = {}
    old, new = of(sides[0].masks), of(sides[1].masks)
    for value in old:
        groups.setdefault((old[value], new[value], value if value in apart else None), []).append(value)
    return [
        _Class(values=tuple(none if v is None else _word(v) for v in values), bits=(old[values[0]], new[values[0]]))
        for values in groups.values()
    ]


def _word(value: object) -> str:
    return "(elsewhere)" if value == ELSEWHERE else str(value)
