"""The runtime of our model, with a network made here: windows, valid tags, offsets, thresholds, subjects, failures."""

import json
from itertools import pairwise, product

import numpy as np
import pytest
import tiny_model
from hypothesis import example, given, settings
from hypothesis import strategies as st

from redactor.adapters.onnx import OnnxModel, lexicon, packaged
from redactor.adapters.onnx import words as _words
from redactor.adapters.onnx.decode import best_valid
from redactor.adapters.onnx.model import _inside_code
from redactor.adapters.onnx.windows import batches, windows
from redactor.domain import Category, Subject
from redactor.errors import SettingsError, Withheld
from redactor.model import Model, ModelConfig

#: No test here is about time; some examples are long.
unhurried = settings(deadline=None)

TEXT = "Anil Kapoor of Lisbon has lupus, and I am Druze."

#: Texts that offsets go wrong in: marks, joiners, other scripts, controls, emoji of several code points, very long words.
ANY_UNICODE = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)
HARD = st.sampled_from(
    ["Anil", "Kapoor", "anil\u0301", "lupus\u200d", "👩\u200d👩\u200d👧", "👍🏽", "🇬🇧", "e\u0301\u0323", "क्षि", "กำ", "शर्मा", "ﷺ", "نيل", "עָנִיל", "東京", "한국",
     "\u200b", "\u202e", "\ufeff", "\u00ad", "İ", "ß", "ﬁ", "\U0001d400", "\u0301", "\n", " ", "\t", "#AnilKapoor", "@anil", "---", "x" * 300, "\r\n", "1️⃣"]
)  # fmt: skip
TEXTS = st.lists(HARD | ANY_UNICODE, max_size=12).map("".join)


@pytest.fixture(scope="module")
def make(tmp_path_factory):
    def made(*, config=None, **options):
        folder = tiny_model.build(tmp_path_factory.mktemp("model"), **options)
        return OnnxModel(folder, **({"config": config} if config else {}))

    return made


@pytest.fixture(scope="module")
def model(make):
    return make()


@pytest.fixture(scope="module")
def random_model(make):
    """Weights without sense, so that any word may be found, in any shape of span."""
    labels = tiny_model.LABELS
    return make(seed=7, thresholds=dict.fromkeys(labels, 0.1))


def seen(model, text, **options):
    (found,) = model.find([text], **options)
    return [(text[f.span.start : f.span.end], f.entity) for f in found]


def test_it_is_a_model(model):
    assert isinstance(model, Model)
    assert (model.id, model.languages) == ("model.tiny", ("en",))
    assert set(model.categories) == set(tiny_model.LABELS)


def test_it_finds_what_the_network_learnt_with_subject_category_and_evidence(model):
    (found,) = model.find([TEXT])
    assert [(TEXT[f.span.start : f.span.end], f.entity, f.category.value, f.subject.value) for f in found] == [
        ("Anil Kapoor", "PERSON", "identity", "nobody"),
        ("Lisbon", "LOCATION", "location", "nobody"),
        ("lupus", "HEALTH", "health", "author"),
        ("Druze", "RELIGION", "religion", "author"),
    ]
    assert {(f.recognizer, f.evidence.pattern) for f in found} == {("model.tiny", "model")}
    assert all(0.9 < f.score <= 1 for f in found)


def test_who_it_is_about_is_said_only_of_labels_that_were_taught_it(model):
    assert model.tells_subject == set(tiny_model.LABELS) - {"PERSON", "ORGANIZATION"}


def test_occupations_and_organisations_tell_who_somebody_is(model):
    (found,) = model.find(["a plumber at Acme"])
    assert [(f.entity, f.category) for f in found] == [("OCCUPATION", Category.IDENTITY), ("ORGANIZATION", Category.IDENTITY)]


def test_text_without_a_letter_needs_no_network(tmp_path):
    folder = tiny_model.build(tmp_path)
    (folder / "model.onnx").write_bytes(b"")
    model = OnnxModel(folder)
    assert model.find(["12 34 :-)", "", "👍"]) == [[], [], []]
    with pytest.raises(Withheld):
        model.find(["a"])


@pytest.mark.parametrize("many", [1, 7, 40])
def test_many_texts_at_once_give_what_each_gives_alone(make, many):
    model = make(seed=3, reach=2, config=ModelConfig(batch_tokens=64))
    texts = [f"{'word ' * (n % 9)}Anil {'Kapoor, ' * (n % 5)}{n} of Lisbon" for n in range(many)]
    assert model.find(texts) == [model.find([t])[0] for t in texts]


