from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policy_samples import DEFAULT, KINDS, SITUATIONS, finding, judge_all

from redactor.domain import Action, Audience, Category, Subject
from redactor.errors import PolicyError
from redactor.policy import default_policy, reasons
from redactor.policy.catalogue import PLACEHOLDERS, Catalogue, catalogue


def told(*found, audience: Audience = Audience.PUBLIC):
    return reasons(judge_all(DEFAULT, found, audience), audience)


def test_findings_of_one_kind_make_one_reason():
    first, second = finding(subject=Subject.AUTHOR), finding("PHONE_NUMBER", subject=Subject.AUTHOR, start=10)
    (reason,) = told(first, second, finding(subject=Subject.AUTHOR, start=20))
    assert (reason.key, reason.action, reason.category) == ("contact_shown", Action.WARN, Category.CONTACT)
    assert (reason.entities, reason.subject, reason.count) == (("EMAIL_ADDRESS", "PHONE_NUMBER"), Subject.AUTHOR, 3)
    assert reason.message.startswith("This shows e-mail addresses and a phone number to everyone, who could then write, call or visit.")


def test_the_strictest_comes_first_whatever_the_order():
    found = [
        finding(subject=Subject.AUTHOR),
        finding("PASSWORD", Category.CREDENTIAL, start=10),
        finding("HEALTH", Category.HEALTH, Subject.OTHER, start=20),
        finding("PERSON", Category.IDENTITY, Subject.OTHER, start=30),
    ]
    assert [reason.action for reason in told(*found)] == [Action.BLOCK, Action.MASK, Action.WARN]
    assert told(*found) == told(*reversed(found))


def test_what_is_allowed_needs_no_reason():
    assert told(finding("PERSON", Category.IDENTITY)) == ()


def test_authors_and_others_are_told_apart():
    mine, theirs = finding("HEALTH", Category.HEALTH, Subject.AUTHOR), finding("HEALTH", Category.HEALTH, Subject.OTHER, start=10)
    assert [(reason.key, reason.subject) for reason in told(mine, theirs)] == [
        ("others_sensitive_shown", Subject.OTHER),
        ("own_sensitive_shown", Subject.AUTHOR),
    ]


def test_an_entity_type_without_words_is_named_by_its_category():
    (reason,) = told(finding("XX_UNHEARD_OF", Category.GOVERNMENT_ID))
    assert reason.message.startswith("This contains an official identity number.")


def test_a_finding_that_no_rule_matches_says_so():
    without = default_policy().model_copy(update={"rules": default_policy().rules[:1]})
    (reason,) = reasons(judge_all(without, [finding()], Audience.PUBLIC), Audience.PUBLIC)
    assert (reason.key, reason.action) == ("unmatched", Action.MASK)
    assert reason.message == "This contains an e-mail address. No rule says that everyone may see it, so it is hidden to be safe."


@pytest.mark.parametrize(("kind", "subject", "audience"), SITUATIONS)
def test_every_message_is_whole_and_says_who_would_see_it(kind, subject, audience):
    for reason in told(finding(*kind, subject), finding(*kind, subject, start=10), audience=audience):
        assert catalogue().audience(audience) in reason.message
        assert "{" not in reason.message
        assert reason.message.endswith(".")
        assert len(reason.message) < 320
        assert reason.count == 2


@given(st.lists(st.builds(finding, st.just("URL"), st.sampled_from(Category), st.sampled_from(Subject)), max_size=8), st.randoms())
def test_the_order_of_findings_never_matters(found, random):
    judged = judge_all(DEFAULT, found, Audience.PUBLIC)
    assert reasons(judged, Audience.PUBLIC) == reasons(random.sample(judged, len(judged)), Audience.PUBLIC)


def test_every_audience_and_category_has_words():
    words = catalogue()
    assert set(words.audiences) == set(Audience)
    assert set(words.categories) == set(Category)


@pytest.mark.parametrize("key", sorted(catalogue().reasons))
def test_messages_are_calm_and_concrete(key):
    message = catalogue().reasons[key]
    assert "{audience}" in message
    assert "{what}" in message or key == "vehicle_shown"
    assert "!" not in message
    assert not {"violation", "forbidden", "illegal", "error", "must not"} & set(message.lower().split())


def test_a_message_with_an_unknown_placeholder_is_refused():
    assert {"what", "audience"} == PLACEHOLDERS
    broken = catalogue().model_dump(mode="json") | {"reasons": {"key": "This would need {text} to be said in full."}}
    with pytest.raises(ValueError, match="placeholder"):
        Catalogue.model_validate(broken)


@pytest.mark.parametrize("language", ["xx", "../default", ""])
def test_an_unknown_language_is_a_policy_error(language):
    with pytest.raises(PolicyError, match="no message catalogue"):
        reasons((), Audience.PUBLIC, language=language)


def test_entity_words_are_used_by_their_own_category():
    entities = {entity for entity, _ in KINDS}
    assert {"EMAIL_ADDRESS", "PERSON", "URL", "MRN"} <= entities & set(catalogue().entities)
