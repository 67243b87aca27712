from __future__ import annotations

import csv
from pathlib import Path

import pytest
from policy_samples import DEFAULT, KINDS, SITUATIONS, finding, judge

from redactor.domain import Action, Audience, Category, Subject
from redactor.errors import PolicyError
from redactor.policy import UNMATCHED, Evaluator, default_policy, load_policy
from redactor.policy.catalogue import reason_keys

GOLDEN = Path(__file__).with_name("default_decisions.csv")
DEFAULT_FILE = Path(__file__).parents[2] / "redactor" / "policy" / "default.yaml"


def golden() -> list[dict[str, str]]:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def row_id(row: dict[str, str]) -> str:
    return "-".join((row["audience"], row["entity"], row["category"], row["subject"]))


@pytest.mark.parametrize("row", golden(), ids=row_id)
def test_decides_as_the_table_says(row):
    found = finding(row["entity"], Category(row["category"]), Subject(row["subject"]))
    judged = judge(DEFAULT, found, Audience(row["audience"]))
    assert (judged.action.label, judged.rule) == (row["action"], row["rule"])


def test_the_table_is_long_and_says_nothing_twice():
    rows = [row_id(row) for row in golden()]
    assert len(rows) >= 130
    assert len(set(rows)) == len(rows)


def test_no_rule_is_missing_for_what_we_find():
    """The fallback masks, which destroys: of the kinds we know, each must have a rule of its own."""
    known = [(kind, subject, audience) for kind, subject, audience in SITUATIONS if kind[0] != "XX_UNHEARD_OF"]
    assert all(judge(DEFAULT, finding(*kind, subject), audience).rule != UNMATCHED for kind, subject, audience in known)


def test_a_name_that_the_policy_does_not_know_never_passes_where_it_could_be_precise():
    """A new entity type of birth or contact data must not slip through a rule that was written for ages or links."""
    for category in (Category.BIRTH_AND_AGE, Category.CONTACT, Category.LOCATION, Category.NETWORK):
        assert judge(DEFAULT, finding("XX_UNHEARD_OF", category), Audience.PUBLIC).action >= Action.WARN


def test_reasons_and_messages_cover_each_other():
    used = {rule.then.reason for rule in default_policy().rules if rule.then.reason}
    assert used | {UNMATCHED} <= reason_keys()


def test_the_version_and_name_are_those_that_decisions_show():
    assert default_policy().label == "default@2"


def test_a_copy_that_lost_its_end_is_refused_or_lets_nothing_more_through():
    text = DEFAULT_FILE.read_text(encoding="utf-8")
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    usable = 0
    for end in starts[:-1]:
        try:
            cut = Evaluator(load_policy(text[:end]))
        except PolicyError:
            continue
        usable += 1
        for kind, subject, audience in SITUATIONS:
            found = finding(*kind, subject)
            whole = judge(DEFAULT, found, audience).action
            assert judge(cut, found, audience).action >= min(whole, Action.MASK)  # what no rule speaks of is masked, not blocked
    assert usable > 10


def test_kinds_span_every_category():
    assert {category for _, category in KINDS} == set(Category)
