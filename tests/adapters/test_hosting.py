"""Any recognizer of Presidio's in our engine: findings of ours, options heeded, failures closed, nothing logged."""

import logging

import pytest
from presidio_analyzer import EntityRecognizer, Pattern, PatternRecognizer, RecognizerResult
from presidio_analyzer.predefined_recognizers import IbanRecognizer, PhoneRecognizer

from redactor.adapters.presidio.categories import CATEGORIES
from redactor.adapters.presidio.hosting import Hosted, HostingDetector, run_entity_recognizer
from redactor.adapters.presidio.predefined import predefined, presidio_registry
from redactor.detect import Options
from redactor.domain import Action, Category, Check, Outcome, Span
from redactor.errors import RegistryError, Withheld
from redactor.operators import Keys
from redactor.pipeline import Pipeline
from redactor.policy import default_policy
from redactor.registry import discover

SECRET = "canary-7731"


class Answering(EntityRecognizer):
    """Gives the results that it was made with, or raises."""

    def __init__(self, *results, error=None):
        self.results, self.error = results, error
        super().__init__(supported_entities=["BADGE"], name="answering")

    def load(self):
        """There is nothing to load."""

    def analyze(self, text, entities, nlp_artifacts=None):  # noqa: ARG002 - Presidio's signature
        if self.error:
            raise self.error
        return list(self.results)


def result(start, end, score=0.6, entity="BADGE"):
    return RecognizerResult(entity_type=entity, start=start, end=end, score=score)


def test_a_program_without_patterns_answers_with_our_findings():
    text = "Call +44 20 7946 0958 today"
    (found,) = run_entity_recognizer(PhoneRecognizer(), text)
    assert (text[found.span.start : found.span.end], found.entity, found.category) == ("+44 20 7946 0958", "PHONE_NUMBER", Category.CONTACT)


def test_a_passed_check_and_the_patterns_name_are_the_evidence():
    (found,) = run_entity_recognizer(IbanRecognizer(), "to GB33BUKB20201555555555 please")
    assert (found.evidence.pattern, found.evidence.check, found.evidence.base_score) == ("IBAN Generic", Check.VALID, 0.5)


def test_anybodys_recognizer_runs_with_the_categories_given():
    found = run_entity_recognizer(Answering(result(2, 5)), "a 123 b", categories={"BADGE": Category.IDENTITY})
    assert [(f.span, f.entity, f.score, f.evidence.pattern) for f in found] == [(Span(2, 5), "BADGE", 0.6, "analyze")]


def test_an_entity_without_a_category_is_refused():
    with pytest.raises(RegistryError, match="BADGE"):
        run_entity_recognizer(Answering(), "a")


@pytest.mark.parametrize(
    "options", [Options(threshold=0.7), Options(entities=frozenset({"EMAIL_ADDRESS"})), Options(recognizers=frozenset({"generic.iban"}))]
)
def test_options_are_heeded(options):
    hosted = Hosted(Answering(result(2, 5)), id="presidio.badge", categories={"BADGE": Category.IDENTITY})
    assert hosted.find("a 123 b", options) == []


def test_the_countries_asked_for_are_heeded():
    uk = PatternRecognizer(supported_entity="BADGE", patterns=[Pattern(name="p", regex="[0-9]+", score=0.5)], country_code="uk")
    hosted = Hosted(uk, id="presidio.badge", categories={"BADGE": Category.IDENTITY})
    assert len(hosted.find("a 123 b", Options(countries=frozenset({"GB"})))) == 1
    assert hosted.find("a 123 b", Options(countries=frozenset({"DE"}))) == []


@pytest.mark.parametrize(
    "theirs",
    [
        Answering(error=RuntimeError(SECRET)),
        Answering(result(2, 99)),
        Answering(result(5, 5)),
        Answering(result(0, 1, entity="OTHER")),
        Answering(result(0, 1, score=float("nan"))),
    ],
)
def test_what_cannot_be_trusted_withholds_the_text_and_repeats_nothing(theirs):
    with pytest.raises(Withheld) as withheld:
        run_entity_recognizer(theirs, SECRET, categories={"BADGE": Category.IDENTITY})
    assert SECRET not in str(withheld.value)
    assert withheld.value.__context__ is None


class Chatty(IbanRecognizer):
    """Reads digits with other characters for an account number: Presidio logs it, since its check cannot."""

    PATTERNS = (Pattern(name="p", regex="GB[0-9_]{20}", score=0.5),)

    def analyze(self, text, entities, nlp_artifacts=None, regex_flags=None):
        return PatternRecognizer.analyze(self, text, entities, nlp_artifacts, regex_flags)


class Converting(Chatty):
    """The same, with nothing of its own but the check."""

    analyze = PatternRecognizer.analyze


def test_presidio_logs_nothing_of_the_text(caplog):
    text = "GB00__" + "0" * 16
    theirs = Chatty()
    theirs.analyze(text, ["IBAN_CODE"])
    assert text in caplog.text
    registry = presidio_registry({"presidio.chatty": theirs, "presidio.converting": Converting()})
    assert (len(registry.registry), len(registry.hosted)) == (1, 1)
    caplog.set_level(logging.DEBUG)
    caplog.clear()
    candidates = HostingDetector(registry.registry, registry.hosted).explain(text)
    assert [c.outcome for c in candidates] == [Outcome.CHECK_FAILED]
    assert caplog.text == ""


def test_a_hosted_recognizer_works_in_a_pipeline():
    theirs = presidio_registry({"presidio.phone": predefined()["presidio.phone"], "presidio.email": predefined()["presidio.email"]})
    detector = HostingDetector(theirs.registry, theirs.hosted)
    pipeline = Pipeline(detector=detector, policy=default_policy(), keys=Keys.ephemeral(), max_text=10_000)
    text = "Call +44 20 7946 0958 or jo@example.com"
    assert [(f.entity, f.recognizer) for f in pipeline.detect(text)] == [
        ("PHONE_NUMBER", "presidio.phone"),
        ("EMAIL_ADDRESS", "presidio.email"),
    ]
    decision = pipeline.check(text)
    assert decision.action is not Action.ALLOW
    assert "7946" not in decision.safe_text
    assert {c.finding.recognizer for c in pipeline.explain(text)} == {"presidio.phone", "presidio.email"}


def test_a_pipeline_withholds_where_a_hosted_recognizer_fails():
    hosted = Hosted(Answering(error=RuntimeError(SECRET)), id="presidio.badge", categories={"BADGE": Category.IDENTITY})
    detector = HostingDetector(presidio_registry({"presidio.email": predefined()["presidio.email"]}).registry, [hosted])
    pipeline = Pipeline(detector=detector, policy=default_policy(), keys=Keys.ephemeral(), max_text=10_000)
    with pytest.raises(Withheld):
        pipeline.check("nothing at all")


def test_entities_that_are_ours_too_have_our_categories():
    ours = discover().categories
    both = CATEGORIES.keys() & ours.keys()
    assert len(both) > 50
    assert {e: CATEGORIES[e] for e in both} == {e: ours[e] for e in both}
    assert set(CATEGORIES) == {e for r in predefined().values() for e in r.supported_entities}
