"""spaCy both ways: our model as its component, its pipelines as our model."""

import subprocess
import sys

import pytest
import spacy
import tiny_model
from spacy.language import Language
from spacy.tokens import Doc

from redactor import build
from redactor.adapters.onnx import packaged
from redactor.adapters.spacy import SCORE, Component, SpacyModel
from redactor.domain import Category, Subject
from redactor.errors import SettingsError
from redactor.model import Model

TEXT = "Anil Kapoor of Lisbon has lupus, and I am Druze."


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_model.build(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def nlp(folder):
    nlp = spacy.blank("en")
    nlp.add_pipe("redactor", config={"model": str(folder)})
    return nlp


def entities(doc):
    return [(e.text, e.label_, e._.subject) for e in doc.ents]


EXPECTED = [
    ("Anil Kapoor", "PERSON", "nobody"),
    ("Lisbon", "LOCATION", "nobody"),
    ("lupus", "HEALTH", "author"),
    ("Druze", "RELIGION", "author"),
]


def test_the_component_gives_entities_with_their_subject(nlp):
    assert entities(nlp(TEXT)) == EXPECTED


def test_spacy_finds_the_factory_by_its_entry_point():
    """In a process of its own: here the factory is registered by the import."""
    code = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('redactor'); print(nlp.pipe_names)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "['redactor']\n", done.stderr


def test_documents_in_a_stream_get_what_each_gets_alone(nlp):
    texts = [TEXT, "", "12", "shingles " * 3, TEXT] * 30
    assert [entities(d) for d in nlp.pipe(texts, batch_size=7)] == [entities(nlp(t)) for t in texts]


def test_a_pipeline_on_disk_carries_its_model(nlp, tmp_path, folder):
    nlp.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline", config={"components": {"redactor": {"model": str(folder)}}})
    assert loaded.get_pipe("redactor").model.folder == tmp_path / "pipeline" / "redactor"
    assert entities(loaded(TEXT)) == EXPECTED


def test_a_pipeline_on_disk_needs_no_other_copy_of_the_model(tmp_path):
    made = tiny_model.build(tmp_path / "model")
    nlp = spacy.blank("en")
    nlp.add_pipe("redactor", config={"model": str(made)})
    nlp.to_disk(tmp_path / "pipeline")
    for file in made.iterdir():
        file.unlink()
    assert entities(spacy.load(tmp_path / "pipeline")(TEXT)) == EXPECTED


def test_entities_that_are_there_already_stay(nlp):
    doc = nlp.make_doc(TEXT)
    doc.ents = [doc.char_span(5, 21, label="MINE")]
    doc = nlp.get_pipe("redactor")(doc)
    assert [(e.text, e.label_) for e in doc.ents] == [("Kapoor of Lisbon", "MINE"), ("lupus", "HEALTH"), ("Druze", "RELIGION")]


def test_spans_are_widened_to_whole_tokens(nlp):
    doc = nlp("He is anil2, thats all")
    assert [e.text for e in doc.ents] == ["anil2"]


def test_the_threshold_holds(folder):
    nlp = spacy.blank("en")
    nlp.add_pipe("redactor", config={"model": str(folder), "threshold": 0.999})
    assert nlp(TEXT).ents == ()


@pytest.mark.skipif(packaged() is not None, reason="this checkout carries weights")
def test_without_weights_a_folder_must_be_named():
    with pytest.raises(SettingsError, match="carries no model"):
        spacy.blank("en").add_pipe("redactor")(spacy.blank("en")("Anil"))


@pytest.fixture(scope="module")
def ruled(tmp_path_factory):
    """A pipeline of spaCy's own parts, on disk."""
    nlp = spacy.blank("en")
    nlp.meta["name"], nlp.meta["version"] = "towns", "1.2"
    nlp.add_pipe("entity_ruler").add_patterns(
        [{"label": "GPE", "pattern": "Leeds"}, {"label": "PERSON", "pattern": "Priya Shah"}, {"label": "MONEY", "pattern": "ten pounds"}]
    )
    path = tmp_path_factory.mktemp("ruled") / "pipeline"
    nlp.to_disk(path)
    return path


def test_any_pipeline_takes_the_models_place(ruled):
    model = SpacyModel(str(ruled))
    assert isinstance(model, Model)
    assert (model.id, model.title, model.languages) == ("model.spacy_en_towns", "spaCy en_towns 1.2", ("en",))
    assert model.categories == {"LOCATION": Category.LOCATION, "PERSON": Category.IDENTITY}
    text = "é Priya Shah of Leeds owes ten pounds"
    found, none = model.find([text, "34"])
    assert [(text[f.span.start : f.span.end], f.entity, f.score, f.recognizer) for f in found] == [
        ("Priya Shah", "PERSON", SCORE, model.id),
        ("Leeds", "LOCATION", SCORE, model.id),
    ]
    assert none == []
    assert model.find([text], threshold=0.9) == [[]]


def test_labels_are_mapped_as_told(ruled):
    model = SpacyModel(str(ruled), labels={"MONEY": "INCOME"}, categories={"INCOME": Category.FINANCIAL})
    (found,) = model.find(["ten pounds for Priya Shah"])
    assert [(f.entity, f.category) for f in found] == [("INCOME", Category.FINANCIAL)]


@pytest.mark.parametrize(("labels", "said"), [({"GPE": "TOWN"}, "no category"), ({"DOG": "PERSON"}, "finds nothing")])
def test_labels_that_lead_nowhere_are_refused(ruled, labels, said):
    with pytest.raises(SettingsError, match=said):
        SpacyModel(str(ruled), labels=labels)


def test_the_whole_pipeline_runs_with_it(settings, ruled):
    pipeline = build.pipeline(settings.model_copy(update={"model": f"spacy:{ruled}"}))
    text = "ask for Priya Shah"
    assert [(text[f.span.start : f.span.end], f.entity) for f in pipeline.detect(text)] == [("Priya Shah", "PERSON")]


def test_our_component_comes_back_as_our_model_with_subjects(nlp, tmp_path):
    nlp.to_disk(tmp_path)
    model = SpacyModel(str(tmp_path))
    assert set(model.categories) == set(tiny_model.LABELS)
    (found,) = model.find([TEXT])
    assert [f.subject for f in found] == [Subject.NOBODY, Subject.NOBODY, Subject.AUTHOR, Subject.AUTHOR]


def test_a_failure_in_the_component_raises(tmp_path):
    made = tiny_model.build(tmp_path)
    (made / "model.onnx").unlink()
    nlp = spacy.blank("en")
    nlp.add_pipe("redactor", config={"model": str(made)})
    with pytest.raises(Exception, match="cannot be loaded"):
        nlp(TEXT)
    with pytest.raises(Exception, match="cannot be loaded"):
        list(nlp.pipe([TEXT]))


def test_the_component_is_what_spacy_takes_for_one(nlp):
    assert isinstance(nlp.get_pipe("redactor"), Component)
    assert Language.has_factory("redactor")
    assert nlp.pipe_labels["redactor"] == list(tiny_model.LABELS)
    assert isinstance(nlp(TEXT), Doc)
