"""The laws of folding: offsets lead back, what is plain stays as it is, what is invisible hides nothing."""

# ruff: noqa: SIM905 - words read better as words

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor._block import Block
from redactor.detect import Detector
from redactor.domain import Span
from redactor.normalize import further, views
from redactor.normalize._characters import ignorable
from redactor.normalize._view import Edit, Kind, View, edited
from redactor.registry import Registry, discover

PIECES = st.sampled_from(
    [
        *"aé4 .@-+/:\n&;#%=\\<>()[]0Oо",
        "%40",
        "%2540",
        "&#64;",
        "&amp;",
        "\\u0040",
        "\\x41",
        "=40",
        " at ",
        " dot ",
        "[at]",
        "(dot)",
        "one ",
        "two ",
        "double ",
        "４",
        "𝟜",
        "\u200b",
        "\u202e",
        "\u202c",
        "\u0336",
        "\ufe0f",
        "\u20e3",
        "\u00a0",
        "\u2011",
        "\ufb01",
        "amFuZS5kb2VA",
        "6a616e65",
        "4012",
        "8888",
        "<b>",
        "٤",
        "❤️",
        "в",
        "а",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
ORDINARY = st.sampled_from(
    "the look at dotted one's, two-way (three) 12:30 3.5% C++ “really” — naïve 20€ привет мир καλημέρα 今天（好） ❤️ 👍🏽 {x=1} foo_bar() a/b #tag @name "
    "https://example.com/a?b=c&d=e I’m 5pm; won't! 10.0.0.1 id:7f3a".split()
)
IGNORABLES = [
    chr(c)
    for c in [*range(0x80, 0x3200), *range(0xFE00, 0xFF00), *range(0xE0000, 0xE0200)]
    if ignorable(chr(c)) and chr(c) not in "\u202a\u202b\u202d\u202e"
]

VALUES = [
    ("generic.email", "jane.doe@example.com"),
    ("generic.credit_card", "4012 8888 8888 1881"),
    ("generic.iban", "DE89370400440532013000"),
    ("us.ssn", "536-22-8145"),
    ("credentials.github", "ghp_1a2B3c4D5e6F7g8H9i0JkLmNoPqRsTuVwXy2"),
]


@pytest.fixture(scope="module")
def detector():
    wanted = {name for name, _ in VALUES}
    return Detector(Registry([r for r in discover() if r.id in wanted]))


@settings(deadline=None)
@given(TEXTS)
def test_the_first_reading_is_the_original_itself(text):
    first = views(text)[0]
    assert first.text == text
    assert all(first.original(Span(i, i + 1)) == Span(i, i + 1) for i in range(len(text)))


@settings(deadline=None)
@given(TEXTS)
def test_every_span_leads_into_the_original(text):
    for view in views(text):
        for i in range(len(view.text)):
            for size in (1, 2, 5, len(view.text) - i):
                if i + size <= len(view.text):
                    assert view.original(Span(i, i + size)).end <= len(text)


@settings(deadline=None)
@given(TEXTS)
def test_a_span_leads_to_what_its_characters_lead_to(text):
    for view in views(text)[1:]:
        each = [view.original(Span(i, i + 1)) for i in range(len(view.text))]
        for i in range(0, len(each), 3):
            part = each[i : i + 4]
            whole = view.original(Span(i, i + len(part)))
            assert (whole.start, whole.end) == (min(s.start for s in part), max(s.end for s in part)) or "\u202e" in text


@settings(deadline=None)
@given(TEXTS)
def test_offsets_never_go_back_but_under_an_override(text):
    for view in views(text)[1:]:
        each = [view.original(Span(i, i + 1)) for i in range(len(view.text))]
        assert "\u202e" in text or all(a.start <= b.start and a.end <= b.end for a, b in pairwise(each))


@settings(deadline=None)
@given(TEXTS)
def test_readings_stay_in_bounds_and_hold_characters_only(text):
    readings = views(text)
    assert sum(len(v.text) for v in readings) <= 4 * len(text)
    for view in readings:
        view.text.encode()


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=6))
def test_many_texts_are_read_like_each_alone(texts):
    together = further(Block(texts))
    for at, text in enumerate(texts):
        # A trigger that reaches over the end of the text before may be pulled for nothing, which adds no reading.
        assert [v.text for v in together.get(at, ())] == [v.text for v in views(text)[1:]]


@settings(deadline=None)
@given(st.lists(ORDINARY, max_size=30).map(" ".join))
def test_ordinary_text_is_read_once(text):
    assert len(views(text)) == 1


@settings(deadline=None)
@given(st.sampled_from(VALUES), st.data())
def test_what_is_invisible_hides_nothing(detector, value, data):
    name, plain = value
    at = data.draw(st.lists(st.tuples(st.integers(1, len(plain) - 1), st.sampled_from(IGNORABLES)), min_size=1, max_size=12))
    hidden = list(plain)
    for i, ch in at:
        hidden[i] = ch + hidden[i]
    before, value_text, after = "the number is ", "".join(hidden), " as said"
    text = before + value_text + after
    spans = {view.original(f.span) for view in views(text) for f in detector.detect([view.text])[0] if f.recognizer == name}
    assert Span(len(before), len(before) + len(value_text)) in spans


@settings(deadline=None)
@given(st.text("abc", max_size=20), st.data())
def test_edits_change_what_they_say_and_nothing_else(text, data):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    edits = [Edit(a, b, data.draw(st.sampled_from(["", "X", "YZ"]))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    view = edited(View(text), edits)
    expected = list(text)
    for edit in reversed(edits):
        expected[edit.start : edit.end] = [edit.text]
    assert view.text == "".join(expected)


@settings(deadline=None)
@given(st.text("abcdef", min_size=1, max_size=12), st.text("xyz", max_size=5), st.text("xyz", max_size=5))
def test_a_reversed_stretch_maps_letter_by_letter(run, before, after):
    view = edited(View(before + run + after), [Edit(len(before), len(before) + len(run), run[::-1], Kind.REVERSED)])
    for i in range(len(view.text)):
        at = view.original(Span(i, i + 1))
        assert (before + run + after)[at.start : at.end] == view.text[i]
