"""Presidio both ways: our recognizers in its engine, its recognizers in ours, callers' expressions, names."""

import re
from pathlib import Path

import pytest
import spacy
import tiny_model
from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
from presidio_analyzer import predefined_recognizers as predefined
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine

from redactor import build
from redactor.adapters.onnx import OnnxModel
from redactor.adapters.presidio import names, request
from redactor.adapters.presidio.analysis import Analyzer
from redactor.adapters.presidio.conversion import convert
from redactor.adapters.presidio.recognizer import ModelRecognizer, RedactorRecognizer
from redactor.detect import Detector
from redactor.domain import Category
from redactor.errors import UnsafeExpression, Withheld
from redactor.lists import load_lists
from redactor.lists.expressions import Expression, Terms, Text, Words
from redactor.pipeline import Pipeline
from redactor.recognizer import Examples, Left
from redactor.registry import Registry

ROOT = Path(__file__).parents[2]
EXAMPLES = Examples(found=("[[x]]",), left=(Left(text="y", why="another letter"),))


class BlankNlpEngine(SpacyNlpEngine):
    """Tokens only, and no model."""

    def __init__(self):
        super().__init__(models=[{"lang_code": "en", "model_name": "blank"}], ner_model_configuration=NerModelConfiguration())
        self.nlp = {"en": spacy.blank("en")}

    def load(self):
        """There is nothing to load."""


@pytest.fixture(scope="module")
def engine(pipeline):
    registry = RecognizerRegistry(recognizers=[RedactorRecognizer(pipeline)], supported_languages=["en"])
    return AnalyzerEngine(registry=registry, nlp_engine=BlankNlpEngine(), supported_languages=["en"])


def spans(finder, text):
    return [text[start:end] for start, end, *_ in finder.find(Text.of(text))]


def test_our_recognizers_answer_in_a_real_analyzer_engine(engine, pipeline):
    text = "My nephew Anil was born with spina bifida. Mail jo@example.com."
    results = engine.analyze(text, language="en")
    assert {(r.entity_type, r.start, r.end, r.score) for r in results} == {
        (f.entity, f.span.start, f.span.end, f.score) for f in pipeline.detect(text)
    }
    assert {"PERSON", "HEALTH", "EMAIL_ADDRESS"} <= {r.entity_type for r in results}


def test_the_engine_asks_for_single_entities_and_gets_only_those(engine):
    results = engine.analyze("Anil: jo@example.com", language="en", entities=["EMAIL_ADDRESS"])
    assert [r.entity_type for r in results] == ["EMAIL_ADDRESS"]


def test_entities_of_others_find_nothing(pipeline):
    assert RedactorRecognizer(pipeline).analyze("jo@example.com", ["NOT_OURS"]) == []


def test_the_explanation_tells_pattern_check_and_context(engine):
    (result,) = engine.analyze("card 4111 1111 1111 1111", language="en", entities=["CREDIT_CARD"], return_decision_process=True)
    why = result.analysis_explanation
    assert (why.recognizer, why.validation_result, why.score) == ("generic.credit_card", True, result.score)
    assert why.pattern_name
    assert why.original_score <= why.score


def test_the_engine_does_not_raise_our_scores_by_context_twice(engine, pipeline):
    text = "my account number is 12345678"
    (ours,) = [f for f in pipeline.detect(text) if f.entity == "BANK_ACCOUNT"]
    (theirs,) = engine.analyze(text, language="en", entities=["BANK_ACCOUNT"], context=["account"])
    assert theirs.score == ours.score


