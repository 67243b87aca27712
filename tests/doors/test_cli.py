"""The command line as a real process: outputs, exit codes, the JSONL contract, bad input."""

import json

import pytest
from tests_support import CANARY

CARD = b"My card is 4111 1111 1111 1111"


@pytest.mark.parametrize(
    ("text", "audience", "code"),
    [
        (b"Hello there", "public", 0),
        (b"I have lupus", "public", 10),
        (b"My nephew Anil was born with spina bifida", "public", 11),
        (CARD, "public", 12),
        (b"", "public", 0),
        (CARD, "logs", 11),
    ],
)
def test_check_exits_with_the_decision(redactor, text, audience, code):
    assert redactor("check", "--audience", audience, stdin=text).returncode == code


def test_check_shows_the_decision_the_reasons_and_the_safe_text(redactor):
    done = redactor("check", stdin=CARD)
    shown = done.stdout.decode()
    assert "BLOCK" in shown
    assert "My card is <CREDIT_CARD>" in shown
    assert not done.stderr


def test_check_as_json_is_one_object_a_text(redactor, tmp_path):
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_bytes(b"Hello")
    b.write_bytes(CARD)
    done = redactor("check", str(a), str(b), "--json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(r["name"], r["action"]) for r in rows] == [(str(a), "allow"), (str(b), "block")]
    assert done.returncode == 12


def test_redact_leaves_the_rest_byte_for_byte(redactor):
    text = "é\ta  b\r\n\r\n jo@example.com \u00a0😀\n\n".encode()
    done = redactor("redact", "--audience", "partners", stdin=text)
    assert done.stdout == text.replace(b"jo@example.com", b"<EMAIL_ADDRESS>")
    assert done.returncode == 0


def test_detect_jsonl_keeps_ids_and_order_and_acts_as_the_policy(redactor):
    records = [
        {"id": "b", "text": "I have lupus. I'm Maria Garcia."},
        {"id": 7, "text": "Spina bifida screening is free."},
        {"id": "a", "text": ""},
    ]
    stdin = "\n".join(json.dumps(r) for r in records).encode()
    rows = [json.loads(line) for line in redactor("detect", "--jsonl", stdin=stdin).stdout.splitlines()]
    assert [r["id"] for r in rows] == ["b", 7, "a"]
    (span,) = rows[0]["spans"]
    assert {k: span[k] for k in ("start", "end", "label", "category", "subject")} == {
        "start": 7, "end": 12, "label": "HEALTH", "category": "health", "subject": "author",
    }  # fmt: skip
    assert set(span) == {"start", "end", "label", "category", "score", "recognizer", "subject"}
    assert (rows[0]["warn"], rows[0]["action"]) == (["health"], "warn")
    assert (rows[1]["spans"], rows[1]["warn"], rows[1]["action"]) == ([], [], "allow")
    every = [json.loads(line) for line in redactor("detect", "--jsonl", "--all", stdin=stdin).stdout.splitlines()]
    assert {s["label"] for s in every[0]["spans"]} == {"HEALTH", "PERSON"}
    assert [s["subject"] for s in every[1]["spans"]] == ["nobody"]


def test_redact_jsonl_adds_the_safe_text(redactor):
    (row,) = redactor("redact", "--jsonl", stdin=json.dumps({"id": 1, "text": CARD.decode()}).encode()).stdout.splitlines()
    assert json.loads(row)["text"] == "My card is <CREDIT_CARD>"


def test_explain_says_what_spoke_for_a_candidate_and_why_others_were_dropped(redactor):
    rows = json.loads(redactor("explain", "--json", stdin=b"4111 1111 1111 1111 and 4111 1111 1111 1112").stdout)["candidates"]
    outcomes = {(r["start"], r["outcome"], r["check"]) for r in rows if r["label"] == "CREDIT_CARD"}
    assert {(0, "kept", "valid"), (24, "check_failed", "invalid")} <= outcomes


def test_recognizers_lists_every_one(redactor, pipeline):
    rows = [json.loads(line) for line in redactor("recognizers", "--json").stdout.splitlines()]
    assert [r["id"] for r in rows] == [r.id for r in pipeline.detector.registry]


BAD = {
    "not UTF-8": (["check"], b"\xff" + CANARY.encode(), "not_text"),
    "a NUL": (["check"], CANARY.encode() + b"\0", "not_text"),
    "too large": (["redact"], CANARY.encode() + b"a" * 1_000_000, "too_large"),
    "unknown audience": (["check", "--audience", "everyone"], CANARY.encode(), "unknown_choice"),
    "a record without text": (["detect", "--jsonl"], b'{"id": 1, "text": "fine"}\n{"id": "' + CANARY.encode() + b'"}', "malformed"),
    "a record that is no JSON": (["redact", "--jsonl"], b'{"id": 1, "text": "fine"}\n{"id": "' + CANARY.encode(), "malformed"),
    "a record with a lone surrogate": (["detect", "--jsonl"], b'{"id": 1, "text": "\\ud800' + CANARY.encode() + b'"}', "not_text"),
    "a deeply nested record": (["detect", "--jsonl"], b'{"id": 1, "text": ' + b"[" * 100_000, "malformed"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_exits_2_with_a_code_and_without_the_input(redactor, case):
    args, stdin, code = BAD[case]
    done = redactor(*args, stdin=stdin)
    assert done.returncode == 2
    assert code in done.stderr.decode()
    assert not done.stdout, "nothing may be half-written"
    assert CANARY not in done.stderr.decode()


def test_bad_records_are_named_by_file_and_line(redactor):
    assert "-, line 2" in redactor("detect", "--jsonl", stdin=b'{"id": 1, "text": ""}\nnope').stderr.decode()


def test_a_broken_policy_is_usage_and_nothing_is_read(redactor, tmp_path):
    policy = tmp_path / "policy.yaml"
    policy.write_text("name: broken\nversion: 1\nrules:\n  - id: a\n    whenn: {}\n")
    done = redactor("check", "--policy", str(policy), stdin=CARD)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "invalid_policy" in done.stderr.decode()


def test_a_missing_file_and_unusable_settings_are_usage(redactor, tmp_path):
    assert redactor("check", str(tmp_path / "none")).returncode == 2
    done = redactor("check", stdin=CARD, REDACTOR_MAX_TEXT=CANARY)
    assert done.returncode == 2
    assert "REDACTOR_MAX_TEXT" in done.stderr.decode()
    assert CANARY not in done.stderr.decode()


def test_one_letter_ten_million_times_is_refused_not_cut(redactor):
    done = redactor("redact", stdin=b"a" * 10_000_000)
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_line_of_a_megabyte_is_read(redactor):
    done = redactor("redact", stdin=b"a " * 499_990 + b"4111111111111111")
    assert done.stdout.endswith(b"<CREDIT_CARD>")


LISTS = b"""
allow: [{value: help@example.com}]
deny: [{label: PROJECT, category: credential, values: [Nightjar]}]
"""


def test_lists_come_from_a_file_or_a_setting(redactor, tmp_path):
    path = tmp_path / "lists.yaml"
    path.write_bytes(LISTS)
    text = b"Ask help@example.com about Nightjar."
    by_option = redactor("redact", "--lists", str(path), stdin=text)
    by_setting = redactor("redact", stdin=text, REDACTOR_LISTS=str(path))
    assert by_option.stdout == by_setting.stdout == b"Ask help@example.com about <PROJECT>."
    rows = [json.loads(line) for line in redactor("explain", "--json", "--lists", str(path), stdin=text).stdout.splitlines()]
    outcomes = {(c["label"], c["outcome"]) for c in rows[0]["candidates"]}
    assert {("EMAIL_ADDRESS", "allow_listed"), ("PROJECT", "kept")} <= outcomes


def test_a_bad_list_file_is_refused_with_its_line(redactor, tmp_path):
    path = tmp_path / "lists.yaml"
    path.write_text(f"deny:\n  - {{label: X, category: health, regex: '({CANARY}'}}\n")
    for done in (redactor("check", "--lists", str(path), stdin=b"Hello"), redactor("check", stdin=b"Hello", REDACTOR_LISTS=str(path))):
        assert done.returncode == 2
        assert "invalid_lists: line 2, deny[0].regex" in done.stderr.decode()
        assert CANARY not in done.stderr.decode()
