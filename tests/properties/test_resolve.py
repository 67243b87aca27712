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
def test_every_part_stems_from_findings_of_its_kind(fs):
    for part in resolve(fs):
        kin = {i for f in fs if f.entity == part.entity for i in range(f.span.start, f.span.end)}
        assert set(range(part.span.start, part.span.end)) <= kin
        assert any(f.entity == part.entity and f.score == part.score for f in fs)


@given(several)
def test_no_two_of_one_entity_share_text_or_split_what_one_held(fs):
    alone = [f for f in fs if f.entity == "TOKEN"]
    for f in alone:
        assert any(part.span.contains(f.span) for part in resolve(alone))


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
    weaker = [g for g in fs if g.score < 1.0 and g.entity != "TOKEN"]
    assert sure in resolve([*weaker, sure])


@given(spans, st.sampled_from([0.4, 0.95]))
def test_what_stands_in_a_url_is_never_swallowed_by_it(span, score):
    evidence = Evidence(pattern="", base_score=1.0)
    url = Finding(span=Span(0, 60), entity="URL", category=Category.CONTACT, score=1.0, recognizer="a.url", evidence=evidence)
    token = Finding(span=span, entity="TOKEN", category=Category.CREDENTIAL, score=score, recognizer="a.t", evidence=evidence)
    assert token in resolve([url, token])
