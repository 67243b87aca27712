"""What holds whatever the texts and spans are."""

from hypothesis import given
from hypothesis import strategies as st

from redactor.evaluation.gold import Gold, Predicted
from redactor.evaluation.labels import default_labels
from redactor.evaluation.matching import matches, overlap
from redactor.evaluation.results import Mark
from redactor.evaluation.scores import Predictions, frame, score

LABELS = default_labels({})
NAMES = st.sampled_from(["PERSON", "PLACE", "HEALTH", "NAME"])


def marks(length, *, least=0):
    ends = st.lists(st.integers(0, length), min_size=2, max_size=2, unique=True).map(sorted)
    return st.lists(st.builds(lambda e, label, s: Mark(*e, label, s), ends, NAMES, st.floats(0, 1)), min_size=least, max_size=6)


@st.composite
def records(draw):
    """One gold record with at least one span, and predictions for it."""
    text = draw(st.text(alphabet="ab 1.é", min_size=1, max_size=30))
    return text, draw(marks(len(text), least=1)), draw(marks(len(text)))


def scored(text, gold, predicted):
    golds = [Gold(id="1", text=text, marks=tuple(gold), warn=None)]
    said = Predictions(name="p", detail="p", seconds=None, by_id={"1": Predicted(marks=tuple(predicted))})
    return score(golds, said, frame(golds, LABELS, only=None, warn_only=False))


@given(records())
def test_perfect_predictions_are_perfect(record):
    text, gold, _ = record
    total = scored(text, gold, gold).total
    assert (total.overlap.precision, total.overlap.recall, total.overlap.f1, total.exact.f2) == (1, 1, 1, 1)
    assert (total.whole, total.leaked, total.over) == (1, 0, 0)


@given(records())
def test_figures_are_shares_and_exact_is_never_more_than_overlap(record):
    result = scored(*record)
    for row in (result.total, *result.groups.values(), *result.categories.values()):
        shares = (row.overlap.precision, row.overlap.recall, row.overlap.f1, row.overlap.f2, row.whole, row.leaked, row.over)
        assert all(0 <= v <= 1 for v in shares)
        assert row.exact.matched <= row.overlap.matched <= min(row.gold, row.predicted)


@given(records(), st.data())
def test_a_false_span_never_raises_precision_nor_lowers_what_is_masked_for_nothing(record, data):
    text, gold, predicted = record
    longer = text + " nobody"
    start = data.draw(st.integers(len(text), len(longer) - 1))
    end = data.draw(st.integers(start + 1, len(longer)))
    false = Mark(start, end, data.draw(st.sampled_from(gold)).label, 0.5)
    before, after = scored(longer, gold, predicted), scored(longer, gold, [*predicted, false])
    assert after.total.overlap.matched == before.total.overlap.matched
    assert after.total.overlap.precision <= before.total.overlap.precision
    assert after.total.over >= before.total.over
    assert after.total.leaked <= before.total.leaked


@given(records(), st.data())
def test_finding_less_never_leaks_less(record, data):
    text, gold, predicted = record
    fewer = data.draw(st.lists(st.sampled_from(predicted), unique=True)) if predicted else []
    assert scored(text, gold, fewer).total.leaked >= scored(text, gold, predicted).total.leaked


@given(records())
def test_every_span_is_counted_once_in_the_confusion(record):
    text, gold, predicted = record
    result = scored(text, gold, predicted)
    used = {LABELS.group(g.label) for g in gold}
    assert sum(c.count for c in result.confusion if c.gold) == len(gold)
    assert sum(c.count for c in result.confusion if c.predicted in used) == sum(LABELS.group(p.label) in used for p in predicted)


@given(records())
def test_pairs_are_as_if_all_spans_had_been_looked_at(record):
    _, gold, predicted = record
    pairs = matches(predicted, gold, alike=lambda a, b: a.label == b.label)
    every = sorted(
        ((overlap(p, g), i, j) for i, p in enumerate(predicted) for j, g in enumerate(gold) if p.label == g.label and overlap(p, g) >= 0.5),
        reverse=True,
    )
    taken = []
    for _, i, j in every:
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    assert pairs == taken


@given(records())
def test_a_reading_says_of_each_scored_span_what_became_of_it(record):
    text, gold, predicted = record
    result = scored(text, gold, predicted)
    (reading,) = result.readings
    assert sorted((*reading.found, *reading.missed)) == list(range(len(gold)))
    assert len(reading.found) == result.total.overlap.matched
    assert len(reading.false) == result.total.predicted - result.total.overlap.matched
