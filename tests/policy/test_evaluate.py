from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policy_samples import DEFAULT, KINDS, finding, judge, judge_all

from redactor.domain import Action, Audience, Category, Judged, Subject
from redactor.errors import UnknownChoice
from redactor.operators import Drop, Hash, Mask, Replace
from redactor.policy import UNMATCHED, Condition, Evaluator, Operators, Outcome, Policy, Rule, overall


def rule(name: str, action: Action, *, priority: int = 0, operator=None, **when) -> Rule:
    then = Outcome(action=action, operator=operator, reason=None if action is Action.ALLOW else "unmatched")
    return Rule(id=name, priority=priority, when=Condition(**when), then=then)


def policy(*rules: Rule, operators: Operators | None = None) -> Policy:
    return Policy(name="test", version=1, rules=rules, operators=operators or Operators())


def verdict(rules: tuple[Rule, ...], found=None, audience: Audience = Audience.PUBLIC) -> tuple[str, Action]:
    judged = judge(policy(*rules), found or finding(), audience)
    return judged.rule, judged.action


def test_no_rule_masks():
    lone = rule("lone", Action.ALLOW, audiences=(Audience.LOGS,))
    judged = judge(policy(lone), finding(), Audience.PUBLIC)
    assert (judged.action, judged.rule, judged.reason) == (Action.MASK, UNMATCHED, UNMATCHED)


@pytest.mark.parametrize(
    ("when", "applies"),
    [
        ({}, True),
        ({"categories": (Category.CONTACT,)}, True),
        ({"categories": (Category.HEALTH,)}, False),
        ({"entities": ("EMAIL_ADDRESS", "URL")}, True),
        ({"entities": ("URL",)}, False),
        ({"except_entities": ("EMAIL_ADDRESS",)}, False),
        ({"except_entities": ("URL",)}, True),
        ({"entities": ("*_ADDRESS",)}, False),
        ({"except_entities": ("*_ADDRESS",)}, True),
        ({"audiences": (Audience.PUBLIC, Audience.LOGS)}, True),
        ({"audiences": (Audience.LOGS,)}, False),
        ({"subjects": (Subject.NOBODY,)}, True),
        ({"subjects": (Subject.AUTHOR, Subject.OTHER)}, False),
        ({"min_score": 0.8}, True),
        ({"min_score": 0.81}, False),
        ({"categories": (Category.CONTACT,), "subjects": (Subject.AUTHOR,)}, False),
    ],
)
def test_a_condition_needs_all_of_its_fields(when, applies):
    assert (verdict((rule("only", Action.BLOCK, **when),))[0] == "only") is applies


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        ("UK_PLATE", "uk"),
        ("FR_PLATE", "any"),
        ("XX_PLATE", "any"),
        ("PLATE", "rest"),
        ("GREEN_PLATE", "rest"),
        ("UK_PLATES", "rest"),
        ("IT_PLATE", "rest"),
    ],
)
def test_a_name_for_every_country_covers_each(entity, expected):
    rules = (
        rule("any", Action.MASK, entities=("*_PLATE",), except_entities=("IT_PLATE",)),
        rule("uk", Action.BLOCK, entities=("UK_PLATE",)),
        rule("rest", Action.WARN),
    )
    assert verdict(rules, finding(entity))[0] == expected


def test_the_strictest_wins():
    rules = (rule("a", Action.ALLOW), rule("b", Action.MASK), rule("c", Action.WARN))
    assert verdict(rules) == ("b", Action.MASK)


def test_a_higher_priority_sets_stricter_rules_aside():
    rules = (rule("a", Action.BLOCK), rule("b", Action.WARN, priority=2), rule("c", Action.ALLOW, priority=1))
    assert verdict(rules) == ("b", Action.WARN)


def test_a_priority_rule_for_sure_findings_leaves_unsure_ones_to_the_others():
    rules = (rule("sure", Action.ALLOW, priority=9, min_score=0.9), rule("rest", Action.BLOCK))
    assert verdict(rules, finding(score=0.95)) == ("sure", Action.ALLOW)
    assert verdict(rules, finding(score=0.89)) == ("rest", Action.BLOCK)


def test_equals_go_by_id():
    rules = (rule("b", Action.MASK, operator=Drop()), rule("a", Action.MASK, operator=Hash()))
    assert verdict(rules)[0] == "a"


@pytest.mark.parametrize("audience", ["everyone", "", "PUBLIC"])
def test_an_unknown_audience_is_refused_even_by_a_rule_for_all(audience):
    with pytest.raises(UnknownChoice):
        judge(policy(rule("all", Action.ALLOW)), finding(), audience)


conditions = st.fixed_dictionaries(
    {},
    optional={
        "categories": st.sampled_from([(Category.CONTACT,), (Category.HEALTH,), (Category.CONTACT, Category.NETWORK)]),
        "entities": st.sampled_from([("EMAIL_ADDRESS",), ("URL", "PHONE_NUMBER"), ("*_POSTCODE", "US_SSN")]),
        "except_entities": st.sampled_from([("MRN",), ("IP_ADDRESS",), ("*_SSN",)]),
        "audiences": st.sampled_from([(Audience.PUBLIC,), (Audience.LOGS, Audience.PUBLIC)]),
        "subjects": st.sampled_from([(Subject.AUTHOR,), (Subject.OTHER, Subject.NOBODY)]),
        "min_score": st.sampled_from([0.3, 0.8]),
    },
)
rule_lists = st.lists(st.tuples(conditions, st.sampled_from(Action), st.integers(0, 2)), min_size=1, max_size=6).map(
    lambda drawn: [rule(f"r{n}", action, priority=priority, **when) for n, (when, action, priority) in enumerate(drawn)]
)
findings = st.builds(
    lambda kind, subject, score, start: finding(*kind, subject, score=score, start=start * 10),
    st.sampled_from(KINDS),
    st.sampled_from(Subject),
    st.sampled_from([0.2, 0.3, 0.5, 0.8, 1.0]),
    st.integers(0, 50),
)
audiences = st.sampled_from(Audience)


