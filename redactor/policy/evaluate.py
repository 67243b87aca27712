"""Judge findings by a policy: which action, by which rule, for what reason.

Of the rules that apply, those of the highest priority count; of these the strictest; of equally strict ones the first by
id, so that the order of a file never matters. No rule: mask, for what the policy does not know may be the worst.

What is unknown of a disclosure is read in every way, and the strictest outcome counts. Consent that is there, the author's or a guardian's, is read
as if it were not, and the mildest outcome counts: no rule can turn a consent against whoever gave it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import product

import msgspec

from redactor.domain import Action, Category, Disclosure, Evidence, Finding, Judged, Span, Subject
from redactor.errors import UnknownChoice
from redactor.operators import Operator, Replace
from redactor.policy._masks import Masks, masks
from redactor.policy.schema import UNMATCHED, Policy

_REPLACE = Replace()
_NONE: Mapping[Category, bool] = {}


class Verdict(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a rule says: the action, its id, the reason key, and whether it wants a record."""

    action: Action
    rule: str
    reason: str
    audit: bool = False

    @property
    def strictness(self) -> tuple[Action, bool]:
        """Return what two verdicts are compared by: of two that allow, the one on record is the stricter."""
        return self.action, self.audit or self.action is not Action.ALLOW


NO_RULE = Verdict(action=Action.MASK, rule=UNMATCHED, reason=UNMATCHED)

#: Verdicts from the highest least score down; the last has none (0).
_Row = tuple[tuple[float, Verdict], ...]
#: Entity type as the policy knows it, category, subject, consent, a guardian's.
_Key = tuple[str | None, Category, Subject, bool, bool]


