"""What holds of every policy, whatever its rules: laws of judging, and of comparing policies."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from policy_samples import KINDS, finding

from redactor.domain import Action, AgeBand, Audience, Category, Consent, Disclosure, Purpose, Source, Subject
from redactor.operators import Generalize, Replace
from redactor.policy import SHIPPED, Condition, Evaluator, Operators, Outcome, Policy, Rule, overall, shipped
from redactor.policy.diff import Change, diff, weaker

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SHIPPED_EVALUATORS = [Evaluator(shipped(name)) for name in SHIPPED]

told_purposes = st.sampled_from([p for p in Purpose if p is not Purpose.UNKNOWN])
consents = st.builds(
    Consent, category=st.sampled_from(Category), purpose=told_purposes, audience=st.sampled_from(Audience), guardian=st.booleans()
)
disclosures = st.builds(
    Disclosure,
    audience=st.sampled_from(Audience),
    purpose=st.sampled_from(Purpose),
    age=st.sampled_from(AgeBand),
    consents=st.lists(consents, max_size=2).map(tuple),
    guardian=st.booleans(),
    jurisdiction=st.sampled_from([None, "DE", "US", "US-CA", "JP"]),
    source=st.sampled_from([None, *Source]),
)
findings = st.builds(
    lambda kind, subject, score: finding(*kind, subject, score=score),
    st.sampled_from(KINDS),
    st.sampled_from(Subject),
    st.sampled_from([0.2, 0.5, 0.8]),
)


def some(choices):
    return st.lists(st.sampled_from(list(choices)), min_size=1, max_size=3, unique=True).map(tuple)


conditions = st.fixed_dictionaries(
    {},
    optional={
        "categories": some([Category.CONTACT, Category.HEALTH, Category.LOCATION]),
        "entities": some(["EMAIL_ADDRESS", "URL", "MRN"]),
        "except_entities": some(["ADDRESS", "*_POSTCODE"]),
        "audiences": some([Audience.PUBLIC, Audience.PARTNERS]),
        "purposes": some([Purpose.LEGAL, Purpose.ANALYTICS, Purpose.UNKNOWN]),
        "subjects": some(Subject),
        "ages": some([AgeBand.UNDER_14, AgeBand.ADULT]),
        "age_known": st.just(True),  # noqa: FBT003
        "consent": st.booleans(),
        "guardian": st.booleans(),
        "jurisdictions": some(["DE", "US", "US-CA"]),
        "sources": some(Source),
        "min_score": st.sampled_from([0.3, 0.6]),
    },
)


def made(drawn, operators: Operators | None = None) -> Policy:
    rules = tuple(
        Rule(
            id=f"r{n}",
            priority=priority,
            when=Condition(**when),
            then=Outcome(action=action, reason=None if action is Action.ALLOW else "unmatched", audit=audit),
        )
        for n, (when, action, priority, audit) in enumerate(drawn)
    )
    return Policy(name="drawn", version=1, rules=rules, operators=operators or Operators())


rule_lists = st.lists(st.tuples(conditions, st.sampled_from(Action), st.integers(0, 2), st.booleans()), min_size=1, max_size=7)
evaluators = rule_lists.map(made).map(Evaluator) | st.sampled_from(SHIPPED_EVALUATORS)


def changed(disclosure: Disclosure, **new: object) -> Disclosure:
    fields = ("audience", "purpose", "age", "consents", "guardian", "jurisdiction", "source")
    return Disclosure(**{**{name: getattr(disclosure, name) for name in fields}, **new})


def strictness(evaluator: Evaluator, found, disclosure: Disclosure) -> tuple[Action, bool]:
    judged = evaluator.judge(found, disclosure, at=NOW)
    return judged.action, judged.audit or judged.action is not Action.ALLOW


@given(evaluators, st.lists(findings, max_size=4), findings, disclosures)
def test_one_more_finding_never_makes_a_decision_milder(evaluator, found, more, disclosure):
    before = overall(evaluator.judge_all(found, disclosure, at=NOW))
    assert overall(evaluator.judge_all([*found, more], disclosure, at=NOW)) >= before


@given(evaluators, findings, disclosures, consents)
@settings(max_examples=80, deadline=None)
def test_one_more_consent_never_makes_it_stricter(evaluator, found, disclosure, consent):
    after = changed(disclosure, consents=(*disclosure.consents, consent))
    assert strictness(evaluator, found, after) <= strictness(evaluator, found, disclosure)


@given(evaluators, findings, disclosures)
@settings(max_examples=80, deadline=None)
def test_a_fitting_consent_and_a_guardian_never_make_it_stricter(evaluator, found, disclosure):
    if disclosure.purpose is not Purpose.UNKNOWN:
        for guardian in (False, True):
            own = Consent(category=found.category, purpose=disclosure.purpose, audience=disclosure.audience, guardian=guardian)
            after = changed(disclosure, consents=(*disclosure.consents, own))
            assert strictness(evaluator, found, after) <= strictness(evaluator, found, disclosure)
    assert strictness(evaluator, found, changed(disclosure, guardian=True)) <= strictness(
        evaluator, found, changed(disclosure, guardian=False)
    )


@given(rule_lists, findings, disclosures)
@settings(max_examples=80, deadline=None)
def test_what_is_unknown_is_never_milder_than_what_it_could_be(drawn, found, disclosure):
    # Rules may ask that an age is known, and name the unknown, which is how an author of policies makes an exception.
    plain = [
        (
            {
                k: tuple(x for x in v if x != "unknown") or (Purpose.LEGAL,) if k == "purposes" else v
                for k, v in when.items()
                if k != "age_known"
            },
            *rest,
        )
        for when, *rest in drawn
    ]
    evaluator = Evaluator(made(plain))
    unknown = {"age": AgeBand.UNKNOWN, "jurisdiction": None, "source": None}
    for name, value in unknown.items():
        assert strictness(evaluator, found, changed(disclosure, **{name: value})) >= strictness(evaluator, found, disclosure)
    told = changed(disclosure, consents=())
    assert strictness(evaluator, found, changed(told, purpose=Purpose.UNKNOWN)) >= strictness(evaluator, found, told)


@given(rule_lists, st.lists(findings, max_size=4), disclosures, st.randoms())
def test_the_order_of_rules_and_findings_never_matters(drawn, found, disclosure, random):
    policy = made(drawn)
    turned = policy.model_copy(update={"rules": tuple(random.sample(policy.rules, len(policy.rules)))})
    before = Evaluator(policy).judge_all(found, disclosure, at=NOW)
    after = Evaluator(turned).judge_all(random.sample(found, len(found)), disclosure, at=NOW)
    assert sorted(before, key=repr) == sorted(after, key=repr)


@given(rule_lists, findings, disclosures)
def test_only_a_rule_that_allows_lets_anything_pass(drawn, found, disclosure):
    policy = made(drawn)
    judged = Evaluator(policy).judge(found, disclosure, at=NOW)
    assert judged.action is not Action.ALLOW or any(r.id == judged.rule and r.then.action is Action.ALLOW for r in policy.rules)


@given(rule_lists, rule_lists, findings, disclosures)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_differences_hold_whatever_gets_weaker_or_stricter(first, second, found, disclosure):
    old, new = made(first), made(second)
    before, after = (strictness(Evaluator(p), found, disclosure) for p in (old, new))
    changes = {d.change for d in diff(old, new)}
    if before != after:
        assert (Change.WEAKER if after < before else Change.STRICTER) in changes


@given(rule_lists)
@settings(max_examples=8, deadline=None)
def test_a_policy_does_not_differ_from_itself(drawn):
    assert diff(made(drawn), made(drawn)) == ()


def rule(name: str, action: Action, **when: object) -> Rule:
    return Rule(id=name, when=Condition(**when), then=Outcome(action=action, reason=None if action is Action.ALLOW else "unmatched"))


def test_differences_are_counted_named_and_exemplified():
    old = Policy(name="p", version=1, rules=(rule("a", Action.BLOCK),))
    new = Policy(
        name="p",
        version=2,
        rules=(rule("a", Action.BLOCK), rule("b", Action.ALLOW, categories=(Category.HEALTH,)).model_copy(update={"priority": 1})),
    )
    (only,) = diff(old, new)
    assert (only.change, only.before.rule, only.after.rule, only.situations) == (Change.WEAKER, "a", "b", 1)
    assert only.example["category"] == "health"
    assert only.values["audience"] == tuple(Audience)
    assert weaker(diff(old, new))
    assert not weaker(diff(new, old))


def test_an_operator_that_shows_more_is_weaker():
    def policy(operator: object) -> Policy:
        return Policy(name="p", version=1, rules=(rule("a", Action.MASK),), operators=Operators(categories={Category.LOCATION: operator}))

    assert [d.change for d in diff(policy(Replace()), policy(Generalize()))] == [Change.WEAKER]
    assert [d.change for d in diff(policy(Generalize()), policy(Replace()))] == [Change.STRICTER]


def test_a_rule_that_no_longer_leaves_a_record_is_weaker():
    def policy(*, audit: bool) -> Policy:
        return Policy(name="p", version=1, rules=(Rule(id="a", when=Condition(), then=Outcome(action=Action.ALLOW, audit=audit)),))

    assert [d.change for d in diff(policy(audit=True), policy(audit=False))] == [Change.WEAKER]


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_shipped_never_lets_a_secret_or_an_untold_purpose_pass(name):
    evaluator = Evaluator(shipped(name))
    for audience in Audience:
        judged = evaluator.judge(finding("PASSWORD", Category.CREDENTIAL), Disclosure(audience=audience, age=AgeBand.ADULT, guardian=True))
        assert judged.action >= Action.MASK
    if name != "pci-dss":
        judged = evaluator.judge(finding("EMAIL_ADDRESS", Category.CONTACT, Subject.AUTHOR), Disclosure(audience=Audience.PARTNERS))
        assert judged.action is Action.MASK
