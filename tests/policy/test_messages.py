"""The message catalogues of all languages: complete, whole sentences, and nothing of English left in the others."""

import re

import pytest

from redactor.domain import SPECIAL_CATEGORIES, Audience, Category, Subject
from redactor.policy.catalogue import Catalogue, catalogue, languages

LANGUAGES = ["de", "en", "es", "fr", "pt", "zh"]


def test_there_are_six_languages():
    assert sorted(languages()) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_lacks_no_word(language):
    words, english = catalogue(language), catalogue("en")
    assert words.language == language
    assert words.reasons.keys() == english.reasons.keys()
    assert words.entities.keys() == english.entities.keys()
    assert {"BIOMETRIC", "NATIONAL_ID"} <= words.entities.keys()
    assert set(words.categories) == set(Category)
    assert set(words.audiences) == set(Audience)
    assert set(words.shows) == set(words.milder.ages) == set(Subject)
    assert words.milder.things.keys() == english.milder.things.keys() >= set(Category)
    assert words.milder.people.keys() == SPECIAL_CATEGORIES - {Category.BIOMETRIC}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted(catalogue().reasons))
def test_every_message_says_who_and_what_calmly(language, key):
    message = catalogue(language).reasons[key]
    assert "{audience}" in message
    assert "{what}" in message or key == "vehicle_shown"
    assert "!" not in message
    assert message[-1] in ".。"
    assert message.count("{") == message.count("}") <= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_and_several_differ(language):
    words = catalogue(language)
    alike = {name for name, (one, several) in (words.entities | words.categories).items() if one == several}
    assert alike <= {"API_KEY", "TOKEN"}  # the article tells them apart


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_no_message_is_left_in_english(language):
    words = " ".join([*catalogue(language).reasons.values(), *catalogue(language).audiences.values()])
    assert not re.search(r"\b(?:this|whoever|somebody|hidden|them)\b", words)


@pytest.mark.parametrize(
    ("language", "listed"),
    [("en", "a, b and c"), ("de", "a, b und c"), ("es", "a, b y c"), ("fr", "a, b et c"), ("pt", "a, b e c"), ("zh", "a、b和c")],
)
def test_lists_are_joined_as_the_language_does(language, listed):
    assert catalogue(language).join(["a", "b", "c"]) == listed
    assert catalogue(language).join(["a"]) == "a"


def test_a_catalogue_without_a_word_is_refused():
    whole = catalogue("de").model_dump(mode="json")
    for name in ("milder", "shows", "reasons"):
        with pytest.raises(ValueError, match=name):
            Catalogue.model_validate({key: value for key, value in whole.items() if key != name})