class Evaluator:
    """A policy compiled for judging; immutable to its users, and safe to share between threads.

    Rows are filled when first asked for. They are finite in number whatever callers send: an entity type that no rule names shares one
    row with all others of its category, and so does a jurisdiction.
    """

    __slots__ = ("_masks", "_operators", "_tables", "_verdicts", "heeds_subject", "policy")

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self._masks = masks(policy)
        self._verdicts = verdicts(self._masks)
        self._operators = {rule.id: rule.then.operator for rule in policy.rules if rule.then.operator is not None}
        self._tables: dict[tuple[object, ...], dict[_Key, _Row]] = {}
        #: Whether any rule asks whom a finding is about.
        self.heeds_subject = any(rule.when.subjects for rule in policy.rules)

    def judge(self, finding: Finding, disclosure: Disclosure, *, at: datetime | None = None) -> Judged:
        """Say what the policy does about one finding; raises the same as `judge_all`."""
        (judged,) = self.judge_all((finding,), disclosure, at=at)
        return judged

    def concerns(self, entity: str, category: Category, disclosure: Disclosure) -> bool:
        """Say whether the policy could do anything but allow a finding of that type, whatever its score and subject; raises the same as `judge_all`."""
        span, evidence = Span(0, 1), Evidence(pattern="", base_score=0.0)
        asked = (
            Finding(span=span, entity=entity, category=category, score=score, recognizer="", evidence=evidence, subject=subject)
            for subject in Subject
            for score, _ in self._masks.scores
        )
        return any(j.action is not Action.ALLOW or j.audit for j in self.judge_all(asked, disclosure))

    def judge_all(self, findings: Iterable[Finding], disclosure: Disclosure, *, at: datetime | None = None) -> tuple[Judged, ...]:
        """Judge every finding by itself, in the order given; consents count that hold at the time `at`, now if it is None.

        Raises:
            UnknownChoice: a finding or the disclosure names something outside the closed sets.
        """
        place = self._masks.jurisdiction(disclosure.jurisdiction)
        situation = (disclosure.audience, disclosure.purpose, disclosure.age, place, disclosure.source)
        rows = self._tables.get(situation)
        if rows is None:
            rows = self._tables[self._closed(situation)] = {}
        consents = disclosure.consented(at) if disclosure.consents else _NONE
        guardian, names, judged = disclosure.guardian, self._masks.entities, []
        for finding in findings:
            entity: str | None = finding.entity
            if entity not in names:
                entity = self._masks.entity(finding.entity)
            category = finding.category
            key = (entity, category, finding.subject, category in consents, guardian or consents.get(category, False))
            row = rows.get(key) or self._fill(rows, key, situation)
            verdict = row[0][1]
            if row[0][0]:
                verdict = next(v for least, v in row if finding.score >= least)
            judged.append(Judged(finding=finding, action=verdict.action, rule=verdict.rule, reason=verdict.reason, audit=verdict.audit))
        return tuple(judged)

    def operator_for(self, judged: Judged) -> Operator:
        """Say how a finding is rewritten: as its rule says, else by the default for its entity type, then its category, else replaced."""
        finding, defaults = judged.finding, self.policy.operators
        own = self._operators.get(judged.rule)
        return own or defaults.entities.get(finding.entity) or defaults.categories.get(finding.category) or _REPLACE

    def _closed(self, situation: tuple[object, ...]) -> tuple[object, ...]:
        """Refuse names outside the closed sets: a rule for any audience must not speak for one that does not exist."""
        m = self._masks
        known: tuple[Container[object], ...] = (m.audiences, m.purposes, m.ages, m.jurisdictions, m.sources)
        if all(value in choices for value, choices in zip(situation, known, strict=True)):
            return situation
        raise UnknownChoice("the audience, purpose, age or source is unknown", field="audience")

    def _fill(self, rows: dict[_Key, _Row], key: _Key, situation: tuple[object, ...]) -> _Row:
        entity, category, subject, consent, guardian = key
        audience, purpose, age, place, source = situation
        m = self._masks
        if category not in m.categories or subject not in m.subjects:
            raise UnknownChoice("the category or subject of a finding is unknown", field="category")
        fixed = m.entities[entity] & m.categories[category] & m.subjects[subject] & m.audiences[audience]  # type: ignore[index]
        readings = [m.purposes[purpose], m.ages[age], m.jurisdictions[place], m.sources[source]]  # type: ignore[index]
        row: list[tuple[float, Verdict]] = []
        for least, bits in m.scores:
            verdict = decide(self._verdicts, m, fixed & bits, readings, consent=consent, guardian=guardian)
            if not row or row[-1][1] != verdict:
                row.append((least, verdict))
        rows[key] = tuple(reversed(row))
        return rows[key]


def verdicts(m: Masks) -> tuple[Verdict, ...]:
    """Return the verdict of each rule of the ranking, and last that of no rule."""
    of_rules = (Verdict(action=rule.then.action, rule=rule.id, reason=rule.then.reason or "", audit=rule.then.audit) for rule in m.ranked)
    return (*of_rules, NO_RULE)


def decide(said: Sequence[Verdict], m: Masks, fixed: int, readings: Sequence[Sequence[int]], *, consent: bool, guardian: bool) -> Verdict:
    """Return the verdict where the rules of `fixed` apply: the strictest over all readings, the mildest over the consents that are there."""
    mildest: Verdict | None = None
    for given, agreed in product((True, False) if consent else (False,), (True, False) if guardian else (False,)):
        bits = fixed & m.consent[given] & m.guardian[agreed]
        verdict = strictest(said[_lowest(bits & a & b & c & d)] for a, b, c, d in product(*readings))
        if mildest is None or verdict.strictness < mildest.strictness:
            mildest = verdict
    return mildest or NO_RULE


def strictest(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the strictest verdict, of equally strict ones the first by rule."""
    return min(verdicts, key=lambda v: (-v.action, not v.audit, v.rule))


def overall(judged: Iterable[Judged]) -> Action:
    """Return the strictest action; content without findings is allowed."""
    return max((each.action for each in judged), default=Action.ALLOW)


def _lowest(bits: int) -> int:
    """Return the number of the lowest bit, -1 (the last verdict, that of no rule) where there is none."""
    return (bits & -bits).bit_length() - 1
