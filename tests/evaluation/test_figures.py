"""Figures against cases that were worked out by hand."""

import pytest
from gold_records import spans

from redactor.evaluation.figures import rates
from redactor.evaluation.labels import default_labels
from redactor.evaluation.results import Cell

#               0123456789012345678901 2
TEXT = "Ann Lee met Bob in Rome"
GOLD = [{"id": "a", "text": TEXT, "spans": spans((0, 7, "PERSON"), (12, 15, "NAME"), (19, 23, "GPE"))}]
PREDICTED = {"a": {"spans": spans((0, 3, "PERSON", 0.9), (12, 15, "PER", 0.8), (19, 23, "ORG", 0.7), (8, 11, "PERSON", 0.9))}}


@pytest.fixture
def result(score):
    return score(GOLD, PREDICTED).run.results[0]


def test_spans_match_if_they_share_half_of_their_union(result):
    person = result.groups["PERSON"]
    # (0, 3) shares three of seven characters with (0, 7): too little. (8, 11) is a false alarm.
    assert (person.gold, person.predicted, person.overlap.matched) == (2, 3, 1)
    assert person.overlap.precision == pytest.approx(1 / 3)
    assert person.overlap.recall == pytest.approx(1 / 2)
    assert person.overlap.f1 == pytest.approx(2 / 5)
    assert person.overlap.f2 == pytest.approx(5 / 11)
    assert result.total.overlap == rates(1, 3, 3)


def test_a_span_that_is_a_little_off_overlaps_and_is_not_exact(score):
    # "Ann Le" is six of seven characters.
    row = score(GOLD, {"a": {"spans": spans((0, 6, "PERSON"))}}).run.results[0].groups["PERSON"]
    assert (row.overlap.matched, row.exact.matched) == (1, 0)


def test_each_span_matches_once_and_the_best_first(score):
    found = score(GOLD, {"a": {"spans": spans((0, 6, "PERSON"), (0, 7, "PERSON"))}}).run.results[0]
    assert found.groups["PERSON"].overlap == rates(1, 2, 2)
    assert found.readings[0].false == (0,), "the one that is a little off"


def test_what_is_covered_does_not_leak_whatever_its_label(result):
    # Of "AnnLee", "Bob" and "Rome" only "Lee" leaks; Rome is covered by a label of another group.
    assert result.total.leaked == pytest.approx(3 / 13)
    assert result.groups["PERSON"].leaked == pytest.approx(3 / 9)
    assert result.groups["PLACE"].leaked == 0
    assert (result.groups["PERSON"].whole, result.groups["PLACE"].whole) == (0.5, 1.0)
    assert result.total.whole == pytest.approx(2 / 3)


def test_what_is_plain_and_masked_counts_as_over(result):
    # "met" of "met" and "in".
    assert result.total.over == pytest.approx(3 / 5)
    assert result.groups["PLACE"].over == 0


def test_spaces_and_punctuation_do_not_count(score):
    gold = [{"id": 1, "text": "Rue St. Jean, Lyon!", "spans": spans((0, 12, "ADDRESS"))}]
    found = score(gold, {"1": {"spans": spans((0, 6, "ADDRESS"), (8, 14, "ADDRESS"))}}).run.results[0].total
    assert (found.leaked, found.over, found.whole) == (0, 0, 1)


def test_offsets_count_code_points(score):
    gold = [{"id": 1, "text": "😀é 李雷 x", "spans": spans((3, 5, "PERSON"))}]
    found = score(gold, {"1": {"spans": spans((3, 5, "PERSON"))}}).run.results[0].total
    assert (found.exact.f1, found.leaked, found.over) == (1, 0, 0)


def test_only_groups_that_gold_uses_are_scored_and_of_them_those_that_are_named(score):
    assert score(GOLD, PREDICTED).run.groups == ("PERSON", "PLACE")
    one = score(GOLD, PREDICTED, only="place").run.results[0]
    assert set(one.groups) == {"PLACE"}
    # Characters of Ann Lee and Bob are neither plain nor asked for.
    assert (one.total.gold, one.total.predicted, one.total.over) == (1, 0, 0)


def test_a_group_that_is_wrong_is_in_its_cell(result):
    assert set(result.confusion) == {
        Cell(gold="PERSON", predicted="PERSON", count=1),
        Cell(gold="PLACE", predicted="ORG", count=1),
        Cell(gold="PERSON", predicted=None, count=1),
        Cell(gold=None, predicted="PERSON", count=2),
    }