def by_definition(rules: list[Rule], found, audience: Audience) -> tuple[str, Action]:
    """Judge the slow way, straight from the words of the module."""

    def lists(listed: tuple[str, ...]) -> bool:
        return any(re.fullmatch(name.replace("*", "[A-Z]{2}"), found.entity) for name in listed)

    def applies(each: Rule) -> bool:
        pairs = ((each.when.categories, found.category), (each.when.audiences, audience))
        return (
            all(not listed or value in listed for listed, value in (*pairs, (each.when.subjects, found.subject)))
            and (not each.when.entities or lists(each.when.entities))
            and not lists(each.when.except_entities)
            and (each.when.min_score is None or found.score >= each.when.min_score)
        )

    matching = [each for each in rules if applies(each)]
    if not matching:
        return UNMATCHED, Action.MASK
    top = max(each.priority for each in matching)
    strictest = max(each.then.action for each in matching if each.priority == top)
    return min(each.id for each in matching if each.priority == top and each.then.action == strictest), strictest


@given(rule_lists, st.lists(findings, max_size=5), audiences)
def test_the_table_judges_as_the_definition_says(rules, found, audience):
    compiled = Evaluator(policy(*rules))
    for each in [*found, *found]:  # twice: once filling the table, once from it
        judged = judge(compiled, each, audience)
        assert (judged.rule, judged.action) == by_definition(rules, each, audience)


@given(rule_lists, st.lists(findings, max_size=5), audiences, st.randoms())
def test_the_order_of_rules_never_matters(rules, found, audience, random):
    shuffled = random.sample(rules, len(rules))
    assert judge_all(policy(*rules), found, audience) == judge_all(policy(*shuffled), found, audience)


@given(rule_lists, st.lists(findings, max_size=5), audiences, st.randoms())
def test_the_order_of_findings_never_matters(rules, found, audience, random):
    shuffled = random.sample(found, len(found))
    compiled = policy(*rules)
    first, second = judge_all(compiled, found, audience), judge_all(compiled, shuffled, audience)
    assert overall(first) is overall(second)
    assert sorted(first, key=repr) == sorted(second, key=repr)


@given(st.lists(findings, max_size=5), findings, audiences)
def test_one_more_finding_never_makes_the_whole_milder(found, more, audience):
    before = overall(judge_all(DEFAULT, found, audience))
    assert overall(judge_all(DEFAULT, [*found, more], audience)) >= before


@given(rule_lists, rule_lists, st.lists(findings, max_size=5), audiences)
def test_one_more_rule_of_equal_priority_never_makes_a_matched_finding_milder(rules, more, found, audience):
    flat = [each.model_copy(update={"priority": 0}) for each in rules]
    extra = [each.model_copy(update={"priority": 0, "id": f"x{each.id}"}) for each in more]
    for before, after in zip(judge_all(policy(*flat), found, audience), judge_all(policy(*flat, *extra), found, audience), strict=True):
        assert before.rule == UNMATCHED or after.action >= before.action


def test_no_findings_allow():
    assert overall(()) is Action.ALLOW


def test_the_operator_is_the_rules_then_the_entitys_then_the_categorys_then_replace():
    defaults = Operators(entities={"EMAIL_ADDRESS": Hash()}, categories={Category.CONTACT: Mask()})
    compiled = policy(
        rule("own", Action.MASK, operator=Drop(), subjects=(Subject.AUTHOR,)),
        rule("none", Action.MASK, subjects=(Subject.OTHER,)),
        operators=defaults,
    )

    evaluator = Evaluator(compiled)

    def operator(entity: str, category: Category, subject: Subject) -> object:
        return evaluator.operator_for(judge(evaluator, finding(entity, category, subject), Audience.PUBLIC))

    assert operator("EMAIL_ADDRESS", Category.CONTACT, Subject.AUTHOR) == Drop()
    assert operator("EMAIL_ADDRESS", Category.CONTACT, Subject.OTHER) == Hash()
    assert operator("PHONE_NUMBER", Category.CONTACT, Subject.OTHER) == Mask()
    assert operator("PHONE_NUMBER", Category.CONTACT, Subject.NOBODY) == Mask()  # no rule
    assert operator("IP_ADDRESS", Category.NETWORK, Subject.OTHER) == Replace()


def test_a_changed_copy_of_a_policy_is_judged_by_its_own_rules():
    first = policy(rule("a", Action.ALLOW))
    assert judge(first, finding(), Audience.PUBLIC).action is Action.ALLOW
    second = first.model_copy(update={"rules": (rule("b", Action.BLOCK),)})
    assert judge(second, finding(), Audience.PUBLIC).action is Action.BLOCK


def test_made_up_entity_types_do_not_grow_the_table():
    compiled = Evaluator(policy(rule("a", Action.MASK, entities=("URL",))))
    for n in range(5000):
        judge(compiled, finding(f"XX_{n}"), Audience.PUBLIC)
        judge(compiled, finding(f"MADE_UP_{n}"), Audience.PUBLIC)
    assert [len(rows) for rows in compiled._tables.values()] == [1]


def test_judging_keeps_the_findings_and_their_order():
    found = [finding(*kind, subject) for kind, subject in product(KINDS[:5], Subject)]
    judged = judge_all(DEFAULT, found, Audience.PARTNERS)
    assert all(isinstance(each, Judged) for each in judged)
    assert [each.finding for each in judged] == found
