"""Records in, records out: the same shape, the same order, nothing told; and raw JSON that stays JSON."""

import json
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.domain import Action, Span
from redactor.errors import Malformed, NotText, TooDeep
from redactor.records import is_json, json_edits, leaves, rebuilt, visit

RECORD = {
    "ts": 1700000000123,
    "level": "info",
    "user": {"first_name": "Jane", "age": 34, "id": "u-1882", "religion": "Druze"},
    "geo": {"lat": 52.5201, "lon": 13.405},
    "ok": True,
    "none": None,
    "password": "hunter2",
    "attributes": [{"key": "user.email", "value": {"stringValue": "a@mail.example"}}],
    "took_ms": 12,
}

#: NUL and lone surrogates are refused, as in any text.
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
keys = st.sampled_from(["a", "b", "password", "first_name", "lat", "id", "value", "key", "dob", "x@mail.example"]) | texts
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts
    | st.sampled_from(["Jane", "52.52", "hunter2"])
)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12)


def unchanged(text, path):
    return text


def shape(value):
    """Return the kinds and keys of a value, without what it holds."""
    if isinstance(value, dict):
        return [(k, shape(v)) for k, v in value.items()]
    if isinstance(value, list):
        return [shape(v) for v in value]
    return None


@given(values)
def test_visiting_with_no_change_gives_an_equal_new_value(value):
    new = visit(value, unchanged, max_depth=64)
    assert json.dumps(new) == json.dumps(value)
    assert new is not value or not isinstance(value, dict | list)


@given(values)
def test_visit_reaches_every_string_once_and_nothing_else(value):
    seen = []
    new = visit(value, lambda text, path: seen.append((path, text)) or "-", max_depth=64)
    assert shape(new) == shape(value)
    for path, text in seen:
        at = value
        for part in path:
            at = at[part]
        assert at == text
    assert len({path for path, _ in seen}) == len(seen)


@given(values)
def test_a_record_is_rebuilt_from_its_leaves(value):
    found = leaves(value, max_depth=64)
    assert json.dumps(rebuilt(value, iter([None] * len(found)), max_depth=64)) == json.dumps(value)


@given(values)
def test_new_keys_never_take_the_place_of_others(value):
    found = leaves(value, max_depth=64)
    new = rebuilt(value, iter(["k" if leaf.is_key else None for leaf in found]), max_depth=64)
    assert len(leaves(new, max_depth=64)) == len(found)


def test_too_deep_and_no_json_are_refused():
    value = []
    for _ in range(64):
        value = [value]
    with pytest.raises(TooDeep):
        visit(value, unchanged, max_depth=64)
    with pytest.raises(TooDeep):
        leaves(value, max_depth=64)
    for bad in ({1: "x"}, {"x": {1, 2}}, object()):
        with pytest.raises(Malformed):
            leaves(bad, max_depth=64)


def test_a_record_is_masked_by_its_keys(pipeline):
    safe = pipeline.redact_record(RECORD, audience="logs")
    assert safe == {
        "ts": 1700000000123,
        "level": "info",
        "user": {"first_name": "<PERSON>", "age": "<AGE>", "id": "u-1882", "religion": "<RELIGION>"},
        "geo": {"lat": "<COORDINATES>", "lon": "<COORDINATES>"},
        "ok": True,
        "none": None,
        "password": "<PASSWORD>",
        "attributes": [{"key": "user.email", "value": {"stringValue": "<EMAIL_ADDRESS>"}}],
        "took_ms": 12,
    }
    assert list(safe) == list(RECORD)


def test_the_same_record_as_raw_text_stays_json_and_is_masked_alike(pipeline):
    text = json.dumps(RECORD)
    assert json.loads(pipeline.check(text, audience="logs").safe_text) == pipeline.redact_record(RECORD, audience="logs")


def test_a_key_that_is_content_is_masked_and_stays_distinct(pipeline):
    safe = pipeline.redact_record({"a@mail.example": 1, "b@mail.example": 2, "id": 3}, audience="logs")
    assert safe == {"<EMAIL_ADDRESS>": 1, "<EMAIL_ADDRESS>#2": 2, "id": 3}


@pytest.mark.parametrize("record", [{"a": "x\0y"}, {"\0": 1}, ["\ud800"]])
def test_what_is_no_text_is_refused(pipeline, record):
    with pytest.raises(NotText):
        pipeline.check_record(record, audience="logs")


def test_a_record_says_what_special_categories_say_of_somebody(pipeline):
    decision = pipeline.check_record({"religion": "Zq-faith"}, audience="partners")
    assert decision.action is Action.MASK
    assert decision.safe_value == {"religion": "<RELIGION>"}
    assert [path for path, _ in decision.decisions] == [("religion",)]
    assert "Zq-faith" not in repr(decision)


@settings(max_examples=60, deadline=None)
@given(values)
def test_any_record_comes_out_valid_with_its_shape(pipeline, value):
    decision = pipeline.check_record(value, audience="logs")
    new = json.loads(json.dumps(decision.safe_value))
    touched = {path for path, d in decision.decisions if d.action is not Action.ALLOW}
    for old_leaf, new_leaf in zip_longest(leaves(value, max_depth=64), leaves(new, max_depth=64)):
        if old_leaf.path not in touched:
            assert new_leaf.text == old_leaf.text or old_leaf.is_key


@settings(max_examples=60, deadline=None)
@given(values)
def test_any_json_text_comes_out_as_json(pipeline, value):
    text = json.dumps(value)
    json.loads(pipeline.check(text, audience="logs").safe_text)


SPLICES = [
    ('{"a":12,"b":3}', (6, 7), '{"a":"<X>","b":3}', "a part of a number"),
    ('{"a":"x","b":"y"}', (6, 15), '{"a":"<X>","b":"<X>"}', "two values and the name between them"),
    (r'{"a":"\u00e9t"}', (8, 12), '{"a":"<X>t"}', "a part of an escape"),
    ("[1.5,2.5]", (1, 8), '["<X>","<X>"]', "two numbers"),
    ('{"jo":1}', (2, 4), '{"<X>":1}', "a name itself"),
    ('{"a":true}\n{"a":"b"}', (5, 9), '{"a":"<X>"}\n{"a":"b"}', "one record a line"),
]


@pytest.mark.parametrize(("text", "span", "expected", "why"), SPLICES, ids=[case[3] for case in SPLICES])
def test_splices(text, span, expected, why):
    assert is_json(text)
    assert spliced(text, [(Span(*span), "<X>")]) == expected


@given(values.map(json.dumps), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=4), st.text(max_size=4))
def test_splicing_json_anywhere_leaves_json(text, places, new):
    edits, end = [], 0
    for start, length in sorted(places):
        if end <= start and start + length <= len(text):
            edits.append((Span(start, start + length), new))
            end = start + length
    json.loads(spliced(text, edits))


def spliced(text, edits):
    out, done = "", 0
    for span, new in json_edits(text, edits):
        assert done <= span.start
        out += text[done : span.start] + new
        done = span.end
    return out + text[done:]


@pytest.mark.parametrize("text", ["", "x", '{"a":', "[1,]", '"a"', "12", "{} {", "[" * 100_000])
def test_what_is_no_json_is_not_taken_for_it(text):
    assert not is_json(text)
