"""Judge findings by a policy: which action, by which rule, for what reason.

Of the rules that apply, those of the highest priority count; of these the strictest; of equally strict ones the first by
id, so that the order of a file never matters. No rule: mask, for what the policy does not know may be the worst.

A policy is compiled into a table as it is used, so that judging is a look-up. The table is finite whatever callers send: an entity type
that no rule names shares one row with all others of its category.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from weakref import finalize

from redactor.domain import Action, Audience, Category, Finding, Judged, Subject
from redactor.errors import UnknownChoice
from redactor.operators import Operator, Replace
from redactor.policy.schema import UNMATCHED, Policy, Rule

_REPLACE = Replace()

_Situation = tuple[str | None, Category, Audience, Subject]


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What a rule says, for findings that score at least so much (`None`: any)."""

    min_score: float | None
    action: Action
    rule: str
    reason: str


_NO_RULE = _Verdict(None, Action.MASK, UNMATCHED, UNMATCHED)


class _Table:
    """A policy in the shape that judging needs; its rows are filled when first asked for, and never change."""

    __slots__ = ("_named", "_ranked", "_rows", "operators")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.operators = {rule.id: rule.then.operator for rule in rules if rule.then.operator is not None}
        self._named = frozenset(name for rule in rules for name in (*rule.when.entities, *rule.when.except_entities))
        self._ranked = sorted(rules, key=lambda rule: (-rule.priority, -rule.then.action, rule.id))
        self._rows: dict[_Situation, tuple[_Verdict, ...]] = {}

    def verdict(self, finding: Finding, audience: Audience) -> _Verdict:
        """Return the first verdict of the finding's row for which it scores enough."""
        entity: str | None = finding.entity
        if entity not in self._named:
            entity = _any_country(finding.entity)
            entity = entity if entity in self._named else None
        situation = (entity, finding.category, audience, finding.subject)
        row = self._rows.get(situation) or self._fill(situation)
        for verdict in row:
            if verdict.min_score is None or finding.score >= verdict.min_score:
                return verdict
        return _NO_RULE

    def _fill(self, situation: _Situation) -> tuple[_Verdict, ...]:
        known = _closed(situation)
        matching = (rule for rule in self._ranked if _applies(rule, known))
        row: list[_Verdict] = []
        for rule in matching:
            row.append(_Verdict(rule.when.min_score, rule.then.action, rule.id, rule.then.reason or ""))
            if rule.when.min_score is None:
                break
        self._rows[known] = tuple(row) or (_NO_RULE,)
        return self._rows[known]


def judge(policy: Policy, finding: Finding, audience: Audience) -> Judged:
    """Say what the policy does about one finding that this audience would see.

    Raises:
        UnknownChoice: the audience, category or subject is none of ours.
    """
    return _judged(_table(policy).verdict(finding, audience), finding)


def judge_all(policy: Policy, findings: Iterable[Finding], audience: Audience) -> tuple[Judged, ...]:
    """Judge every finding by itself, in the order given."""
    verdict = _table(policy).verdict
    return tuple(_judged(verdict(finding, audience), finding) for finding in findings)


def overall(judged: Iterable[Judged]) -> Action:
    """Return the strictest action; content without findings is allowed."""
    return max((each.action for each in judged), default=Action.ALLOW)


def operator_for(policy: Policy, judged: Judged) -> Operator:
    """Say how a finding is rewritten: as its rule says, else by the policy's default for its entity type, then its category, else replaced."""
    finding, defaults = judged.finding, policy.operators
    own = _table(policy).operators.get(judged.rule)
    return own or defaults.entities.get(finding.entity) or defaults.categories.get(finding.category) or _REPLACE


#: Compiled policies by identity; an entry goes when its policy does.
_TABLES: dict[int, _Table] = {}


def _table(policy: Policy) -> _Table:
    found = _TABLES.get(id(policy))
    if found is None:
        found = _TABLES[id(policy)] = _Table(policy.rules)
        finalize(policy, _TABLES.pop, id(policy), None)
    return found


def _judged(verdict: _Verdict, finding: Finding) -> Judged:
    return Judged(finding=finding, action=verdict.action, rule=verdict.rule, reason=verdict.reason)


def _closed(situation: _Situation) -> _Situation:
    """Refuse names outside the closed sets: a rule for any audience must not speak for one that does not exist."""
    entity, category, audience, subject = situation
    try:
        return entity, Category(category), Audience(audience), Subject(subject)
    except ValueError:
        raise UnknownChoice("the audience, category or subject of a finding is unknown", field="audience") from None


def _any_country(entity: str) -> str:
    """Return `*_PASSPORT` for `UK_PASSPORT`, and other names as they are."""
    return f"*{entity[2:]}" if entity[2:3] == "_" else entity


def _applies(rule: Rule, situation: _Situation) -> bool:
    entity, category, audience, subject = situation
    when = rule.when
    names = {entity, _any_country(entity)} if entity else set()
    return (
        (not when.categories or category in when.categories)
        and (not when.entities or not names.isdisjoint(when.entities))
        and names.isdisjoint(when.except_entities)
        and (not when.audiences or audience in when.audiences)
        and (not when.subjects or subject in when.subjects)
    )
