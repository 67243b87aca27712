from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from policy_samples import DEFAULT, SITUATIONS, finding, judge

from redactor.domain import Action, Audience, Category
from redactor.errors import PolicyError
from redactor.operators import Hash
from redactor.policy import Evaluator, Policy, default_policy, json_schema, load_policy
from redactor.policy.load import MAX_BYTES

GOOD = """\
name: small
version: 3
description: For tests.
operators:
  categories:
    contact: {type: hash}
rules:
  - id: first
    when: {categories: [contact], audiences: [public]}
    then: {action: warn, reason: contact_shown}
  - id: second
    priority: 5
    when:
      entities: [URL]
      min_score: 0.5
    then:
      action: mask
      operator: {type: replace}
      reason: unmatched
"""


def broken(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


CASES = {
    "empty": ("", "line 1: the file is empty", None),
    "only a comment": ("# nothing\n", "line 1: the file is empty", None),
    "a list": ("- a\n", "line 1, (top): must be a mapping of fields", "(top)"),
    "a word": ("hello\n", "line 1, (top): must be a mapping of fields", "(top)"),
    "null": ("~\n", "line 1, (top): must be a mapping of fields", "(top)"),
    "broken YAML": (broken("rules:", "rules: ["), "line 8, column", None),
    "a tab": (broken("    when:", "\twhen:"), "column", None),
    "two documents": (GOOD + "---\nname: x\n", "line 20, (top): the file must be one document", "(top)"),
    "anchor": (broken("name: small", "name: &a small"), "line 1, name: anchors", "name"),
    "alias": (broken("description: For tests.", "description: *a"), "line 3", None),
    "tag": (broken("version: 3", "version: !!int 3"), "line 2, version: tags", "version"),
    "python tag": (broken("name: small", "name: !!python/object/apply:os.getcwd []"), "line 1, name: tags", "name"),
    "merge key": (broken("name: small", "<<: {a: b}\nname: small"), "line 1, (unnamed): unknown field", "(unnamed)"),
    "key twice": (broken("version: 3", "version: 3\nversion: 4"), "line 3, version: this key is written twice", "version"),
    "rule key twice": (
        broken("priority: 5", "priority: 5\n    priority: 6"),
        "line 13, rules[1].priority: this key is written",
        "rules[1].priority",
    ),
    "numeric key": (broken("name: small", "1: small"), "line 1, (top): a key must be a plain word", "(top)"),
    "list as key": (broken("name: small", "? [a]\n: small"), "line 1, (top): a key must be a plain word", "(top)"),
    "missing version": (broken("version: 3\n", ""), "line 1, version: this field is required", "version"),
    "version as text": (broken("version: 3", 'version: "3"'), "line 2, version: ", "version"),
    "version true": (broken("version: 3", "version: true"), "line 2, version: ", "version"),
    "version nought": (broken("version: 3", "version: 0"), "line 2, version: ", "version"),
    "huge version": (broken("version: 3", "version: " + "9" * 5000), "line 2, version: ", "version"),
    "unknown field": (broken("version: 3", "version: 3\nowner: me"), "line 3, owner: unknown field", "owner"),
    "unknown rule field": (broken("priority: 5", "prio: 5"), "line 12, rules[1].prio: unknown field", "rules[1].prio"),
    "unknown condition": (
        broken("min_score: 0.5", "purpose: ads"),
        "line 15, rules[1].when.purpose: unknown field",
        "rules[1].when.purpose",
    ),
    "unknown audience": (
        broken("[public]", "[public, nobody_else]"),
        "line 9, rules[0].when.audiences[1]: must be one of 'public'",
        "rules[0].when.audiences[1]",
    ),
    "unknown category": (
        broken("[contact]", "[contacts]"),
        "line 9, rules[0].when.categories[0]: must be one of 'identity'",
        "rules[0].when.categories[0]",
    ),
    "unknown default category": (broken("contact: {type: hash}", "kontakt: {type: hash}"), "line 6, operators.categories.kontakt", None),
    "lower-case entity": (broken("[URL]", "[url]"), "line 14, rules[1].when.entities[0]: ", "rules[1].when.entities[0]"),
    "a wildcard for all": (broken("[URL]", '["*"]'), "line 14, rules[1].when.entities[0]: ", "rules[1].when.entities[0]"),
    "a word for a list": (broken("[URL]", "URL"), "line 14, rules[1].when.entities: ", "rules[1].when.entities"),
    "empty list": (broken("audiences: [public]", "audiences: []"), "line 9, rules[0].when.audiences: ", "rules[0].when.audiences"),
    "null list": (broken("audiences: [public]", "audiences: null"), "line 9, rules[0].when.audiences: ", "rules[0].when.audiences"),
    "listed twice": (broken("[public]", "[public, public]"), "line 9, rules[0].when.audiences: the list names", "rules[0].when.audiences"),
    "listed and excepted": (
        broken("[URL]", "[URL]\n      except_entities: [URL]"),
        "line 13, rules[1].when: an entity type",
        "rules[1].when",
    ),
    "score as text": (broken("0.5", "'0.5'"), "line 15, rules[1].when.min_score: ", "rules[1].when.min_score"),
    "score over one": (broken("0.5", "1.5"), "line 15, rules[1].when.min_score: ", "rules[1].when.min_score"),
    "score not a number": (broken("0.5", ".nan"), "line 15, rules[1].when.min_score: ", "rules[1].when.min_score"),
    "unknown action": (
        broken("action: warn", "action: delete"),
        "line 10, rules[0].then.action: must be one of allow",
        "rules[0].then.action",
    ),
    "action by number": (
        broken("action: warn", "action: 0"),
        "line 10, rules[0].then.action: must be one of allow",
        "rules[0].then.action",
    ),
    "action off": (broken("action: warn", "action: off"), "line 10, rules[0].then.action: must be one of allow", "rules[0].then.action"),
    "no action": (broken("action: warn, ", ""), "line 10, rules[0].then.action: this field is required", "rules[0].then.action"),
    "no reason": (broken(", reason: contact_shown", ""), "line 10, rules[0].then: a reason is required", "rules[0].then"),
    "unknown reason": (broken("contact_shown", "because"), "line 10, rules[0].then.reason: no message", "rules[0].then.reason"),
    "unknown operator": (
        broken("{type: replace}", "{type: smear}"),
        "line 18, rules[1].then.operator: type must be",
        "rules[1].then.operator",
    ),
    "operator without type": (broken("{type: replace}", "{}"), "line 18, rules[1].then.operator: ", "rules[1].then.operator"),
    "unknown operator field": (
        broken("{type: replace}", "{type: replace, colour: red}"),
        "line 18, rules[1].then.operator.colour: unknown field",
        "rules[1].then.operator.colour",
    ),
    "keep": (broken("{type: replace}", "{type: keep}"), "line 18, rules[1].then.operator: keep rewrites nothing", "rules[1].then.operator"),
    "keep by default": (
        broken("{type: hash}", "{type: keep}"),
        "line 6, operators.categories.contact: keep rewrites",
        "operators.categories.contact",
    ),
    "allow with operator": (broken("action: mask", "action: allow"), "line 16, rules[1].then: allow takes no operator", "rules[1].then"),
    "rule id twice": (broken("id: second", "id: first"), "line 11, rules[1].id: another rule has this id", "rules[1].id"),
    "reserved id": (broken("id: second", "id: unmatched"), "line 11, rules[1].id: this name stands", "rules[1].id"),
    "rule without when": (
        broken("    when: {categories: [contact], audiences: [public]}\n", ""),
        "line 8, rules[0].when: this field",
        "rules[0].when",
    ),
    "no rules": (GOOD[: GOOD.index("rules:")] + "rules: []\n", "line 7, rules: ", "rules"),
    "deep nesting": ("rules: " + "[" * 20, "nested deeper than", None),
    "deep mappings": ("a: " + "{a: " * 20, "nested deeper than", None),
    "deepest nesting": ("rules: " + "[" * 200_000, "line 1", None),
    "deepest mappings": ("a: " + "{a: " * 60_000, "line 1", None),
    "not UTF-8": (GOOD.encode() + b"\xff", "not UTF-8", None),
    "UTF-16": (GOOD.encode("utf-16"), "not UTF-8", None),
    "lone surrogate": (broken("For tests.", "\ud800"), "not UTF-8", None),
    "NUL": (broken("For tests.", "\0"), "YAML", None),
    "too large": (GOOD + "#" * MAX_BYTES, "larger than 256 KiB", None),
}


@pytest.mark.parametrize(("source", "words", "field"), CASES.values(), ids=CASES)
def test_says_where_a_policy_is_wrong(source, words, field):
    with pytest.raises(PolicyError) as caught:
        load_policy(source)
    assert words in caught.value.detail
    if field is not None:
        assert caught.value.field == field


def test_reads_a_good_one():
    policy = load_policy(GOOD)
    assert (policy.label, [rule.id for rule in policy.rules]) == ("small@3", ["first", "second"])
    assert policy.rules[0].when.audiences == (Audience.PUBLIC,)
    assert policy.rules[1].when.min_score == 0.5
    assert policy.operators.categories == {Category.CONTACT: Hash()}


def test_reads_a_file_its_bytes_and_its_text_alike(tmp_path):
    path = tmp_path / "policy.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert load_policy(path) == load_policy(GOOD) == load_policy(GOOD.encode()) == load_policy(GOOD.replace("\n", "\r\n"))


@pytest.mark.parametrize("name", ["missing.yaml", ".", "nul\0"])
def test_a_file_that_cannot_be_opened_is_a_policy_error(tmp_path, name):
    with pytest.raises(PolicyError, match="cannot be opened"):
        load_policy(tmp_path / name)


def test_a_huge_file_is_not_read_whole(tmp_path):
    path = tmp_path / "policy.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(PolicyError, match="larger than"):
        load_policy(path)


def test_tells_several_problems_in_the_order_of_the_file():
    text = GOOD.replace("version: 3", "version: x").replace("[public]", "[all]").replace("priority: 5", "prio: 5")
    with pytest.raises(PolicyError) as caught:
        load_policy(text)
    assert [part.split(",")[0] for part in caught.value.detail.split("; ")] == ["line 2", "line 9", "line 12"]


def test_tells_no_more_than_a_few_problems():
    with pytest.raises(PolicyError, match=r"; and 5 more$"):
        load_policy(GOOD + "".join(f"unknown_{n}: 1\n" for n in range(10)))


CANARY = "canary 5f1d 078-05-1120"


@pytest.mark.parametrize("old", ["small", "3", "For tests.", "hash", "first", "contact", "public", "warn", "5", "URL", "0.5", "replace"])
@pytest.mark.parametrize("quoted", [True, False])
def test_errors_never_repeat_what_the_file_says(old, quoted):
    for text in (broken(old, f'"{CANARY}"' if quoted else CANARY), broken(f"{old}", f"[{CANARY}, &")):
        assert "canary" not in complaint(text)


@pytest.mark.parametrize("key", ["name", "rules", "priority", "when", "min_score", "operator", "type"])
def test_errors_never_repeat_a_key_that_is_no_plain_name(key):
    with pytest.raises(PolicyError) as caught:
        load_policy(broken(f"{key}:", f'"{CANARY}":'))
    assert "canary" not in f"{caught.value} {caught.value.field}"


def test_words_stay_words():
    """YAML 1.1 reads `no` and `on` as booleans; Norway's code and an id must not become one."""
    assert load_policy(broken("id: first", "id: no")).rules[0].id == "no"


def complaint(source: str) -> str:
    try:
        load_policy(source)
    except PolicyError as error:
        return f"{error} {error.field}"
    return ""


def load_or_refuse(source: str | bytes) -> Policy | None:
    try:
        return load_policy(source)
    except PolicyError:
        return None


@given(st.text() | st.text(alphabet="-:{}[]&*!|>'\"%@`#,? \n\tab01~"))
def test_no_text_raises_anything_but_a_policy_error(text):
    load_or_refuse(text)


@given(st.binary())
def test_no_bytes_raise_anything_but_a_policy_error(content):
    load_or_refuse(content)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["public", "allow", "contact", "replace"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "when", "then", "action", "type", "rules", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    where=st.sampled_from(["name", "version", "operators", "rules", "when", "then", "operator", "entities", "reason"]), value=json_values
)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_no_value_in_any_place_raises_anything_but_a_policy_error(where, value):
    lines = GOOD.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.strip().removeprefix("- ").startswith(f"{where}:"))
    indent = lines[at][: lines[at].index(where)]
    text = "".join([*lines[:at], f"{indent}{where}: {json.dumps(value)}\n", *lines[at + 1 :]])
    load_or_refuse(text)


