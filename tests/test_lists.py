"""Allow and deny lists: what they find and take back, what they refuse, and the file that holds them."""

import pytest
from tests_support import CANARY

from redactor import build
from redactor.detect import Options
from redactor.domain import Category, Outcome
from redactor.errors import ListsError, Malformed, TooLarge, UnsafeExpression
from redactor.lists import AllowEntry, DenyEntry, lists_of, load_lists
from redactor.lists.expressions import Expression, Terms, Text
from redactor.lists.schema import MAX_CHARACTERS, MAX_EXPRESSIONS
from redactor.pipeline import Pipeline

MAIL = "Mail jo@example.com or amy@example.com now."
PROJECT = {"label": "PROJECT", "category": "credential"}


def options(*, allow=(), deny=(), **more):
    return Options(lists=lists_of([AllowEntry(**a) for a in allow], [DenyEntry(**d) for d in deny]), **more)


def found(pipeline, text, **lists):
    return [(f.entity, text[f.span.start : f.span.end]) for f in pipeline.detect(text, options=options(**lists))]


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        ({"value": "jo@example.com"}, ["amy@example.com"]),
        ({"value": "jo@example.com", "match": "exact"}, ["amy@example.com"]),
        ({"value": "JO@example.com"}, ["jo@example.com", "amy@example.com"]),
        ({"value": "JO@EXAMPLE.com", "caseless": True}, ["amy@example.com"]),
        ({"value": "jo@example"}, ["jo@example.com", "amy@example.com"]),
        ({"value": "jo@example", "whole": False}, ["amy@example.com"]),
        ({"value": "jo.example", "whole": False}, ["jo@example.com", "amy@example.com"]),
        ({"value": "JO@EXAMPLE", "whole": False, "caseless": True}, ["amy@example.com"]),
        ({"regex": r"\w+@example\.com", "match": "regex"}, []),
        ({"regex": r"jo|amy"}, ["jo@example.com", "amy@example.com"]),
        ({"regex": r"JO", "whole": False, "caseless": True}, ["amy@example.com"]),
        ({"regex": r"[a-z]{2}@example\.com"}, ["amy@example.com"]),
    ],
)
def test_an_allow_list_takes_back_what_equals_or_matches(pipeline, entry, left):
    assert [value for _, value in found(pipeline, MAIL, allow=[entry])] == left


def test_what_lies_in_an_allowed_value_goes_with_it_and_what_is_larger_stays(pipeline):
    text = "See https://example.com/?mail=jo@example.com today."
    address = "https://example.com/?mail=jo@example.com"
    assert found(pipeline, text, allow=[{"value": address}]) == []
    assert found(pipeline, "Call jo@example.com.", allow=[{"value": "example.com"}]) == [("EMAIL_ADDRESS", "jo@example.com")]
    # An expression for addresses says nothing of the mail address in one.
    assert "jo@example.com" in [value for _, value in found(pipeline, text, allow=[{"regex": r"https://example\.com/.*"}])]


def test_explain_shows_what_was_allowed(pipeline):
    candidates = pipeline.explain(MAIL, options=options(allow=[{"value": "jo@example.com"}]))
    outcomes = {(MAIL[c.finding.span.start : c.finding.span.end], c.outcome) for c in candidates if c.finding.entity == "EMAIL_ADDRESS"}
    assert ("jo@example.com", Outcome.ALLOW_LISTED) in outcomes
    assert ("amy@example.com", Outcome.KEPT) in outcomes


@pytest.mark.parametrize(
    ("entry", "text", "values"),
    [
        ({"values": ["Nightjar", "Project Nightjar"]}, "On project nightjar: nightjars and Nightjar_2.", ["project nightjar"]),
        ({"values": ["Nightjar"], "caseless": False}, "nightjar, Nightjar", ["Nightjar"]),
        ({"values": ["Nightjar"], "whole_word": False}, "xnightjars", ["nightjar"]),
        ({"values": ["Süd"]}, "😀 Süd süden SÜD", ["Süd", "SÜD"]),
        ({"values": ["a.c"]}, "abc a.c", ["a.c"]),
        ({"values": ["Kea"]}, "Kea Kea,Kea", ["Kea", "Kea", "Kea"]),
        ({"regex": r"TCK-[0-9]{4}"}, "tck-1234 TCK-12345 xTCK-1234", ["tck-1234"]),
        ({"regex": r"TCK-[0-9]{4}", "whole_word": False, "caseless": False}, "tck-1234 TCK-12345", ["TCK-1234"]),
        ({"regex": r"(kea)|(emu)"}, "kea emu keas", ["kea", "emu"]),
        ({"regex": r"z{0,3}"}, "a zz é z", ["zz", "z"]),
    ],
)
def test_a_deny_list_finds_values(pipeline, entry, text, values):
    assert [v for label, v in found(pipeline, text, deny=[{**PROJECT, **entry}]) if label == "PROJECT"] == values


