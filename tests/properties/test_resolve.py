"""The laws of resolve: covering, disjoint, order-free, idempotent."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from redactor.domain import Category, Evidence, Finding, Span
from redactor.resolve import resolve

spans = st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda t: Span(t[0], t[0] + t[1]))
findings = st.builds(
    Finding,
    span=spans,
    entity=st.sampled_from(["PERSON", "URL", "EMAIL_ADDRESS", "TOKEN"]),
    category=st.sampled_from(Category),
    score=st.sampled_from([0.4, 0.5, 0.95, 1.0]),
    recognizer=st.sampled_from(["a.x", "b.y"]),
    evidence=st.builds(Evidence, pattern=st.sampled_from(["p", "q"]), base_score=st.just(0.5)),
)
several = st.lists(findings, max_size=12)


def covered(fs):
    return {i for f in fs for i in range(f.span.start, f.span.end)}


@given(several)
def test_covers_exactly_what_was_found(fs):
    assert covered(resolve(fs)) == covered(fs)


@given(several)
def test_leaves_nothing_overlapping_and_keeps_text_order(fs):
    for a, b in pairwise(resolve(fs)):
        assert a.span.end <= b.span.start


@given(several, st.randoms(use_true_random=False))
def test_does_not_depend_on_the_order_of_arrival(fs, rnd):
    shuffled = list(fs)
    rnd.shuffle(shuffled)
    assert resolve(shuffled) == resolve(fs)


@given(several)
def test_changes_nothing_when_done_twice(fs):
    once = resolve(fs)
    assert resolve(once) == once


@given(several)
def test_every_part_stems_from_a_finding_that_held_it(fs):
    for part in resolve(fs):
        assert any(f.span.contains(part.span) and f.entity == part.entity and f.score == part.score for f in fs)


@given(several, findings)
def test_the_strongest_keeps_its_whole_span(fs, f):
    sure = Finding(
        span=f.span,
        entity="TOKEN",
        category=Category.CREDENTIAL,
        score=1.0,
        recognizer="a.a",
        evidence=Evidence(pattern="", base_score=1.0),
    )
    weaker = [g for g in fs if g.score < 1.0]
    assert sure in resolve([*weaker, sure])
