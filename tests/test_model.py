"""A model beside the recognizers: what joins, what gives way, whom it is about, which requests it reads for, and that failures withhold."""

from pathlib import Path

import pytest
import tiny_model
from tests_support import CANARY

from redactor import build
from redactor.adapters.onnx import OnnxModel, packaged
from redactor.detect import Detector, Options
from redactor.domain import Action, Category, Check, Evidence, Finding, Outcome, Span, Subject
from redactor.errors import Malformed, SettingsError, Withheld
from redactor.lists import AllowEntry, DenyEntry, lists_of
from redactor.model import CATEGORIES, LEAST, beside, effective_threshold, told_by
from redactor.operators import Keys
from redactor.pipeline import Pipeline
from redactor.policy import default_policy
from redactor.recognizer import THRESHOLD
from redactor.registry import discover
from redactor.settings import Settings

ROOT = Path(__file__).parents[1]
TEXT = "Kapoor, a plumber, mails anil@acme.com about lupus"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_model.build(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def modelled(settings, folder):
    return build.pipeline(settings.model_copy(update={"model": str(folder)}))


def found(pipeline, text, **options):
    return {(text[f.span.start : f.span.end], f.entity) for f in pipeline.detect(text, options=Options(**options))}


def finding(start, end, entity="PERSON", *, category=Category.IDENTITY, check=Check.UNKNOWN, subject=Subject.NOBODY):
    evidence = Evidence(pattern="p", base_score=0.9, check=check)
    return Finding(span=Span(start, end), entity=entity, category=category, score=0.9, recognizer="a.b", evidence=evidence, subject=subject)


def test_categories_are_those_of_the_recognizers():
    known = discover().categories
    assert {entity: category for entity, category in CATEGORIES.items() if entity in known} == {
        e: known[e] for e in CATEGORIES if e in known
    }


def test_its_findings_join_those_of_the_recognizers(modelled, pipeline):
    more = found(modelled, TEXT) - found(pipeline, TEXT)
    assert ("plumber", "OCCUPATION") in more
    assert found(modelled, TEXT) >= {("anil@acme.com", "EMAIL_ADDRESS"), ("lupus", "HEALTH")}


def test_a_name_inside_an_address_is_part_of_the_address(modelled):
    assert not any("anil" in value and entity == "PERSON" for value, entity in found(modelled, TEXT))


def test_what_lies_in_a_whole_value_gives_way_and_nothing_else():
    mail = finding(10, 30, "EMAIL_ADDRESS", category=Category.CONTACT)
    checked = finding(40, 50, "DATE_TIME", category=Category.BIRTH_AND_AGE, check=Check.VALID)
    others = [finding(60, 70, "PERSON"), finding(80, 90, "URL", category=Category.NETWORK)]
    inside = [finding(10, 14), finding(20, 30), finding(41, 45)]
    kept = [finding(5, 12), finding(29, 31), finding(32, 36), finding(61, 64), finding(81, 84)]
    assert beside([mail, checked, *others], [*inside, *kept]) == kept


def test_a_longer_value_before_a_shorter_one_still_holds_what_lies_in_it():
    values = [finding(0, 100, "EMAIL_ADDRESS", category=Category.CONTACT), finding(10, 20, "PHONE_NUMBER", category=Category.CONTACT)]
    assert beside(values, [finding(50, 60)]) == []


def test_the_model_says_whom_a_condition_is_about(modelled, pipeline):
    """The rules take it for general talk; the network was taught otherwise."""
    text = "screening for lupus, my bus is late"
    by_rules = {f.subject for f in pipeline.detect(text) if f.entity == "HEALTH"}
    by_model = {f.subject for f in modelled.detect(text) if f.entity == "HEALTH" and text[f.span.start : f.span.end] == "lupus"}
    assert by_rules == {Subject.NOBODY}
    assert by_model == {Subject.AUTHOR}
    assert modelled.check(text).action is Action.WARN


def test_a_subject_is_told_within_a_category_and_only_of_entities_that_have_one():
    health, name = finding(0, 9, "HEALTH", category=Category.HEALTH), finding(10, 14)
    told = [
        finding(2, 5, "HEALTH", category=Category.HEALTH, subject=Subject.OTHER),
        finding(6, 12, "PERSON", subject=Subject.AUTHOR),
    ]
    assert [f.subject for f in told_by(told, (health, name), frozenset({"HEALTH"}))] == [Subject.OTHER, Subject.NOBODY]
    assert [f.subject for f in told_by(told, (health, name), frozenset({"HEALTH", "PERSON"}))] == [Subject.OTHER, Subject.AUTHOR]
    assert [f.subject for f in told_by(told, (health, name), frozenset())] == [Subject.NOBODY, Subject.NOBODY]


def test_options_choose_entities_recognizers_and_threshold(modelled):
    assert found(modelled, TEXT, entities=frozenset({"OCCUPATION"})) == {("plumber", "OCCUPATION")}
    assert ("plumber", "OCCUPATION") in found(modelled, TEXT, recognizers=frozenset({"model.tiny"}))
    assert not any(entity == "EMAIL_ADDRESS" for _, entity in found(modelled, TEXT, recognizers=frozenset({"model.tiny"})))
    assert not any(entity == "OCCUPATION" for _, entity in found(modelled, TEXT, recognizers=frozenset({"generic.email"})))
    assert not any(entity == "OCCUPATION" for _, entity in found(modelled, TEXT, threshold=0.999))


@pytest.mark.parametrize("options", [{"entities": frozenset({"EMAIL_ADDRESS"})}, {"recognizers": frozenset({"generic.email"})}])
def test_a_model_of_which_nothing_is_wanted_does_not_read(settings, tmp_path, options):
    folder = tiny_model.build(tmp_path)
    (folder / "model.onnx").unlink()
    broken = build.pipeline(settings.model_copy(update={"model": str(folder)}))
    assert broken.detect(TEXT, options=Options(**options))
    with pytest.raises(Withheld):
        broken.detect(TEXT)


def test_for_logs_it_reads_only_when_told_to(settings, modelled, folder):
    too = build.pipeline(settings.model_copy(update={"model": str(folder), "model_reads_logs": True}))
    assert "plumber" in modelled.check(TEXT, audience="logs").safe_text
    assert "plumber" in str(modelled.check_record({"line": TEXT}, audience="logs").safe_value)
    assert "plumber" not in too.check(TEXT, audience="logs").safe_text
    assert "plumber" not in modelled.check(TEXT, audience="partners").safe_text
    assert "plumber" not in str(modelled.check_record({"line": TEXT}, audience="partners").safe_value)


def test_allow_lists_take_its_findings_back(modelled):
    lists = lists_of([AllowEntry(value="plumber")], [])
    assert not any(entity == "OCCUPATION" for _, entity in found(modelled, TEXT, lists=lists))
    outcomes = {c.outcome for c in modelled.explain(TEXT, options=Options(lists=lists)) if c.finding.entity == "OCCUPATION"}
    assert outcomes == {Outcome.ALLOW_LISTED}


def test_deny_lists_cannot_give_its_entities_another_category(modelled, pipeline):
    lists = lists_of([], [DenyEntry(label="OCCUPATION", category=Category.HEALTH, values=("smith",))])
    with pytest.raises(Malformed):
        modelled.detect(TEXT, options=Options(lists=lists))
    assert pipeline.categories.get("OCCUPATION") is None


def test_explain_shows_its_candidates(modelled):
    kept = [c for c in modelled.explain(TEXT) if c.finding.recognizer == "model.tiny" and c.outcome is Outcome.KEPT]
    assert "OCCUPATION" in {c.finding.entity for c in kept}
    refused = modelled.explain(TEXT, options=Options(entities=frozenset({"HEALTH"})))
    assert {c.outcome for c in refused if c.finding.entity == "OCCUPATION"} == {Outcome.NOT_REQUESTED}


class Failing:
    """Breaks in the ways in which other people's code does."""

    id, title, categories, languages, tells_subject = "model.failing", "", CATEGORIES, ("en",), frozenset()

    def __init__(self, answer):
        self.answer = answer

    def find(self, texts, *, threshold=THRESHOLD):  # noqa: ARG002 - the port's signature
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def warm(self):
        """There is nothing to load."""


@pytest.mark.parametrize("answer", [RuntimeError(CANARY), [], [[]] * 9, [None]], ids=["raises", "too few", "too many", "none"])
def test_whatever_goes_wrong_in_a_model_withholds(settings, answer):
    pipeline = Pipeline(
        detector=Detector(discover().only("generic.email"), cache=settings.cache),
        policy=default_policy(),
        keys=Keys.ephemeral(),
        max_text=1000,
        model=Failing(answer),
    )
    for step in (pipeline.check, pipeline.detect, pipeline.explain, lambda t: pipeline.check_record({"a": t})):
        with pytest.raises(Withheld) as caught:
            step(f"hello {CANARY}")
        assert CANARY not in f"{caught.value!r} {caught.value.__context__!r} {caught.value.__cause__!r}"


@pytest.mark.parametrize(
    ("own", "asked", "holds"),
    [(0.3, THRESHOLD, 0.3), (0.6, 0.5, 0.6), (0.6, 0.9, 0.9), (0.6, 0.35, 0.35), (0.6, 0.0, LEAST), (0.2, 0.0, 0.2)],
)
def test_a_label_has_its_own_threshold_until_a_request_says_otherwise(own, asked, holds):
    assert effective_threshold(own, asked) == holds


@pytest.mark.parametrize(("chosen", "id_"), [("off", None), ("auto", "model.en_redactor" if packaged() else None)])
def test_off_and_auto(chosen, id_):
    made = build.model(Settings(model=chosen), {})
    assert (made.id if made else None) == id_


def test_threads_come_from_the_settings(folder):
    made = build.model(Settings(model=str(folder), model_threads=3), {})
    assert isinstance(made, OnnxModel)
    assert made.config.threads == 3


@pytest.mark.parametrize("chosen", ["/no/such/folder", "spacy:no_such_pipeline", "spacy:", "spacy"])
def test_a_model_that_is_not_there_stops_the_start(chosen):
    with pytest.raises(SettingsError, match="REDACTOR_MODEL") as caught:
        build.model(Settings(model=chosen), {})
    assert "no_such" not in str(caught.value)
    assert caught.value.__context__ is None
