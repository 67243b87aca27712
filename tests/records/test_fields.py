"""What the names of fields find, and what they leave, by examples in a file and by laws."""

import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.domain import Span
from redactor.records import VOCABULARY, Kind, field_findings
from redactor.records._names import meaning
from redactor.records._values import _TESTS
from redactor.resolve import resolve

_MARK = re.compile(r"\[\[(?P<value>.*?)\|(?P<entity>[A-Z_]+)\]\]", re.DOTALL)


def read():
    lines = (Path(__file__).parent / "examples.txt").read_text(encoding="utf-8").splitlines()
    return [line.replace("⏎", "\n") for line in lines if line and not line.startswith("#")]


def parsed(marked):
    text, expected, last = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[last : m.start()]
        expected.append((Span(len(text), len(text) + len(m["value"])), m["entity"]))
        text += m["value"]
        last = m.end()
    return text + marked[last:], expected


EXAMPLES = read()


@pytest.mark.parametrize("marked", EXAMPLES, ids=range(len(EXAMPLES)))
def test_example(marked):
    text, expected = parsed(marked)
    assert [(f.span, f.entity) for f in resolve(field_findings(text))] == sorted(expected)


def test_examples_are_many_and_half_are_near_misses():
    near = [e for e in EXAMPLES if not _MARK.search(e)]
    assert len(EXAMPLES) >= 120
    assert 0.4 <= len(near) / len(EXAMPLES) <= 0.6


NAMES = [(entry, name) for entry in VOCABULARY for name in entry.names]
_CASES = [
    "_".join,
    "-".join,
    ".".join,
    lambda words: words[0] + "".join(w.capitalize() for w in words[1:]),
    lambda words: "_".join(words).upper(),
    lambda words: "customer_" + "_".join(words),
]
_VALUE = {
    Kind.PASSWORD: "Xk3-mVt0",
    Kind.TOKEN: "q8Zr4Lk2Vw9x",
    Kind.COOKIE: "sid=9a8b7c6d",
    Kind.CODE: "4821",
    Kind.NAME: "Okafor",
    Kind.FULL_NAME: "Jane Okafor",
    Kind.ACCOUNT: "jane.okafor",
    Kind.EMAIL: "jane@mail.example",
    Kind.PHONE: "+442079460958",
    Kind.IP: "203.0.113.7",
    Kind.MAC: "00:1b:44:11:3a:b7",
    Kind.DATE: "1988-04-12",
    Kind.AGE: "34",
    Kind.NUMBER: "A12345678",
    Kind.CARD: "4111111111111111",
    Kind.IBAN: "GB82WEST12345698765432",
    Kind.COORDINATE: "52.5201",
    Kind.STREET: "12 Harbour Lane, Leeds",
    Kind.TOWN: "Leeds",
    Kind.POSTCODE: "10115",
    Kind.WORDS: "half this, half that",
    Kind.SEX: "non-binary",
    Kind.OPAQUE: "gAAAAAB4cX0p",
}


@pytest.mark.parametrize(("entry", "name"), NAMES, ids=[f"{e.name}-{n}" for e, n in NAMES])
def test_every_name_is_found_in_every_case(entry, name):
    for case in _CASES:
        key = case(name.split())
        text = json.dumps({"customer": {key: _VALUE[entry.kind]}}, ensure_ascii=False)
        found = {f.entity for f in field_findings(text)}
        known, _ = meaning(("customer", key))
        assert known is not None, key
        assert found == {known.entity}, key


def test_every_kind_has_a_test_and_is_used():
    assert set(_TESTS) == set(Kind) == {entry.kind for entry in VOCABULARY}


def test_no_name_belongs_to_two_entries():
    owner = {}
    for entry, name in NAMES:
        assert owner.setdefault(name, entry.name) == entry.name, name


def test_one_entity_has_one_category():
    category = {}
    for entry in VOCABULARY:
        assert category.setdefault(entry.entity, entry.category) is entry.category


keys = st.sampled_from(["password", "user", "first_name", "age", "lat", "dob", "x", "id", "name", "value", "emails", "地址", ""]) | st.text(
    max_size=8
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | st.sampled_from(["Jane", "a@b.example", "\\", '"', "52.5201"])
)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12)
pieces = st.sampled_from(
    [
        "password",
        "=",
        ":",
        '"',
        "'",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\\",
        "user",
        " ",
        "\n",
        "name",
        "lat",
        "52.5201",
        "é",
        "=>",
        "密码",
        "&",
        "x",
    ]
)


@given(st.text(max_size=80) | st.lists(pieces, max_size=40).map("".join) | values.map(json.dumps))
def test_spans_lie_in_the_text_and_nothing_raises(text):
    for f in field_findings(text):
        assert 0 <= f.span.start < f.span.end <= len(text)
        assert text[f.span.start : f.span.end].strip() == text[f.span.start : f.span.end]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters='"\\'), min_size=3, max_size=12).map(lambda s: f"Zq8{s}x"))
def test_a_password_in_json_is_found_at_its_place(secret):
    text = json.dumps({"a": 1, "password": secret, "z": [2]})
    start = text.index('"password": "') + len('"password": "')
    spans = {f.span for f in field_findings(text)}
    assert not spans or spans == {Span(start, text.index('", "z"'))}


@pytest.mark.parametrize(
    "look_alike",
    [
        lambda n: '{"password":"' * n,
        lambda n: "user=" * n,
        lambda n: "first_name: " * n,
        lambda n: '"' * n + ' password="x',
        lambda n: "password='" + "\\'" * n,
        lambda n: "[" * n + '{"dob":1}',
        lambda n: '{"msg":"' + '{\\"password\\":' * n,
        lambda n: '{"token":"' + "aA" * n + '"}',
        lambda n: '{"emails":[' + '"x",' * n,
    ],
    ids=range(9),
)
def test_look_alikes_cost_steps_in_proportion(look_alike):
    """Count the interpreter's steps instead of time: twice the text, at most about twice the steps."""
    assert steps(look_alike(4000)) <= 2.2 * steps(look_alike(2000)) + 200


def steps(text):
    count = 0

    def trace(frame, event, arg):
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)
    try:
        field_findings(text)
    finally:
        sys.settrace(None)
    return count