def test_long_texts_have_no_seam(make):
    """What neighbours say reaches as far as windows overlap: read in windows, the text gives what it gives read in one piece."""
    text = " ".join(["Anil Kapoor of Lisbon, no lupus; screening #AnilKapoor plumber xyzzy Druze 12."] * 40)
    cut, uncut = make(seed=5, reach=5, window=32, overlap=12), make(seed=5, reach=5, window=4096, overlap=12)
    assert len(uncut.find([text], threshold=0.01)[0]) > 100
    assert cut.find([text], threshold=0.01) == uncut.find([text], threshold=0.01)


@unhurried
@given(st.lists(st.integers(1, 6), min_size=1, max_size=400), st.integers(20, 60), st.integers(0, 10))
def test_windows_own_each_token_once_and_are_cut_between_words(pieces, size, overlap):
    first = np.cumsum([0, *pieces[:-1]])
    tokens = sum(pieces)
    made = windows(first, tokens, size=size, overlap=overlap)
    assert [w.own_start for w in made] == [0, *(w.own_end for w in made[:-1])]
    assert made[-1].own_end == tokens
    assert all(w.start <= w.own_start <= w.own_end <= w.end <= w.start + size for w in made)
    assert all({w.start, w.end} <= {*first.tolist(), tokens} for w in made)
    assert all(a.end - b.start >= overlap for a, b in pairwise(made))
    for token in range(tokens):
        (owner,) = (w for w in made if w.own_start <= token < w.own_end)
        holding = [w for w in made if w.start <= token < w.end]
        assert far(owner, token, tokens) == max(far(w, token, tokens) for w in holding)


def far(window, token, tokens):
    """Return how far a token stands from the nearer edge at which text was cut off."""
    left = token - window.start if window.start else tokens
    right = window.end - 1 - token if window.end < tokens else tokens
    return min(left, right)


@unhurried
@given(st.lists(st.integers(1, 200), max_size=60), st.integers(1, 1000))
def test_batches_hold_every_window_once_within_the_budget(lengths, budget):
    made = list(batches(lengths, budget))
    assert sorted(i for b in made for i in b) == list(range(len(lengths)))
    assert all(len(b) == 1 or len(b) * max(lengths[i] for i in b) <= budget for b in made)


@unhurried
@given(st.integers(0, 2**32 - 1), st.integers(1, 5))
def test_tags_are_the_best_of_all_valid_ones(seed, count):
    scores = np.random.default_rng(seed).normal(size=(count, 5)).astype(np.float32)
    valid = [path for path in product(range(5), repeat=count) if all(is_valid(a, b) for a, b in pairwise((0, *path)))]
    best = max(valid, key=lambda path: sum(float(scores[at, tag]) for at, tag in enumerate(path)))
    assert best_valid(scores).tolist() == list(best)


def is_valid(before, tag):
    return tag in (0, 1, 3) or before in (tag, tag - 1)


@unhurried
@given(TEXTS)
@example("\u0301Anil")
@example("\n\u0301Anil")
@example("Anil\u200d Kapoor")
@example("👩\u200d👩\u200d👧 Anil" * 50)
@example("x" * 100_000)
@example("\u0301" * 100_000 + "a")
@example("!" * 50_000 + "Anil" + "東" * 5_000)
def test_spans_lie_within_the_text_apart_and_split_no_character(random_model, text):
    (found,) = random_model.find([text])
    words = _words.spans(text)
    starts, ends = {s for s, _ in words}, {e for _, e in words}
    for f in found:
        assert 0 <= f.span.start < f.span.end <= len(text)
        assert not text[f.span.start].isspace()
        assert not text[f.span.end - 1].isspace()
        assert any(f.span.start <= s < f.span.end for s in starts)
        assert any(f.span.start < e <= f.span.end for e in ends)
        assert 0 <= f.score <= 1
    for a, b in pairwise(found):
        assert a.span.end <= b.span.start


@pytest.mark.parametrize(
    "name", ["Anil\u0301", "Anil\u200d", "Anil\ufe0f", "Anil\u0301\u0323\u20dd", "A\u0301nil", "ANIL", "Anil\u0301 Kapoor\u0308"]
)
def test_marks_stay_with_their_letters(model, name):
    text = f"so {name} came"
    assert seen(model, text) == [(name, "PERSON")]


@unhurried
@given(TEXTS)
def test_words_hold_every_character_that_is_no_space_in_order(text):
    words = _words.spans(text)
    assert all(a[1] <= b[0] for a, b in pairwise(words))
    inside = {i for start, end in words for i in range(start, end)}
    assert inside == {i for i, ch in enumerate(text) if not ch.isspace()}


@pytest.mark.parametrize(("word", "key"), [("ANIL", "anil"), ("Élodie", "elodie"), ("straße", "strasse"), ("é" * 65, "")])
def test_words_are_looked_up_without_marks_and_case(word, key):
    assert lexicon.key(word) == key


def test_a_long_run_of_marks_takes_no_quadratic_time_to_look_up():
    assert lexicon.key("\u0315\u0300" * 500_000) == ""


