"""What changed between two runs."""

import pytest
from gold_records import lines, spans
from tests_support import CANARY

from redactor.errors import Malformed
from redactor.evaluation import write_figures
from redactor.evaluation.compare import Change, compare, read_run

GOLD = [
    {"id": "a", "text": "Ann met Bob", "spans": spans((0, 3, "PERSON"), (8, 11, "PERSON")), "warn": ["health"]},
    {"id": "b", "text": "Rome and Oslo", "spans": spans((0, 4, "PLACE"), (9, 13, "PLACE")), "warn": []},
]
BEFORE = {"a": {"spans": spans((0, 3, "PERSON"), (4, 7, "PERSON")), "warn": ["health"]}, "b": {"spans": [], "warn": ["religion"]}}
NOW = {"a": {"spans": spans((8, 11, "PERSON")), "warn": []}, "b": {"spans": spans((0, 4, "PLACE"), (5, 8, "PLACE")), "warn": ["religion"]}}


@pytest.fixture
def runs(score):
    return score(GOLD, BEFORE).run, score(GOLD, NOW).run


def test_it_names_what_was_found_before_and_is_not_now_and_the_other_way_round(runs):
    changed = compare(*runs)
    assert changed.lost == (Change(id="a", start=0, end=3, label="PERSON"),)
    assert [(c.id, c.start) for c in changed.gained] == [("a", 8), ("b", 0)]
    assert changed.worse == (Change(id="b", start=5, end=8, label="PLACE"),)
    assert changed.better == (Change(id="a", start=4, end=7, label="PERSON"),)
    assert changed.warn_lost == (Change(id="a", label="health"),)
    assert not changed.warn_gained + changed.warn_worse + changed.warn_better
    assert (changed.records, changed.not_compared) == (2, 0)


def test_figures_that_moved_are_told_before_and_now(runs):
    moved = {(m.name, m.figure): (m.before, m.now) for m in compare(*runs).figures}
    assert moved["PLACE", "recall"] == (0, 0.5)
    assert ("PERSON", "recall") not in moved
    assert moved["warn health", "recall"] == (1, 0)


def test_turned_round_what_was_lost_is_gained(runs):
    there, back = compare(*runs), compare(*reversed(runs))
    assert (there.lost, there.worse, there.warn_lost) == (back.gained, back.better, back.warn_gained)


def test_a_run_differs_in_nothing_from_itself(runs):
    same = compare(runs[0], runs[0])
    assert not same.figures
    assert not (same.lost + same.gained + same.worse + same.better)


def test_records_that_are_not_the_same_are_not_compared(score, runs):
    other = score([GOLD[0], {**GOLD[1], "spans": spans((0, 4, "PLACE"))}, {"id": "c", "text": "", "spans": []}], NOW).run
    changed = compare(runs[0], other)
    assert (changed.records, changed.not_compared) == (1, 2)


def test_a_group_that_only_one_run_scored_is_no_change(score, runs):
    changed = compare(runs[0], score(GOLD, NOW, only="PLACE").run)
    assert not changed.lost
    assert {c.id for c in changed.gained} == {"b"}


def test_an_earlier_run_comes_from_its_file(score, tmp_path):
    write_figures(score(GOLD, BEFORE), tmp_path / "old.json")
    now = score(GOLD, NOW, earlier=tmp_path / "old.json")
    assert [c.start for c in now.comparison.lost] == [0]
    assert read_run((tmp_path / "old.json").read_bytes(), "old.json") == score(GOLD, BEFORE).run


@pytest.mark.parametrize("case", ["no JSON", "other JSON", "another form", "a place that is none"])
def test_what_is_no_earlier_run_is_refused_without_a_word_of_it(score, tmp_path, case):
    write_figures(score(GOLD, BEFORE), tmp_path / "old.json")
    whole = (tmp_path / "old.json").read_bytes()
    broken = {
        "no JSON": CANARY.encode(),
        "other JSON": lines([{"id": CANARY}]),
        "another form": whole.replace(b'"form":1', b'"form":99'),
        "a place that is none": whole.replace(b'"found":[0]', b'"found":[7]'),
    }[case]
    assert broken != whole
    with pytest.raises(Malformed) as e:
        read_run(broken, "old.json")
    assert CANARY not in repr(e.value) + repr(e.value.__context__)
