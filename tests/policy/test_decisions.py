"""The decision table: what each shipped policy does, row by row, as people wrote it down."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from policy_samples import finding

from redactor.domain import AgeBand, Audience, Category, Consent, Disclosure, Purpose, Source, Subject
from redactor.policy import SHIPPED, UNMATCHED, Evaluator, shipped

TABLE = Path(__file__).with_name("decisions.txt")
NOW = datetime(2026, 3, 1, tzinfo=UTC)
EVALUATORS = {name: Evaluator(shipped(name)) for name in SHIPPED}


class Row(NamedTuple):
    section: str
    situation: str
    expected: str


def table() -> list[Row]:
    rows, section = [], ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            situation, _, expected = line.partition(" -> ")
            rows.append(Row(section, situation, expected))
    return rows


ROWS = table()


def consents(word: str, category: Category, audience: Audience, purpose: Purpose) -> tuple[Consent, ...]:
    # A consent is for a purpose; where none is told it is for another.
    told = purpose if purpose is not Purpose.UNKNOWN else Purpose.ANALYTICS
    given = {"category": category, "audience": audience, "purpose": told}
    changed: dict[str, dict[str, object] | None] = {
        "none": None,
        "agreed": None,
        "own": {},
        "guardian": {"guardian": True},
        "lapsed": {"expires": NOW - timedelta(seconds=1)},
        "other_purpose": {"purpose": Purpose.SECURITY},
        "other_audience": {"audience": Audience.AFFILIATES},
        "other_category": {"category": Category.NETWORK},
    }
    other = changed[word]
    return () if other is None else (Consent(**{**given, **other}),)  # type: ignore[arg-type]


def decided(row: Row) -> str:
    policy, audience, purpose, *rest = row.section.split(", ")
    entity, category, subject, age, consent = row.situation.split()
    disclosure = Disclosure(
        audience=Audience(audience),
        purpose=Purpose(purpose),
        age=AgeBand(age),
        consents=consents(consent, Category(category), Audience(audience), Purpose(purpose)),
        guardian=consent == "agreed",
        source=Source(rest[0]) if rest else None,
        jurisdiction=rest[1] if len(rest) > 1 else None,
    )
    judged = EVALUATORS[policy].judge(finding(entity, Category(category), Subject(subject)), disclosure, at=NOW)
    return f"{judged.action.label}{'+audit' if judged.audit else ''} {judged.rule}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.section}: {row.situation}")
def test_decides_as_the_table_says(row):
    assert decided(row) == row.expected


def test_the_table_is_long_and_says_nothing_twice():
    assert len(ROWS) >= 200
    assert len({row[:2] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_rule_names_what_it_rests_on_and_decides_a_row(name):
    rules = {rule.id for rule in shipped(name).rules}
    assert [rule.id for rule in shipped(name).rules if len(rule.source) < 10] == []
    # The table of the default policy at its default grounds has the rest.
    known = {row.expected.split()[1] for row in ROWS if row.section.startswith(f"{name},")}
    if name == "default":
        with TABLE.with_name("default_decisions.csv").open(encoding="utf-8", newline="") as file:
            known |= {row["rule"] for row in csv.DictReader(line for line in file if not line.startswith("#"))}
    assert rules - known == set()
    assert name == "gdpr" or UNMATCHED not in known
