"""Files that cannot be taken: a stable code, file, line and field, and nothing of what stands in them."""

import pytest
from gold_records import lines, spans
from tests_support import CANARY

from redactor.errors import InputError, Malformed, NotText, TooLarge, UnknownChoice
from redactor.evaluation import Request, evaluate
from redactor.evaluation.gold import read_gold, read_predictions

GOOD = {"id": "ok", "text": "Ann", "spans": spans((0, 3, "PERSON"))}


def record(**changes):
    return lines([{"id": CANARY, "text": f"{CANARY} Ann", "spans": [], **changes}])


BAD = {
    "no JSON": (f'{{"id": "{CANARY}"'.encode(), Malformed, ""),
    "not UTF-8": (b'{"id": "\xff' + CANARY.encode() + b'"}', Malformed, ""),
    "an array": (lines([[CANARY]]), Malformed, ""),
    "deeply nested": (b'{"id": 1, "x": ' + b"[" * 100_000, Malformed, ""),
    "a lone surrogate": (b'{"id": 1, "spans": [], "text": "\\ud800' + CANARY.encode() + b'"}', Malformed, ""),
    "no text": (lines([{"id": CANARY, "spans": []}]), Malformed, ""),
    "a text that is a number": (record(text=5), Malformed, "text"),
    "a NUL": (record(text=f"{CANARY}\0"), NotText, ""),
    "a long text": (record(text=CANARY * 20), TooLarge, ""),
    "no spans": (lines([{"id": CANARY, "text": CANARY}]), Malformed, "spans"),
    "an id that is true": (record(id=True), Malformed, "id"),
    "a start that is text": (record(spans=spans((CANARY, 3, "A"))), Malformed, "spans[0].start"),
    "a span without label": (record(spans=[{"start": 0, "end": 1}]), Malformed, "spans[0]"),
    "an empty label": (record(spans=spans((0, 1, ""))), Malformed, "spans[0]"),
    "an empty span": (record(spans=spans((0, 1, "A"), (3, 3, CANARY))), Malformed, "spans[1]"),
    "a span before the text": (record(spans=spans((-1, 3, CANARY))), Malformed, "spans[0]"),
    "a span behind the text": (record(spans=spans((0, 300, CANARY))), Malformed, "spans[0]"),
    "an id twice": (lines([{**GOOD, "id": CANARY}, {**GOOD, "id": CANARY}]), Malformed, ""),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_gold_is_refused_without_a_word_of_it(case):
    data, error, where = BAD[case]
    with pytest.raises(error) as e:
        read_gold(lines([GOOD]) + b"\n" + data, "gold.jsonl", max_text=100)
    assert "gold.jsonl, line " in str(e.value)
    assert where in str(e.value)
    held = repr(e.value) + str(e.value) + repr(e.value.__context__) + repr(e.value.__cause__)
    assert CANARY not in held


BAD_PREDICTIONS = {
    "an unknown record": {"id": CANARY, "spans": []},
    "outside the text": {"id": "ok", "spans": spans((0, 4, CANARY))},
    "a score over 1": {"id": "ok", "spans": spans((0, 3, CANARY, 1.5))},
    "a score that is text": {"id": "ok", "spans": spans((0, 3, CANARY, CANARY))},
}


@pytest.mark.parametrize("case", BAD_PREDICTIONS)
def test_bad_predictions_are_refused_without_a_word_of_them(case):
    golds = read_gold(lines([GOOD]), "gold.jsonl", max_text=100)
    with pytest.raises(Malformed) as e:
        read_predictions(lines([BAD_PREDICTIONS[case]]), "p.jsonl", golds)
    assert "p.jsonl, line 1" in str(e.value)
    assert CANARY not in repr(e.value) + repr(e.value.__context__)


def test_a_record_shows_no_text():
    (gold,) = read_gold(lines([{**GOOD, "text": CANARY}]), "gold.jsonl", max_text=100)
    assert CANARY not in repr(gold)


def test_a_line_may_hold_other_line_ends():
    (gold,) = read_gold('{"id": 1, "text": "a\u2028b\u0085c", "spans": []}\r\n\n'.encode(), "gold.jsonl", max_text=100)
    assert len(gold.text) == 5


def test_an_empty_file_is_refused():
    with pytest.raises(Malformed):
        read_gold(b"\n\n", "gold.jsonl", max_text=100)


def test_with_warn_every_record_must_say_what_to_warn_of():
    with pytest.raises(Malformed, match="line 1: a record needs warn"):
        read_gold(lines([GOOD]), "gold.jsonl", max_text=100, warn_only=True)


CHOICES = {
    "a group that there is not": ({"only": CANARY}, UnknownChoice),
    "no group": ({"only": " , "}, UnknownChoice),
    "a group that gold does not use": ({"only": "IBAN"}, Malformed),
    "groups of warnings": ({"only": "PERSON", "warn_only": True}, InputError),
    "a peer that there is not": ({"beside": CANARY}, UnknownChoice),
}


@pytest.mark.parametrize("case", CHOICES)
def test_choices_that_cannot_be_taken(score, case):
    options, error = CHOICES[case]
    with pytest.raises(error) as e:
        score([{**GOOD, "warn": []}] if "warn_only" in options else [GOOD], {}, **options)
    assert CANARY not in str(e.value)


@pytest.mark.parametrize("content", [CANARY, f'["{CANARY}"]', f'{{"A": "{CANARY}"}}', "{}", f'{{"A": ["{CANARY}"], "B": ["{CANARY}"]}}'])
def test_labels_that_cannot_be_taken(score, tmp_path, content):
    (tmp_path / "labels.json").write_text(content)
    with pytest.raises(Malformed) as e:
        score([GOOD], {}, labels=tmp_path / "labels.json")
    assert CANARY not in str(e.value)


def test_nothing_runs_where_a_file_is_missing_or_could_not_be_written(known, tmp_path):
    (tmp_path / "gold.jsonl").write_bytes(lines([GOOD]))

    def run(**options):
        evaluate(Request(**options), pytest.fail, known=known, max_text=100, progress=iter)

    with pytest.raises(InputError, match="cannot be read"):
        run(gold=tmp_path / "none.jsonl")
    with pytest.raises(InputError, match="does not exist"):
        run(gold=tmp_path / "gold.jsonl", outputs=(tmp_path / "none" / "report.html",))