def test_a_lower_threshold_finds_more_a_higher_one_less(make):
    unsure = make(logits=3.5)
    assert 0.4 < unsure.find(["Anil"])[0][0].score < 0.65
    by_default = make(logits=3.5, thresholds={"PERSON": 0.3, "HEALTH": 0.9})
    assert seen(by_default, "Anil has lupus") == [("Anil", "PERSON")]
    assert seen(by_default, "Anil has lupus", threshold=0.1) == [("Anil", "PERSON"), ("lupus", "HEALTH")]
    assert seen(by_default, "Anil has lupus", threshold=0.8) == []


def test_a_threshold_below_one_half_finds_what_is_unlikelier_than_nothing(make):
    """Everything that is not the name's tag shares the rest, so that O alone may be likelier; the threshold counts, not O."""
    model = make(logits=1.0, thresholds={"PERSON": 0.05})
    (found,) = model.find(["Anil"])
    assert [f.entity for f in found] == ["PERSON"]
    assert found[0].score < 0.2


@pytest.mark.parametrize("temperature", [2.0, {"PERSON": 2.0}])
def test_temperature_makes_scores_humbler(make, model, temperature):
    assert make(temperature=temperature).find(["Anil"])[0][0].score < model.find(["Anil"])[0][0].score


@pytest.mark.parametrize(
    "broken",
    [
        {"tags": ["O", "I-PERSON", "B-PERSON"]}, {"inputs": ["input_ids", "colour"]}, {"outputs": []}, {"overlap": 30}, {"max_pieces": 0},
        {"subjects": ["me"]}, {"thresholds": {"PERSON": 1.5}}, {"temperature": 0}, {"window": "wide"},
    ],
)  # fmt: skip
def test_a_contract_that_cannot_be_kept_is_refused_at_once(tmp_path, broken):
    with pytest.raises(SettingsError, match="REDACTOR_MODEL cannot be used"):
        OnnxModel(tiny_model.build(tmp_path, **broken))


def test_a_label_without_a_category_is_refused(tmp_path):
    folder = tiny_model.build(tmp_path, tags=["O", "B-COLOUR", "I-COLOUR"], with_subject=[])
    with pytest.raises(SettingsError, match="no category"):
        OnnxModel(folder)
    assert OnnxModel(folder, categories={"COLOUR": Category.IDENTITY}).categories == {"COLOUR": Category.IDENTITY}


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "lexicon.txt"])
@pytest.mark.parametrize("damage", [None, b"\x00\xff"])
def test_a_damaged_model_withholds_instead_of_finding_nothing(tmp_path, name, damage):
    folder = tiny_model.build(tmp_path)
    (folder / name).unlink() if damage is None else (folder / name).write_bytes(damage)
    model = OnnxModel(folder)
    for _ in range(2):
        with pytest.raises(Withheld, match="cannot be loaded") as caught:
            model.find([TEXT])
        assert caught.value.__cause__ is None
        assert caught.value.__context__ is None


def test_answers_that_are_no_numbers_withhold(make):
    model = make(logits=float("nan"))
    with pytest.raises(Withheld, match="cannot be"):
        model.find([TEXT])


def test_a_network_of_another_size_withholds(tmp_path):
    folder = tiny_model.build(tmp_path)
    meta = json.loads((folder / "meta.json").read_text())
    meta["tags"] = meta["tags"][:-2]
    (folder / "meta.json").write_text(json.dumps(meta))
    with pytest.raises(Withheld, match="cannot be"):
        OnnxModel(folder).find([TEXT])


@pytest.mark.parametrize(
    ("text", "at", "inside"),
    [
        ("55ad015a3b", 5, True),
        ("55ad015a3b", 0, False),
        ("LS6 2AB", 3, False),
        ("JohnSmith", 4, False),
        ("34F", 2, True),
        ("3月5日", 1, False),
    ],
)
def test_a_run_of_letters_and_digits_is_not_parted(text, at, inside):
    assert _inside_code(text, at) is inside


@pytest.mark.skipif(packaged() is None, reason="no weights in this checkout")
class TestPackaged:
    """The weights that ship."""

    def test_they_find_names_and_places(self):
        model = OnnxModel(packaged())
        found = seen(model, "My name is Priya Shah and I live in Manchester.")
        assert ("Priya Shah", "PERSON") in found
        assert ("Manchester", "LOCATION") in found

    def test_they_say_whom_an_illness_is_about(self):
        model = OnnxModel(packaged())
        (mine, his) = model.find(["I was diagnosed with lupus last year.", "Anil at the front desk is off with shingles."])
        assert {f.subject for f in mine if f.entity == "HEALTH"} == {Subject.AUTHOR}
        assert {f.subject for f in his if f.entity == "HEALTH"} == {Subject.OTHER}