def test_the_snippet_of_the_documentation_runs(pipeline, capsys, monkeypatch):
    monkeypatch.setattr(build, "pipeline", lambda: pipeline)
    (snippet,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "presidio.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(snippet, "docs/presidio.md", "exec"), {})
    assert "HEALTH" in capsys.readouterr().out


def test_a_pattern_recognizer_runs_in_our_engine_with_check_context_and_deny_list():
    class Even(PatternRecognizer):
        def validate_result(self, pattern_text):
            return pattern_text != "BADGE" and int(pattern_text[-1]) % 2 == 0

    theirs = Even(
        supported_entity="BADGE", patterns=[Pattern(name="badge", regex=r"(?<!\d)\d{6}(?!\d)", score=0.2)], context=["badge"], name="badges"
    )
    converted = convert(theirs, id="presidio.badge", category=Category.IDENTITY, examples=EXAMPLES)
    assert converted.left_out == ()
    found = Detector(Registry([converted.recognizer])).detect(["123456 1234567 123457"])[0]
    assert [(f.span.start, f.span.end, f.entity) for f in found] == [(0, 6, "BADGE")]


def test_a_deny_list_becomes_a_lexicon():
    theirs = PatternRecognizer(supported_entity="TITLE", deny_list=["Mr.", "Miss"])
    ours = convert(theirs, id="presidio.title", category=Category.IDENTITY, examples=EXAMPLES).recognizer
    text = "MISS Jones and mr. Smith dismissed Missy"
    found = Detector(Registry([ours])).detect([text])[0]
    assert sorted(text[f.span.start : f.span.end] for f in found) == ["MISS", "mr."]


@pytest.mark.parametrize(
    ("regex", "why"),
    [
        (r"(\d)\1", "GROUPREF"),
        (r"([- ])\d{1,3}\1", "GROUPREF"),
        (r"\d{0,3}", "at least one"),
        (r"(?<=a|bb)c|d", "look-behind"),
        (r"(?x) a", "flag"),
        (r"a{50000}", "unbounded"),
    ],
)
def test_a_pattern_that_does_not_fit_is_left_out_with_the_reason(regex, why):
    theirs = PatternRecognizer(supported_entity="X", patterns=[Pattern(name="p", regex=regex, score=0.5)])
    converted = convert(theirs, id="presidio.x", category=Category.IDENTITY, examples=EXAMPLES)
    assert converted.recognizer is None
    assert [(n.pattern, why in n.why) for n in converted.left_out] == [("p", True)]


@pytest.mark.parametrize(
    ("regex", "text", "found"),
    [
        (r"^\d{3}$", "123\n456 789\n321", ["123", "321"]),
        (r"a.b", "a\nb a-b", ["a\nb", "a-b"]),
        (r"[.^$]\.x", "..x ^.x a.x", ["..x", "^.x"]),
        (r"\b\d([- ])\d\1\d\b", "1-2-3 1 2 3 1-2 3", ["1-2-3", "1 2 3"]),
        (r"(?<=\bno\s*:\s*)\d{3}\b", "no : 123 no:4567 no:\n789", ["123", "789"]),
        (r"x(?i)y", "xy XY", ["xy", "XY"]),
        (r"\bx+\b", "x xx " + "x" * 3000, ["x", "xx"]),
        (r"(?:ab)+", "ab" * 20, ["ab" * 16, "ab" * 4]),
    ],
)
def test_flags_repeats_and_references_are_written_out(regex, text, found):
    theirs = PatternRecognizer(supported_entity="X", patterns=[Pattern(name="p", regex=regex, score=0.5)])
    ours = convert(theirs, id="presidio.x", category=Category.IDENTITY, examples=EXAMPLES).recognizer
    findings = Detector(Registry([ours])).detect([text])[0]
    assert [text[f.span.start : f.span.end] for f in findings] == found


def test_a_recognizer_with_an_analyze_of_its_own_is_not_taken_apart():
    converted = convert(predefined.IbanRecognizer(), id="presidio.iban", category=Category.FINANCIAL, examples=EXAMPLES)
    assert converted.recognizer is None
    assert ["analyze" in n.why for n in converted.left_out] == [True]


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (["NRP"], {"RELIGION": "NRP", "ETHNICITY": "NRP"}),
        (["RELIGION"], {"RELIGION": "RELIGION"}),
        (["NRP", "RELIGION"], {"RELIGION": "RELIGION", "ETHNICITY": "NRP"}),
        (["DATE_TIME"], {"BIRTH_DATE": "DATE_TIME", "DATE_TIME": "DATE_TIME"}),
        (["UK_POSTCODE"], {"ZIP_CODE": "UK_POSTCODE"}),
        (["NOT_OURS"], {}),
    ],
)
def test_answers_carry_the_name_that_was_asked_for(asked, named):
    assert names.asked(asked, {"RELIGION", "ETHNICITY", "BIRTH_DATE", "DATE_TIME", "ZIP_CODE"}) == named


def test_unasked_answers_carry_presidios_names_where_it_has_one():
    assert [names.outward(e) for e in ("RELIGION", "ADDRESS", "HEALTH", "US_SSN")] == ["NRP", "LOCATION", "HEALTH", "US_SSN"]


@pytest.mark.parametrize(
    ("regex", "text", "found"),
    [
        (r"\b\d{5}(?:-\d{4})?\b", "😀 10023 und 99999-1234", ["10023", "99999-1234"]),
        (r"\w+", "Žofie łąka", ["Žofie", "łąka"]),
        (r"[\w.]+@", "žo.fie@x", ["žo.fie@"]),
        (r"\W+", "ä, ö", [", "]),
        (r"x\s", "x\u00a0x", ["x\u00a0"]),
        (r"\u00e9[]a]", "é] éa", ["é]", "éa"]),
        (r"[^]a]b", "ab ]b cb", ["cb"]),
        (r"^b.$", "a\nB1", ["B1"]),
        (r"end\Z", "end end", ["end"]),
        (r"a?", "aba", ["a", "a"]),
        (r"\\d", r"1 \d", [r"\d"]),
    ],
)
def test_callers_expressions_mean_what_they_mean_in_python(regex, text, found):
    assert spans(Expression(regex), text) == found


def test_flags_are_heeded():
    assert spans(Expression("a.b", 0), "a\nb A-b a-b") == ["a-b"]