def test_categories_take_what_groups_tell_apart_together(score):
    gold = [{"id": 1, "text": "born in Leeds LS6 2AB", "spans": spans((8, 13, "PLACE"), (14, 21, "ZIP_CODE"))}]
    found = score(gold, {"1": {"spans": spans((8, 13, "ADDRESS"), (14, 21, "PLACE"))}}).run.results[0]
    assert found.groups["ADDRESS"].overlap.matched == found.groups["PLACE"].overlap.matched == 0
    assert found.categories["location"].overlap == rates(2, 2, 2)


def test_types_keep_the_names_that_each_side_writes(result):
    assert (result.types["NAME"].recall, result.types["NAME"].precision) == (1, None)
    assert (result.types["PER"].recall, result.types["PER"].precision) == (None, 1)
    both = result.types["PERSON"]
    assert (both.gold, both.predicted, both.recall, both.precision, both.f1) == (1, 2, 0, 0, 0)


def test_scores_are_held_against_what_is_right(result):
    of = result.reliability
    assert [(b.low, b.count, b.precision) for b in of.bins] == [(0.8, 1, 1.0), (0.9, 2, 0.0)]
    assert of.error == pytest.approx((1 * 0.2 + 2 * 0.9) / 3)
    assert of.without_score == 0


def test_without_scores_there_is_no_reliability(score):
    assert score(GOLD, {"a": {"spans": spans((0, 7, "PERSON"))}}).run.results[0].reliability is None


def test_labels_in_no_group_are_counted_and_left_out(score):
    gold = [{"id": 1, "text": "Ann likes tea", "spans": spans((0, 3, "PERSON"), (10, 13, "DRINK"))}]
    run = score(gold, {"1": {"spans": spans((0, 3, "PERSON"), (4, 9, "VERB"))}}).run
    assert run.unknown_labels == {"DRINK": 1}
    assert run.results[0].unknown_labels == {"VERB": 1}
    assert run.results[0].total.overlap.f1 == 1


def test_labels_of_a_country_are_ids(score):
    gold = [{"id": 1, "text": "PESEL 44051401359", "spans": spans((6, 17, "PL_PESEL"))}]
    assert score(gold, {"1": {"spans": spans((6, 17, "NATIONAL_ID"))}}).run.results[0].groups["ID"].exact.f1 == 1


def test_a_file_can_say_what_labels_mean(score, tmp_path):
    (tmp_path / "labels.json").write_text('{"SIP": ["DRINK", "tea"], "WHO": ["PERSON"]}')
    gold = [{"id": 1, "text": "Ann likes tea", "spans": spans((0, 3, "PERSON"), (10, 13, "DRINK"))}]
    found = score(gold, {"1": {"spans": spans((10, 13, "TEA"))}}, labels=tmp_path / "labels.json").run.results[0]
    assert found.groups["SIP"].exact.f1 == 1
    assert set(found.categories) == {"identity", "other"}


def test_a_record_without_predictions_is_one_in_which_nothing_was_found(score):
    found = score([*GOLD, {"id": "b", "text": "Eve", "spans": spans((0, 3, "PERSON"))}], PREDICTED).run.results[0]
    assert (found.total.gold, found.readings[1].missed) == (4, (0,))


WARN = [
    {"id": 1, "text": "x", "warn": ["HEALTH", "religion"]},
    {"id": 2, "text": "x", "warn": ["health"]},
    {"id": 3, "text": "x", "warn": []},
    {"id": 4, "text": "x", "warn": []},
]


def test_warnings_are_scored_by_record_and_category(score):
    said = {"1": {"warn": ["health"]}, "2": {"warn": ["health"]}, "3": {"warn": ["health"]}}
    run = score(WARN, said, warn_only=True).run
    warn = run.results[0].warn
    assert warn.categories["health"].rates == rates(2, 3, 2)
    assert warn.categories["religion"].rates == rates(0, 0, 1)
    assert warn.total.rates == rates(2, 3, 3)
    assert (warn.exact, warn.quiet) == (0.5, 0.5)
    assert run.results[0].total is None


def test_a_system_that_never_warns_has_no_such_output(score):
    assert score(WARN, {"1": {"spans": []}}, warn_only=True).run.results[0].warn is None


def test_every_type_of_ours_has_a_group_and_its_own_category(known):
    labels = default_labels(known)
    bare = default_labels({})
    for entity, category in known.items():
        assert labels.group(entity), entity
        assert labels.category(entity) == category.value, entity
        if entity.isalpha():
            assert bare.category(entity) == category.value, f"{entity}: the table of groups says otherwise"
