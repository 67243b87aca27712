"""Milder wordings: golden cases through the whole pipeline, ages and dates by themselves, and what must hold of all."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redactor.domain import Action, Audience, Category, Decision, Evidence, Finding, Judged, Span, Subject
from redactor.milder import language_of, milder_text, warned
from redactor.operators import Edit
from redactor.policy.catalogue import catalogue

CASES = [line.split(" => ") for line in (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").splitlines()]


def hidden(decision):
    return [Edit(j.finding.span, f"<{j.finding.entity}>") for j in decision.judged if j.action >= Action.MASK]


def warning(text, value, entity, category, subject=Subject.AUTHOR):
    start = text.index(value)
    evidence = Evidence(pattern="p", base_score=0.9)
    found = Finding(
        span=Span(start, start + len(value)),
        entity=entity,
        category=category,
        score=0.9,
        recognizer="r",
        evidence=evidence,
        subject=subject,
    )
    judged = (Judged(finding=found, action=Action.WARN, rule="r", reason="own_sensitive_shown"),)
    return Decision(action=Action.WARN, audience=Audience.PUBLIC, judged=judged, reasons=(), safe_text="")


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:30] for case in CASES])
def test_texts_get_milder(pipeline, text, expected):
    decision = pipeline.check(text)
    assert milder_text(text, decision, hidden(decision)) == expected


@pytest.mark.parametrize(
    ("text", "value", "subject", "expected"),
    [
        ("I am 34 years old", "34 years old", Subject.AUTHOR, "I am in my thirties"),
        ("She is 34", "34", Subject.OTHER, "She is in their thirties"),
        ("I'm a 34-year-old teacher", "34-year-old", Subject.AUTHOR, "I'm a thirty-something teacher"),
        ("diagnosed at age 15", "15", Subject.AUTHOR, "diagnosed in my teens"),
        ("I am 7", "7", Subject.AUTHOR, "I am under ten"),
        ("My gran is 96", "96", Subject.OTHER, "My gran is over ninety"),
        ("Tengo 34 años y vivo en el sur", "34 años", Subject.AUTHOR, "Tengo treinta y tantos años y vivo en el sur"),
        ("J'ai 34 ans et je suis ici", "34 ans", Subject.AUTHOR, "J'ai la trentaine et je suis ici"),
        ("Ich bin 34 Jahre alt", "34 Jahre alt", Subject.AUTHOR, "Ich bin in meinen Dreißigern"),
        ("Tenho 34 anos e não moro aqui", "34 anos", Subject.AUTHOR, "Tenho trinta e tantos anos e não moro aqui"),
        ("我今年34岁，住在北京", "34岁", Subject.AUTHOR, "我今年三十多岁，住在北京"),
    ],
)
def test_ages_become_decades(text, value, subject, expected):
    assert milder_text(text, warning(text, value, "AGE", Category.BIRTH_AND_AGE, subject)) == expected


@pytest.mark.parametrize(
    ("text", "value", "entity", "category", "expected"),
    [
        (
            "Je suis née le 5 mars 1984 à Lyon",
            "5 mars 1984",
            "BIRTH_DATE",
            Category.BIRTH_AND_AGE,
            "Je suis née dans les années 1980 à Lyon",
        ),
        (
            "Ich bin am 5. März 1984 geboren",
            "5. März 1984",
            "BIRTH_DATE",
            Category.BIRTH_AND_AGE,
            "Ich bin in den 1980er-Jahren geboren",
        ),
        ("我于1984年3月5日出生", "1984年3月5日", "BIRTH_DATE", Category.BIRTH_AND_AGE, "我20世纪80年代出生"),
        ("I work for Acme now", "Acme", "ORGANIZATION", Category.IDENTITY, "I work for my employer now"),
        ("my employer Acme pays", "Acme", "ORGANIZATION", Category.IDENTITY, "my employer pays"),
        ("I live in Leeds", "Leeds", "LOCATION", Category.LOCATION, "I live somewhere"),
        ("My Catholic family", "Catholic", "RELIGION", Category.RELIGION, "My religious family"),
        ("My Kurdish family", "Kurdish", "ETHNICITY", Category.ETHNICITY, "My family"),
        ("I practise Buddhism", "Buddhism", "RELIGION", Category.RELIGION, "I practise a faith"),
        ("Asthma again", "Asthma", "HEALTH", Category.HEALTH, "A health condition again"),
    ],
)
def test_other_values_get_coarser(text, value, entity, category, expected):
    assert milder_text(text, warning(text, value, entity, category)) == expected


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "pt", "zh"])
def test_each_finding_is_told_in_the_language_asked_for(language):
    text = "I have lupus"
    (told,) = warned(text, warning(text, "lupus", "HEALTH", Category.HEALTH), language=language)
    words = catalogue(language)
    assert (told.subject, told.audience) == (Subject.AUTHOR, Audience.PUBLIC)
    assert told.reveals == words.categories[Category.HEALTH][0]
    assert told.reveals in told.message
    assert words.audience(Audience.PUBLIC) in told.message
    # The text is English, whatever the author's interface is.
    assert told.milder == "a health condition"
    assert "lupus" not in repr(told)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("12 34", "en"),
        ("Das ist mein Text", "de"),
        ("これは日本語のテキストです", "en"),
        ("我爱你", "zh"),
        ("Eu não sou daqui", "pt"),
    ],
)
def test_the_language_of_a_text(text, language):
    assert language_of(text) == language


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(max_size=30),
    st.text("abcdefg ABC123.-'’", min_size=1, max_size=12).filter(str.strip),
    st.text(max_size=30),
    st.sampled_from(list(Category)),
    st.sampled_from(Subject),
)
def test_a_wording_never_holds_the_value_and_the_rest_is_kept(before, value, after, category, subject):
    text = f"{before}\x01{value}\x01{after}"
    decision = warning(text, value, "XX_ANY", category, subject)
    start = decision.judged[0].finding.span.start
    assert text[start : start + len(value)] == value
    milder = milder_text(text, decision)
    (told,) = warned(text, decision)
    assert told.milder != value
    # What is no cue stays.
    if value not in before:
        assert milder.startswith(f"{before}\x01")
    assert milder.endswith(f"\x01{after}")