@pytest.mark.parametrize("regex", [r"(?<!\d)1", r"(a)\1", r"a++", "(", r"((a{0,999}){0,999}){0,9}", "\ud800"])
def test_expressions_that_are_not_linear_or_none_are_refused_without_echo(regex, capfd):
    with pytest.raises(UnsafeExpression) as refused:
        Expression(regex)
    assert regex not in str(refused.value)
    assert refused.value.__context__ is None
    assert capfd.readouterr().err == ""


def test_a_catastrophic_expression_is_linear():
    assert spans(Expression(r"(a+)+$"), "a" * 200_000 + "!") == []


def test_terms_stand_alone_share_separators_and_the_longest_that_fits_wins():
    text = "foo foo bar foobar é foo Mr. éfoo foo_"
    assert spans(Terms(["foo", "foo bar", "foo ba", "Mr.", ""]), text) == ["foo", "foo bar", "foo", "Mr."]


def test_words_begin_words_and_empty_ones_are_nothing():
    assert list(Words(["zip", ""]).find(Text.of("ézip ZIPs"))) == [(5, 8, "zip")]


def test_the_operators_lists_hold_for_presidios_clients_too(pipeline):
    lists = load_lists("allow: [{value: help@example.com}]\ndeny: [{label: PROJECT, category: credential, values: [Nightjar]}]")
    listed = Pipeline(detector=pipeline.detector, policy=pipeline.policy, keys=pipeline.keys, max_text=1_000, lists=lists)
    text = "Ask help@example.com or jo@example.com about Nightjar."
    asked = request.parse({"text": text, "language": "en", "allow_list": ["jo@example.com", "Nightjar"]})
    (results,) = Analyzer(listed).analyze(asked)
    assert [(r.entity, text[r.start : r.end]) for r in results] == [("PROJECT", "Nightjar")]
    assert "PROJECT" in Analyzer(listed).supported_entities("en")
    engine_results = RedactorRecognizer(listed).analyze(text, [])
    assert {r.entity_type for r in engine_results} == {"PROJECT", "EMAIL_ADDRESS"}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return tiny_model.build(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def modelled(settings, tiny):
    return build.pipeline(settings.model_copy(update={"model": str(tiny)}))


def test_a_model_alone_answers_in_a_real_analyzer_engine(tiny):
    registry = RecognizerRegistry(recognizers=[ModelRecognizer(OnnxModel(tiny))], supported_languages=["en"])
    engine = AnalyzerEngine(registry=registry, nlp_engine=BlankNlpEngine(), supported_languages=["en"])
    text = "Anil Kapoor of Lisbon has lupus"
    assert {(text[r.start : r.end], r.entity_type, r.recognition_metadata["subject"]) for r in engine.analyze(text, language="en")} == {
        ("Anil Kapoor", "PERSON", "nobody"),
        ("Lisbon", "LOCATION", "nobody"),
        ("lupus", "HEALTH", "author"),
    }
    (only,) = engine.analyze(text, language="en", entities=["LOCATION"])
    assert text[only.start : only.end] == "Lisbon"
    assert set(engine.get_supported_entities("en")) == set(OnnxModel(tiny).categories)


def test_a_failing_model_raises_in_presidios_engine(tmp_path):
    folder = tiny_model.build(tmp_path)
    (folder / "model.onnx").unlink()
    with pytest.raises(Withheld):
        ModelRecognizer(OnnxModel(folder)).analyze("Anil", [])


def test_a_pipelines_recognizer_offers_what_its_model_finds(modelled):
    ours = RedactorRecognizer(modelled)
    assert {"OCCUPATION", "ORGANIZATION"} <= set(ours.supported_entities)
    (found,) = ours.analyze("a plumber", ["OCCUPATION"])
    assert (found.start, found.end) == (2, 9)


def test_the_service_offers_what_the_model_finds(modelled, pipeline):
    with_model, without = Analyzer(modelled), Analyzer(pipeline)
    assert set(with_model.supported_entities("en")) - set(without.supported_entities("en")) == {"OCCUPATION", "ORGANIZATION"}
    assert with_model.recognizers("en")[-1] == "model.tiny"
    (found,) = with_model.analyze(request.parse({"text": "a plumber", "language": "en", "entities": ["OCCUPATION"]}))
    assert [(r.start, r.end, r.entity) for r in found] == [(2, 9, "OCCUPATION")]
    (every,) = with_model.analyze(request.parse({"text": "a plumber in Lisbon", "language": "en"}))
    assert {"OCCUPATION", "LOCATION"} <= {r.entity for r in every}


def test_the_model_answers_only_in_its_languages(modelled):
    analyzer = Analyzer(modelled)
    other = next(code for code in sorted(analyzer.languages) if code != "en")
    assert "OCCUPATION" not in analyzer.supported_entities(other)
    assert "model.tiny" not in analyzer.recognizers(other)
    (found,) = analyzer.analyze(request.parse({"text": "a plumber", "language": other}))
    assert "OCCUPATION" not in {r.entity for r in found}
