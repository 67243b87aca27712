from __future__ import annotations

import pytest
from msgspec.structs import replace
from policy_samples import finding

from redactor.domain import SPECIAL_CATEGORIES, Category, Subject
from redactor.model import PATTERN
from redactor.policy import tied


@pytest.mark.parametrize("category", sorted(SPECIAL_CATEGORIES))
@pytest.mark.parametrize("subject", [Subject.AUTHOR, Subject.OTHER])
def test_a_special_category_of_a_person_is_tied(category, subject):
    assert tied([finding("ANYTHING", category, subject)]) == (category,)


@pytest.mark.parametrize("category", sorted(SPECIAL_CATEGORIES))
def test_general_talk_ties_nothing(category):
    assert tied([finding("ANYTHING", category, Subject.NOBODY)]) == ()


@pytest.mark.parametrize(
    ("entity", "subject", "expected"),
    [
        ("ADDRESS", Subject.AUTHOR, (Category.LOCATION,)),
        ("COORDINATES", Subject.OTHER, (Category.LOCATION,)),
        ("ADDRESS", Subject.NOBODY, ()),
        ("LOCATION", Subject.AUTHOR, ()),
    ],
)
def test_only_a_precise_location_is_tied(entity, subject, expected):
    assert tied([finding(entity, Category.LOCATION, subject)]) == expected


def test_a_town_is_tied_where_a_model_says_that_somebody_is_there():
    town = finding("LOCATION", Category.LOCATION, Subject.AUTHOR)
    by_model = replace(town, evidence=replace(town.evidence, pattern=PATTERN))
    assert tied([by_model]) == (Category.LOCATION,)
    assert tied([replace(by_model, subject=Subject.NOBODY)]) == ()


def test_each_once_in_the_order_of_the_categories():
    found = [
        finding("ADDRESS", Category.LOCATION, Subject.AUTHOR),
        finding("POLITICS", Category.POLITICS, Subject.OTHER),
        finding("HEALTH", Category.HEALTH, Subject.AUTHOR),
        finding("HEALTH", Category.HEALTH, Subject.OTHER),
        finding("EMAIL_ADDRESS", Category.CONTACT, Subject.AUTHOR),
    ]
    assert tied(found) == tied(reversed(found)) == (Category.LOCATION, Category.HEALTH, Category.POLITICS)
