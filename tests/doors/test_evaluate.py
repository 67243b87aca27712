"""`redactor evaluate` as a real process."""

import json
import xml.etree.ElementTree as ET

import pytest
from gold_records import lines, spans
from tests_support import CANARY

TEXT = f"I'm Maria Garcia, {CANARY}. I have lupus. Mail m@example.com or pay GB82 WEST 1234 5698 7654 32."


def at(part, label):
    return (TEXT.index(part), TEXT.index(part) + len(part), label)


GOLD = [
    {
        "id": "a",
        "text": TEXT,
        "spans": spans(at("Maria Garcia", "PERSON"), at("lupus", "DISEASE"), at("m@example.com", "EMAIL"), at(CANARY, "ORG")),
        "warn": ["health"],
    },
    {"id": 2, "text": "Lupus day is in May.", "spans": [], "warn": []},
]


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "gold.jsonl").write_bytes(lines(GOLD))
    return tmp_path / "gold.jsonl"


def test_our_detection_is_measured_and_written(redactor, gold, tmp_path):
    done = redactor("evaluate", str(gold), "--json", str(tmp_path / "now.json"), "--html", str(tmp_path / "now.html"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert CANARY.encode() not in done.stdout
    read = json.loads((tmp_path / "now.json").read_bytes())
    (ours,) = read["results"]
    assert ours["groups"]["EMAIL"]["exact"]["f1"] == 1
    assert ours["warn"]["categories"]["health"]["rates"]["recall"] == 1
    ET.fromstring((tmp_path / "now.html").read_bytes())
    assert CANARY in (tmp_path / "now.html").read_text()
    again = redactor("evaluate", str(gold), "--compare", str(tmp_path / "now.json"), "--html", str(tmp_path / "bare.html"), "--no-texts")
    assert b"2 records are compared." in again.stdout
    assert CANARY not in (tmp_path / "bare.html").read_text()


def test_presidio_runs_beside_us_says_how_and_logs_nothing(redactor, gold, tmp_path):
    done = redactor("evaluate", str(gold), "--with", "presidio", "--json", str(tmp_path / "both.json"))
    assert (done.returncode, done.stderr) == (0, b"")
    ours, theirs = json.loads((tmp_path / "both.json").read_bytes())["results"]
    assert (ours["name"], theirs["name"]) == ("redactor", "presidio")
    assert "spaCy pipeline" in theirs["detail"] or "en_core_web" in theirs["detail"]
    assert theirs["groups"]["EMAIL"]["exact"]["f1"] == 1
    assert theirs["warn"] is None


def test_warnings_alone_need_no_spans(redactor, tmp_path):
    (tmp_path / "warn.jsonl").write_bytes(lines({k: r[k] for k in ("id", "text", "warn")} for r in GOLD))
    done = redactor("evaluate", str(tmp_path / "warn.jsonl"), "--warn")
    assert done.returncode == 0
    assert b"health" in done.stdout


def test_predictions_of_ours_score_as_our_detection_does(redactor, gold, tmp_path):
    said = redactor("detect", "--jsonl", "--all", str(gold)).stdout
    (tmp_path / "said.jsonl").write_bytes(said)
    redactor("evaluate", str(gold), "--json", str(tmp_path / "a.json"))
    redactor("evaluate", str(gold), "--predictions", str(tmp_path / "said.jsonl"), "--json", str(tmp_path / "b.json"))
    (a,), (b,) = (json.loads((tmp_path / name).read_bytes())["results"] for name in ("a.json", "b.json"))
    assert {k: v for k, v in a.items() if k not in {"name", "detail", "seconds"}} == {
        k: v for k, v in b.items() if k not in {"name", "detail", "seconds"}
    }


@pytest.mark.parametrize(
    ("data", "args", "code"),
    [
        (f'{{"id": 1, "text": "{CANARY}", "spans": [{{"start": 0, "end": 99, "label": "{CANARY}"}}]}}'.encode(), [], "malformed"),
        (f'{{"id": "{CANARY}", "text"'.encode(), [], "malformed"),
        (lines(GOLD), ["--only", CANARY], "unknown_choice"),
        (lines(GOLD), ["--with", CANARY], "unknown_choice"),
        (lines(GOLD), ["--html", "/no such folder/a.html"], "invalid_input"),
    ],
)
def test_what_cannot_be_taken_exits_2_with_a_code_and_without_the_input(redactor, tmp_path, data, args, code):
    (tmp_path / "bad.jsonl").write_bytes(data)
    done = redactor("evaluate", str(tmp_path / "bad.jsonl"), *args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert code in done.stderr.decode()
    assert CANARY not in done.stderr.decode()
