import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.domain import Span
from redactor.errors import OperatorError
from redactor.operators import Edit, transform


@st.composite
def edited(draw):
    """Draw a text, disjoint edits of it, and the stretches between them."""
    pieces = draw(st.lists(st.tuples(st.text(max_size=6), st.text(min_size=1, max_size=6), st.text(max_size=6)), max_size=6))
    tail = draw(st.text(max_size=6))
    text, edits, expected = "", [], ""
    for outside, inside, replacement in pieces:
        text += outside
        edits.append(Edit(Span(len(text), len(text) + len(inside)), replacement))
        text += inside
        expected += outside + replacement
    return text + tail, edits, expected + tail


@given(edited(), st.randoms())
def test_outside_the_edits_nothing_changes_whatever_their_order(case, random):
    text, edits, expected = case
    assert transform(text, edits) == expected
    random.shuffle(edits)
    assert transform(text, iter(edits)) == expected


@given(st.text())
def test_no_edits_change_nothing(text):
    assert transform(text, []) == text


def test_offsets_are_code_points():
    assert transform("👩‍👩‍👧 Ana 😀", [Edit(Span(6, 9), "X")]) == "👩‍👩‍👧 X 😀"


@pytest.mark.parametrize("spans", [[(0, 3), (2, 4)], [(1, 2), (1, 2)], [(0, 5), (1, 2)]])
def test_overlapping_edits_are_refused(spans):
    with pytest.raises(OperatorError):
        transform("secret", [Edit(Span(*s), "x") for s in spans])


def test_an_edit_past_the_end_is_refused_without_showing_the_text():
    with pytest.raises(OperatorError) as caught:
        transform("secret", [Edit(Span(3, 7), "x")])
    assert "secret" not in repr(caught.value)


def test_an_edit_does_not_show_its_replacement():
    assert "secret" not in repr(Edit(Span(0, 1), "secret"))
