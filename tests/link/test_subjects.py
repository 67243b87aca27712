"""Every marked sentence of `subjects.txt` is linked as marked; `hard.txt` holds what the rules cannot tell yet."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from redactor.domain import Category, Evidence, Finding, Span, Subject
from redactor.link import link

HERE = Path(__file__).parent
MARK = re.compile(r"\[\[(.+?)\|([A-Z_]+)(?:\|(author|other|nobody))?\]\]")
CATEGORIES = {
    "PERSON": Category.IDENTITY,
    "USERNAME": Category.IDENTITY,
    "PHONE_NUMBER": Category.CONTACT,
    "EMAIL_ADDRESS": Category.CONTACT,
    "ADDRESS": Category.LOCATION,
    "COORDINATES": Category.LOCATION,
    "LOCATION": Category.LOCATION,
    "BIRTH_DATE": Category.BIRTH_AND_AGE,
    "AGE": Category.BIRTH_AND_AGE,
    "IP_ADDRESS": Category.NETWORK,
    "CREDIT_CARD": Category.FINANCIAL,
    "HEALTH": Category.HEALTH,
    "RELIGION": Category.RELIGION,
    "ETHNICITY": Category.ETHNICITY,
    "POLITICS": Category.POLITICS,
    "SEXUALITY": Category.SEXUALITY,
}
#: The least share of the hard sentences that must be right.
HARD_SHARE = 0.4


def read(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def parse(marked):
    """Return the text without marks, its findings, and the expected subject of each (None: a cue only)."""
    text, findings, expected, last = "", [], [], 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        span = Span(len(text), len(text) + len(mark[1]))
        text, last = text + mark[1], mark.end()
        evidence = Evidence(pattern="marked", base_score=1.0)
        findings.append(
            Finding(span=span, entity=mark[2], category=CATEGORIES[mark[2]], score=1.0, recognizer="test.marked", evidence=evidence)
        )
        expected.append(mark[3] and Subject(mark[3]))
    return text + marked[last:], findings, expected


def agrees(marked):
    text, findings, expected = parse(marked)
    return all(want is None or got.subject is want for got, want in zip(link(text, findings), expected, strict=True))


@pytest.mark.parametrize("marked", read("subjects.txt"))
def test_subject_is_as_marked(marked):
    text, findings, expected = parse(marked)
    got = [want and finding.subject for finding, want in zip(link(text, findings), expected, strict=True)]
    assert got == expected


TELLS = frozenset(CATEGORIES)


@pytest.mark.parametrize(
    ("marked", "told", "expected"),
    [
        # Where the text says nothing of anybody, or only guesses, the model is believed.
        ("Levothyroxine for the [[thyroid|HEALTH]], and my toast goes cold.", Subject.AUTHOR, Subject.AUTHOR),
        ("I have [[lupus|HEALTH]].", Subject.NOBODY, Subject.NOBODY),
        ("[[Tamil|ETHNICITY]], Scouse, late.", Subject.AUTHOR, Subject.AUTHOR),
        ("Sorry to hear of your [[stroke|HEALTH]], Pastor, my prayers are yours.", Subject.OTHER, Subject.OTHER),
        # Where the text says outright that it is nobody, it is nobody.
        ("I just had a mini [[heart attack|HEALTH]].", Subject.AUTHOR, Subject.NOBODY),
        ("People with [[gout|HEALTH]] should drink water, my nan says.", Subject.AUTHOR, Subject.NOBODY),
        ("Our parrot has [[arthritis|HEALTH]].", Subject.AUTHOR, Subject.NOBODY),
        ("If I had [[epilepsy|HEALTH]] I would stop driving.", Subject.AUTHOR, Subject.NOBODY),
        ("I don't have [[gout|HEALTH]].", Subject.AUTHOR, Subject.NOBODY),
        ("Know the signs of a [[stroke|HEALTH]].", Subject.AUTHOR, Subject.NOBODY),
        ("The senator, a [[Quaker|RELIGION]], voted no.", Subject.OTHER, Subject.NOBODY),
        ("What do you call a [[Mormon|RELIGION]] on a bus?", Subject.OTHER, Subject.NOBODY),
    ],
)
def test_a_model_is_believed_but_against_the_words(marked, told, expected):
    text, findings, _ = parse(marked)
    by_model = [replace(finding, subject=told) for finding in findings]
    assert [finding.subject for finding in link(text, findings, by_model, TELLS)] == [expected]
    # It is asked only of what it tells.
    assert link(text, findings, by_model, frozenset()) == link(text, findings)


def test_what_a_model_says_of_names_stays():
    text, findings, _ = parse("[[Ana|PERSON]] wrote this")
    by_model = [replace(findings[0], subject=Subject.NOBODY)]
    assert link(text, findings, by_model, TELLS)[0].subject is Subject.NOBODY


def test_half_of_the_sentences_are_look_alikes():
    subjects = [want for marked in read("subjects.txt") for want in parse(marked)[2]]
    assert len(read("subjects.txt")) >= 150
    assert subjects.count(Subject.NOBODY) >= len(subjects) / 3


def test_share_of_hard_sentences(capsys):
    lines = read("hard.txt")
    share = sum(map(agrees, lines)) / len(lines)
    with capsys.disabled():
        print(f"\nhard sentences linked as marked: {share:.0%} of {len(lines)}")  # noqa: T201 - the figure is the point
    assert share >= HARD_SHARE


def test_no_findings_cost_nothing():
    assert link("I have lupus.", []) == ()


SENTENCES = st.lists(st.sampled_from(read("subjects.txt") + read("hard.txt")), min_size=1, max_size=4)


@given(SENTENCES, st.randoms(use_true_random=False))
def test_order_of_findings_is_irrelevant(sentences, shuffler: random.Random):
    text, findings, _ = parse(" ".join(sentences))
    straight = set(link(text, findings))
    shuffler.shuffle(findings)
    assert set(link(text, findings)) == straight


@given(SENTENCES)
def test_nothing_but_the_subject_changes(sentences):
    text, findings, _ = parse(" ".join(sentences))
    linked = link(text, findings)
    assert [replace(finding, subject=Subject.NOBODY) for finding in linked] == findings
    assert link(text, linked) == linked


@given(st.text(min_size=1, max_size=200), st.data())
def test_any_text_is_linked(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    entity = data.draw(st.sampled_from(sorted(CATEGORIES)))
    evidence = Evidence(pattern="drawn", base_score=1.0)
    finding = Finding(
        span=Span(start, end), entity=entity, category=CATEGORIES[entity], score=1.0, recognizer="test.drawn", evidence=evidence
    )
    (linked,) = link(text, [finding])
    assert linked.subject in Subject