DEFAULT_TEXT = (files("redactor.policy") / "default.yaml").read_text(encoding="utf-8")


@given(
    at=st.integers(0, len(DEFAULT_TEXT) - 1),
    length=st.integers(0, 3),
    new=st.text(alphabet="abcdeilmnoprstuw_-:[], {}#\n0159AELRSTU", max_size=2),
)
@settings(max_examples=150, deadline=None)
def test_a_damaged_copy_is_refused_or_lets_nothing_more_through(at, length, new):
    damaged = load_or_refuse(DEFAULT_TEXT[:at] + new + DEFAULT_TEXT[at + length :])
    if damaged is None or damaged.rules == default_policy().rules:
        return
    damaged = Evaluator(damaged)
    for kind, subject, audience in SITUATIONS:
        found = finding(*kind, subject)
        if judge(damaged, found, audience).action is Action.ALLOW:
            assert judge(DEFAULT, found, audience).action is Action.ALLOW


def test_the_json_schema_is_that_of_a_policy():
    schema = json_schema()
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) == {"name", "version", "rules"}
    assert schema["$defs"]["Outcome"]["properties"]["action"]["enum"] == ["allow", "warn", "mask", "block"]


def test_a_policy_survives_its_own_dump():
    policy = default_policy()
    assert Policy.model_validate(policy.model_dump(mode="json")) == policy