def test_a_deny_list_finds_disguised_values(pipeline):
    text = "On Night\u200bjar today"
    assert found(pipeline, text, deny=[{**PROJECT, "values": ["Nightjar"]}]) == [("PROJECT", "Night\u200bjar")]


def test_what_is_denied_is_rewritten_by_its_category(pipeline):
    decision = pipeline.check("On Nightjar today", options=options(deny=[{**PROJECT, "values": ["Nightjar"]}]))
    assert decision.safe_text == "On <PROJECT> today"
    assert decision.judged[0].finding.category is Category.CREDENTIAL


def test_a_deny_list_wins_over_an_allow_list(pipeline):
    allow, deny = [{"value": "Nightjar"}], [{**PROJECT, "values": ["Nightjar"]}]
    assert found(pipeline, "On Nightjar today", allow=allow, deny=deny) == [("PROJECT", "Nightjar")]


def test_entities_and_threshold_hold_for_deny_lists(pipeline):
    text, deny = "Nightjar jo@example.com", [{**PROJECT, "values": ["Nightjar"], "score": 0.5}]
    for more, labels in (
        ({"entities": frozenset({"PROJECT"})}, ["PROJECT"]),
        ({"entities": frozenset({"EMAIL_ADDRESS"})}, ["EMAIL_ADDRESS"]),
        ({"threshold": 0.6}, ["EMAIL_ADDRESS"]),
    ):
        assert [f.entity for f in pipeline.detect(text, options=options(deny=deny, **more))] == labels
    outcomes = {c.outcome for c in pipeline.explain(text, options=options(deny=deny, threshold=0.6)) if c.finding.entity == "PROJECT"}
    assert outcomes == {Outcome.BELOW_THRESHOLD}


def test_lists_hold_for_records(pipeline):
    asked = options(allow=[{"value": "jo@example.com"}], deny=[{**PROJECT, "values": ["Nightjar"]}])
    decision = pipeline.check_record({"mail": "jo@example.com", "note": ["Nightjar", "amy@example.com"]}, options=asked)
    assert decision.safe_value["mail"] == "jo@example.com"
    assert decision.safe_value["note"][0] == "<PROJECT>"
    assert "amy" not in decision.safe_value["note"][1]


@pytest.mark.parametrize("regex", [rf"(?={CANARY})x", rf"(a{CANARY})\1", rf"({CANARY}", rf"(?:{CANARY}{{1000}}){{1000}}", rf"a)|({CANARY}"])
@pytest.mark.parametrize("side", ["allow", "deny"])
def test_expressions_that_cannot_run_are_refused_without_being_repeated(regex, side):
    entry = {"regex": regex} if side == "allow" else {**PROJECT, "regex": regex}
    with pytest.raises(UnsafeExpression) as caught:
        options(**{side: [entry]})
    assert caught.value.field == f"{side}[0].regex"
    assert CANARY not in f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__!r}"


