"""Milder wordings: golden cases through the whole pipeline, ages and dates by themselves, and what must hold of all."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.domain import Action, Audience, Category, Decision, Evidence, Finding, Judged, Span, Subject
from redactor.milder import language_of, milder_text, warned
from redactor.milder._words import WORDS
from redactor.operators import Edit
from redactor.operators._text import reveals
from redactor.policy.catalogue import catalogue

CASES = [line.split(" => ") for line in (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").splitlines()]


def hidden(decision):
    return [Edit(j.finding.span, f"<{j.finding.entity}>") for j in decision.judged if j.action >= Action.MASK]


def warning(text, value, entity, category, subject=Subject.AUTHOR, *, start=None, action=Action.WARN):
    start = text.index(value) if start is None else start
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
    judged = (Judged(finding=found, action=action, rule="r", reason="own_sensitive_shown"),)
    return Decision(action=action, audience=Audience.PUBLIC, judged=judged, reasons=(), safe_text="")


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
        ("My Catholic family", "Catholic", "RELIGION", Category.RELIGION, "My family"),
        ("My Kurdish family", "Kurdish", "ETHNICITY", Category.ETHNICITY, "My family"),
        ("I practise Buddhism", "Buddhism", "RELIGION", Category.RELIGION, "I practise a way of life"),
        ("My asthma is mild. An attack is rare", "asthma", "HEALTH", Category.HEALTH, "My health condition is mild. An attack is rare"),
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


@pytest.mark.parametrize("milder", [case[1] for case in CASES], ids=[case[1][:30] for case in CASES])
def test_a_milder_text_does_not_warn_again(pipeline, milder):
    assert pipeline.check(milder).action is Action.ALLOW


#: What an author says of themselves, by language, and of somebody else, where a finding would be masked.
FRAMES = {
    "en": ["I have {}.", "I am {}.", "I take {} every day.", "I practise {}", "My nephew has {}.", "My mother is {}.", "I had {} in May."],
    "es": ["Tengo {} y soy yo.", "Soy {} y vivo aquí.", "Mi hermano tiene {}."],
    "fr": ["J'ai {} et je suis là.", "Je suis {}.", "Mon frère a {}."],
    "de": ["Ich habe {} und bin da.", "Ich bin {}.", "Mein Bruder hat {}."],
    "pt": ["Eu não tenho {}.", "Eu sou {}.", "Meu irmão tem {}."],
    "zh": ["我有{}。", "我是{}。", "我弟弟有{}。"],
}


@pytest.mark.parametrize("language", FRAMES)
def test_no_wording_of_ours_warns_by_itself(pipeline, language):
    ours, words = catalogue(language).milder, WORDS[language]
    phrases = {*ours.things.values(), *ours.people.values(), *ours.states.values(), ours.child, ours.aged, *words.adjectives.values()}
    phrases |= {ours.ages[subject].format(tens=tens) for subject in Subject for tens in ours.tens}
    phrases |= {words.medicine, words.employer, words.private, *(phrase for _, phrase in words.overrides)} - {""}
    texts = [frame.format(phrase) for frame in FRAMES[language] for phrase in sorted(phrases)]
    assert [text for text, decision in zip(texts, pipeline.check_many(texts), strict=True) if decision.action is not Action.ALLOW] == []


#: Types that have wordings of their own, and what may stand right before a value and go with it.
_TYPES = [
    ("HEALTH", Category.HEALTH),
    ("RELIGION", Category.RELIGION),
    ("ETHNICITY", Category.ETHNICITY),
    ("POLITICS", Category.POLITICS),
    ("SEXUALITY", Category.SEXUALITY),
    ("BIOMETRIC", Category.BIOMETRIC),
    ("AGE", Category.BIRTH_AND_AGE),
    ("BIRTH_DATE", Category.BIRTH_AND_AGE),
    ("ADDRESS", Category.LOCATION),
    ("COORDINATES", Category.LOCATION),
    ("LOCATION", Category.LOCATION),
    ("ORGANIZATION", Category.IDENTITY),
    *(("XX_ANY", category) for category in Category),
]
_CUES = [
    "",
    "I am a ",
    "my severe ",
    "on the ",
    "at ",
    "aged ",
    "My e-mail is ",
    "mi ",
    "soy una ",
    "de la ",
    "ich bin ein ",
    "我是一个",
    "\n",
]
_VALUES = st.one_of(
    st.text("qxyzQXYZ 1234567890,.-'’岁年月日", min_size=1, max_size=12).filter(str.strip),
    st.sampled_from(
        ["12 Quarry Lane, Xyz", "51.50741, -0.12782", "5 March 1984", "34 years old", "34-year-old", "xyzism", "Xyz Street 1, 12345 Qx"]
    ),
)


@settings(deadline=None)
@given(st.text(max_size=8), st.sampled_from(_CUES), _VALUES, st.text(max_size=8), st.sampled_from(_TYPES), st.sampled_from(Subject))
def test_a_wording_never_holds_the_value_and_the_rest_is_kept(before, cue, value, after, kind, subject):
    # The marks are no cue, so that what is beyond them must stay.
    kept, behind = f"{before}\x01", f"\x01{after}"
    text = f"{kept}{cue}{value}{behind}"
    decision = warning(text, value, *kind, subject, start=len(kept) + len(cue))
    milder = milder_text(text, decision)
    (told,) = warned(text, decision)
    assert not reveals(told.milder, value)
    assert milder.startswith(kept)
    assert milder.endswith(behind)
    assert not reveals(milder[len(kept) : len(milder) - len(behind)], value)


_PARTS = st.lists(
    st.tuples(
        st.sampled_from([Action.ALLOW, Action.WARN, Action.WARN, Action.MASK]),
        st.sampled_from(_TYPES),
        st.sampled_from(Subject),
        st.sampled_from(["", "", " attack", "my severe "]),
        st.sampled_from(["", " ", " and ", ", ", " with ", "、", ". I am a ", " my severe ", " attack "]),
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None)
@given(_PARTS)
def test_of_many_findings_none_is_left_and_what_passes_is(parts):
    text, judged, left = "", [], []
    for number, (action, (entity, category), subject, more, joint) in enumerate(parts):
        # Other words than names, too, are found; those that could go with a neighbour are the hard ones.
        value = f"{more}qx{number}zqx" if more.endswith(" ") else f"qx{number}zqx{more}"
        if action is Action.ALLOW:
            left.append(f"qx{number}zqx")
        else:
            judged += warning(text + value, value, entity, category, subject, start=len(text), action=action).judged
        text += value + joint
    decision = Decision(
        action=max((j.action for j in judged), default=Action.ALLOW),
        audience=Audience.PUBLIC,
        judged=tuple(judged),
        reasons=(),
        safe_text="",
    )
    milder = milder_text(text, decision, hidden(decision))
    assert re.findall("qx[0-9]zqx", milder) == left
    assert milder.count("<") >= sum(j.action is Action.MASK for j in judged)