def test_lists_are_limited_in_number_and_length():
    with pytest.raises(TooLarge):
        options(allow=[{"regex": "a"}] * (MAX_EXPRESSIONS + 1))
    with pytest.raises(TooLarge):
        options(deny=[{**PROJECT, "values": ["a" * 1_000] * (MAX_CHARACTERS // 1_000 + 1)}])


def test_work_that_would_not_end_soon_is_refused(pipeline):
    with pytest.raises(TooLarge):
        pipeline.detect("a" * 900_000, options=options(deny=[{**PROJECT, "regex": "[a-z]{1,900}x{1,900}y"}] * 10))
    text = Text.of("a" * 1_000_000)
    with pytest.raises(TooLarge):
        list(Expression("(?s)a.*b|a").find(text))
    # Where the repeats are bounded, as many matches cost little.
    assert sum(1 for _ in Expression("a").find(text)) == 1_000_000


def test_a_label_keeps_its_category(pipeline):
    asked = options(deny=[{"label": "EMAIL_ADDRESS", "category": "health", "values": ["jo"]}])
    with pytest.raises(Malformed) as caught:
        pipeline.check("jo", options=asked)
    assert caught.value.field == "deny[0].category"


def test_nothing_of_the_lists_shows_in_a_repr():
    entry = DenyEntry(**PROJECT, values=(CANARY,))
    shown = [entry, AllowEntry(value=CANARY), AllowEntry(regex=CANARY), options(allow=[{"value": CANARY}], deny=[entry.model_dump()])]
    shown += [shown[-1].lists, *shown[-1].lists.allow, *shown[-1].lists.deny, Terms([CANARY]), Expression(CANARY)]
    assert CANARY not in repr(shown)


FILE = r"""
allow:
  - {value: jo@example.com}
deny:
  - label: PROJECT
    category: credential
    values: [Nightjar]
  - {label: TICKET, category: identity, regex: 'TCK-[0-9]{4}'}
"""


def test_a_file_holds_for_every_request_together_with_the_requests_own_lists(pipeline, tmp_path):
    path = tmp_path / "lists.yaml"
    path.write_text(FILE)
    listed = Pipeline(detector=pipeline.detector, policy=pipeline.policy, keys=pipeline.keys, max_text=1_000, lists=load_lists(path))
    text = "Nightjar TCK-1234 " + MAIL
    assert [f.entity for f in listed.detect(text)] == ["PROJECT", "TICKET", "EMAIL_ADDRESS"]
    own = [{"value": "amy@example.com"}, {"value": "Nightjar"}]
    assert found(listed, text, allow=own) == [("PROJECT", "Nightjar"), ("TICKET", "TCK-1234")]
    assert [f.entity for f in pipeline.detect(text)] == ["EMAIL_ADDRESS", "EMAIL_ADDRESS"]


def test_the_setting_names_the_file(settings, pipeline, tmp_path):
    path = tmp_path / "lists.yaml"
    path.write_text(FILE)
    small = pipeline.detector.registry.only("generic.mac_address")
    made = build.pipeline(settings.model_copy(update={"lists": path}), registry=small)
    assert made.lists.labels == {"PROJECT", "TICKET"}
    path.write_text("deny: [{label: MAC_ADDRESS, category: health, values: [x]}]")
    with pytest.raises(ListsError, match="must have their category"):
        build.pipeline(settings.model_copy(update={"lists": path}), registry=small)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1: the file is empty"),
        (f"allow:\n  - {{regex: '({CANARY}'}}", r"line 2, allow[0].regex: a regex cannot run in linear time"),
        (f"allow:\n  - {{value: x, regex: {CANARY}}}", "line 2, allow[0]: give either value or regex"),
        (f"allow:\n  - {{value: {CANARY}, match: regex}}", "line 2, allow[0]: match must be exact for a value"),
        ("allow:\n  - {value: x,\n     word: y}", "line 3, allow[0].word: unknown field"),
        (f"deny:\n  - {{label: {CANARY}, category: health, values: [x]}}", "line 2, deny[0].label"),
        (f"deny:\n  - label: X\n    category: {CANARY}\n    values: [x]", "line 3, deny[0].category: must be one of"),
        ("deny:\n  - {label: X, values: [x]}", "line 2, deny[0].category: this field is required"),
        ("deny:\n  - {label: X, category: health, values: []}", "line 2, deny[0].values"),
        ("deny:\n  - {label: X, category: health}", "line 2, deny[0]: give either values or regex"),
        ("deny:\n  - {label: X, category: health, values: [x], score: 2}", "line 2, deny[0].score"),
        ("deny:\n  - {label: X, category: health, values: ['']}", "line 2, deny[0].values[0]"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_its_line(text, message):
    with pytest.raises(ListsError) as caught:
        load_lists(text)
    assert message in caught.value.detail
    assert CANARY not in caught.value.detail


def test_a_file_that_cannot_be_opened(tmp_path):
    with pytest.raises(ListsError, match="the list file cannot be opened"):
        load_lists(tmp_path / "none.yaml")
