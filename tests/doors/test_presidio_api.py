"""Presidio's HTTP API, as its clients use it: shapes, statuses, errors, and what we answer otherwise."""

import json
import subprocess
import sys

import pytest
from fastapi.testclient import TestClient
from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult
from tests_support import CANARY

from redactor.service.app import create

MAIL = "Mail jo@example.com"
ZIPS = {
    "name": "zips",
    "supported_language": "en",
    "supported_entity": "ZIP",
    "patterns": [{"name": "zip", "regex": r"\b\d{5}\b", "score": 0.01}],
}
PARSE = "Failed to parse /analyze request for AnalyzerEngine.analyze(). "


def analyze(client, text=MAIL, **fields):
    return client.post("/analyze", json={"text": text, "language": "en", **fields})


def found(client, text=MAIL, **fields):
    answer = analyze(client, text, **fields)
    assert answer.status_code == 200, answer.text
    return [(r["entity_type"], text[r["start"] : r["end"]]) for r in answer.json()]


def refused(answer):
    assert answer.headers["content-type"] == "application/json"
    assert answer.json().keys() == {"error"}
    assert CANARY not in answer.text
    return answer.status_code, answer.json()["error"]


def test_a_result_has_presidios_fields(client):
    (result,) = analyze(client).json()
    assert result == {"entity_type": "EMAIL_ADDRESS", "start": 5, "end": 19, "score": result["score"], "analysis_explanation": None}


def test_results_come_strongest_first(client):
    scores = [r["score"] for r in analyze(client, "Anil lives in London, card 4111 1111 1111 1111, jo@example.com").json()]
    assert len(scores) >= 3
    assert scores == sorted(scores, reverse=True)


def test_a_batch_is_answered_in_order(client):
    answer = analyze(client, [MAIL, "", "nothing", 5]).json()
    assert [[r["entity_type"] for r in results] for results in answer] == [["EMAIL_ADDRESS"], [], [], []]


def test_no_entities_asked_for_gives_presidios_names(client):
    text = "I am a Druze, born on 3 May 1990, from 12 Main Street, London. Diagnosed with lupus."
    types = {e for e, _ in found(client, text)}
    assert {"NRP", "DATE_TIME", "LOCATION", "HEALTH"} <= types
    assert types.isdisjoint({"RELIGION", "ETHNICITY", "BIRTH_DATE", "ADDRESS"})


def test_entities_asked_for_come_back_by_that_name(client):
    text = f"I am a Druze. {MAIL}"
    assert found(client, text, entities=["NRP"]) == [("NRP", "Druze")]
    assert found(client, text, entities=["RELIGION"]) == [("RELIGION", "Druze")]


def test_unknown_entities_are_ignored_beside_known_ones_and_refused_alone(client):
    assert found(client, entities=["EMAIL_ADDRESS", "NOT_OURS"]) == [("EMAIL_ADDRESS", "jo@example.com")]
    assert refused(analyze(client, entities=[CANARY])) == (500, "No matching recognizers were found to serve the request.")


def test_the_threshold_holds(client):
    assert found(client, score_threshold=0.5)
    assert found(client, score_threshold=1.1) == []


def test_the_decision_process_is_explained_when_asked_for(client):
    (result,) = analyze(client, "card 4111 1111 1111 1111", return_decision_process=True).json()
    why = result["analysis_explanation"]
    assert (why["recognizer"], why["validation_result"], why["score"]) == ("generic.credit_card", True, result["score"])
    assert why.keys() >= {
        "pattern_name",
        "pattern",
        "original_score",
        "textual_explanation",
        "score_context_improvement",
        "supportive_context_word",
    }


def test_correlation_id_and_trace_change_nothing(client):
    assert analyze(client, correlation_id="1", trace="x").json() == analyze(client).json()


def test_an_ad_hoc_pattern_finds_and_context_lifts_it(client):
    text = "Zip code: 10023"
    (weak,) = analyze(client, text, ad_hoc_recognizers=[ZIPS], entities=["ZIP"]).json()
    (lifted,) = analyze(client, text, ad_hoc_recognizers=[{**ZIPS, "context": ["zip"]}], entities=["ZIP"]).json()
    assert (weak["start"], weak["end"], weak["score"], lifted["score"]) == (10, 15, 0.01, 0.4)


def test_an_ad_hoc_recognizer_of_another_language_keeps_silent(client):
    assert found(client, "Zip 10023", ad_hoc_recognizers=[{**ZIPS, "supported_language": "de"}]) == found(client, "Zip 10023")


def test_an_ad_hoc_deny_list_finds_whole_words_in_any_case(client):
    titles = {"name": "titles", "supported_entity": "TITLE", "deny_list": ["Mr.", "Miss"]}
    assert found(client, "Mr. X, MISS Y, Missy", ad_hoc_recognizers=[titles], entities=["TITLE"]) == [("TITLE", "Mr."), ("TITLE", "MISS")]


def test_an_ad_hoc_explanation_shows_the_callers_pattern(client):
    (result,) = analyze(client, "10023", ad_hoc_recognizers=[ZIPS], entities=["ZIP"], return_decision_process=True).json()
    why = result["analysis_explanation"]
    assert (why["recognizer"], why["pattern_name"], why["pattern"]) == ("zips", "zip", ZIPS["patterns"][0]["regex"])


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ({"allow_list": ["jo@example.com"]}, False),
        ({"allow_list": [".*@example.com"]}, True),
        ({"allow_list": [".*@EXAMPLE.com"], "allow_list_match": "regex"}, False),
        ({"allow_list": [".*@EXAMPLE.com"], "allow_list_match": "regex", "regex_flags": 0}, True),
        ({"allow_list": ["x", "example"], "allow_list_match": "regex"}, False),
        ({"allow_list": [""], "allow_list_match": "regex"}, True),
    ],
)
def test_allow_lists(client, more, left):
    assert bool(found(client, **more)) is left


def test_the_callers_context_lifts_what_our_recognizers_leave(client):
    text = "123-45-6789 or A12345678"
    before = set(found(client, text, entities=["US_PASSPORT"]))
    after = set(found(client, text, entities=["US_PASSPORT"], context=["US passport"]))
    assert before == set()
    assert after == {("US_PASSPORT", "A12345678")}


BAD = {
    "no text": ({}, 500, "No text provided"),
    "empty text": ({"text": "", "language": "en"}, 500, "No text provided"),
    "no language": ({"text": CANARY}, 500, "No language provided"),
    "unknown language": ({"text": MAIL, "language": CANARY}, 500, "No matching recognizers were found to serve the request."),
    "an object": ({"text": [{CANARY: CANARY}], "language": "en"}, 500, "Analyzer.analyze_iterator only works on primitive types"),
    "a list": ([CANARY], 500, "must be a JSON object"),
    "threshold": ({"text": MAIL, "language": "en", "score_threshold": CANARY}, 400, PARSE),
    "entities": ({"text": MAIL, "language": "en", "entities": CANARY}, 400, PARSE),
    "allow list": ({"text": MAIL, "language": "en", "allow_list": CANARY}, 400, PARSE),
    "allow list match": ({"text": MAIL, "language": "en", "allow_list": ["a"], "allow_list_match": CANARY}, 500, "'exact' or 'regex'"),
    "slow allow list": (
        {"text": MAIL, "language": "en", "allow_list": [rf"(?={CANARY})"], "allow_list_match": "regex"},
        400,
        "linear time",
    ),
    "a NUL": ({"text": f"{CANARY}\0", "language": "en"}, 422, "NUL"),
    "a lone surrogate": ({"text": f"{CANARY}\ud800", "language": "en"}, 422, "surrogate"),
    "too large": ({"text": CANARY + "a" * 1_000_000, "language": "en"}, 413, "at most"),
    "too many": ({"text": [CANARY] * 1001, "language": "en"}, 413, "at most"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_requests_are_refused_in_presidios_shape_without_echo(client, case):
    body, status, said = BAD[case]
    answer = client.post("/analyze", content=json.dumps(body), headers={"content-type": "application/json"})
    got, error = refused(answer)
    assert (got, said in error) == (status, True), error


BAD_AD_HOC = {
    "unknown field of ours": (
        {"patterns": [{"type": "a", CANARY: 1}]},
        400,
        "Pattern.__init__() got an unexpected keyword argument 'type'",
    ),
    "unknown field": ({"patterns": [{CANARY: 1}]}, 400, "Pattern.__init__() got an unexpected keyword argument"),
    "missing fields": ({"patterns": [{"name": CANARY}]}, 400, "missing 2 required positional arguments: 'regex' and 'score'"),
    "neither": ({}, 500, "patterns or with deny list"),
    "no entity": ({"supported_entity": "", "deny_list": ["a"]}, 500, "initialized with entity"),
    "score": ({"patterns": [{"name": "n", "regex": CANARY, "score": 7}]}, 500, "Score should be between 0 and 1"),
    "look-around": ({"patterns": [{"name": "n", "regex": f"(?<!{CANARY})a", "score": 0.5}]}, 400, "linear time"),
    "no regex": ({"patterns": [{"name": "n", "regex": f"({CANARY}", "score": 0.5}]}, 400, "linear time"),
    "too long": ({"patterns": [{"name": "n", "regex": CANARY * 999, "score": 0.5}]}, 400, "at most 2000 characters"),
    "verbose": (
        {"deny_list": [CANARY], "patterns": [{"name": "n", "regex": CANARY, "score": 0.5}], "global_regex_flags": 64},
        400,
        "flags",
    ),
}


@pytest.mark.parametrize("case", BAD_AD_HOC)
def test_bad_ad_hoc_recognizers_are_refused_without_echo(client, case):
    more, status, said = BAD_AD_HOC[case]
    got, error = refused(analyze(client, ad_hoc_recognizers=[{"name": "x", "supported_entity": "X", **more}]))
    assert (got, said in error) == (status, True), error


def test_expressions_too_large_for_the_text_are_refused(client):
    slow = {**ZIPS, "patterns": [{"name": "n", "regex": r".{1,500}a.{1,400}bq", "score": 0.5}]}
    assert refused(analyze(client, "ab" * 400_000, ad_hoc_recognizers=[slow]))[0] == 413
    assert analyze(client, "ab" * 100, ad_hoc_recognizers=[slow]).status_code == 200


def test_what_is_no_json_is_refused_as_each_service_does(client):
    for content, kind, statuses in ((f'{{"text": "{CANARY}",}}', "application/json", (500, 400)), ("{}", "text/plain", (500, 415))):
        for path, status in zip(("/analyze", "/anonymize"), statuses, strict=True):
            assert refused(client.post(path, content=content, headers={"content-type": kind}))[0] == status


def test_the_guards_limits_come_before_with_problem_documents(client):
    answer = client.post("/analyze", content=b"[" * 100 + b"]" * 100)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")


def test_other_methods_are_refused_in_presidios_shape(client):
    for answer in (client.get("/analyze"), client.put("/anonymize"), client.post("/recognizers")):
        assert refused(answer) == (405, "The method is not allowed for the requested URL.")


def test_a_failing_detector_withholds(settings, pipeline, monkeypatch):
    def broken(texts, options=None):
        raise ValueError(texts[0])

    monkeypatch.setattr(pipeline.detector, "found", broken)
    assert refused(analyze(TestClient(create(settings, pipeline=pipeline)), CANARY))[0] == 503


def test_recognizers_and_entities_are_listed_by_language(client, pipeline):
    assert set(client.get("/recognizers").json()) == {r.id for r in pipeline.detector.registry}
    assert "generic.iban" in client.get("/recognizers?language=en").json()
    entities = client.get("/supportedentities?language=en").json()
    assert {"NRP", "LOCATION", "EMAIL_ADDRESS", "HEALTH"} <= set(entities)
    assert {"RELIGION", "ADDRESS"}.isdisjoint(entities)
    for path in ("/recognizers", "/supportedentities"):
        assert refused(client.get(f"{path}?language={CANARY}")) == (500, "No matching recognizers were found to serve the request.")


def test_every_listed_entity_can_be_asked_for(client):
    for name in client.get("/supportedentities?language=en").json():
        assert analyze(client, entities=[name]).status_code == 200


def test_health_operators(client):
    assert client.get("/health").status_code == 200
    assert {"replace", "mask", "redact", "hash", "encrypt", "custom", "keep"} == set(client.get("/anonymizers").json())
    assert client.get("/deanonymizers").json() == ["decrypt", "deanonymize_keep"]


def test_anonymize_answers_what_presidio_answers(client):
    text = "Call Jane Doe on 034453334 now"
    results = [
        {"start": 5, "end": 13, "score": 0.8, "entity_type": "NAME"},
        {"start": 10, "end": 13, "score": 0.6, "entity_type": "LAST_NAME"},
        {"start": 17, "end": 26, "score": 0.95, "entity_type": "PHONE_NUMBER"},
    ]
    operators = {
        "DEFAULT": {"type": "replace", "new_value": "X"},
        "PHONE_NUMBER": {"type": "mask", "masking_char": "*", "chars_to_mask": 4, "from_end": True},
    }
    answer = client.post("/anonymize", json={"text": text, "analyzer_results": results, "anonymizers": operators}).json()
    theirs = AnonymizerEngine().anonymize(
        text,
        [RecognizerResult(r["entity_type"], r["start"], r["end"], r["score"]) for r in results],
        {k: OperatorConfig(v["type"], {p: x for p, x in v.items() if p != "type"}) for k, v in operators.items()},
    )
    assert answer == json.loads(theirs.to_json())
    assert answer["text"] == "Call X on 03445**** now"


def test_what_analyze_finds_anonymize_takes(client):
    results = analyze(client).json()
    assert client.post("/anonymize", json={"text": MAIL, "analyzer_results": results}).json()["text"] == "Mail <EMAIL_ADDRESS>"


def test_encrypted_values_are_restored(client):
    key = "1111111111111111"
    value = {"start": 5, "end": 19, "score": 1, "entity_type": "MAIL"}
    hidden = client.post(
        "/anonymize", json={"text": MAIL, "analyzer_results": [value], "anonymizers": {"MAIL": {"type": "encrypt", "key": key}}}
    ).json()
    assert "jo@example.com" not in hidden["text"]
    body = {"text": hidden["text"], "anonymizer_results": hidden["items"], "deanonymizers": {"MAIL": {"type": "decrypt", "key": key}}}
    assert client.post("/deanonymize", json=body).json()["text"] == MAIL


def value(**more):
    return {"text": MAIL, "analyzer_results": [{"start": 5, "end": 19, "score": 1, "entity_type": "MAIL", **more}]}


BAD_ANONYMIZE = {
    "nothing": ({}, 400, "Invalid request json"),
    "no results": ({"text": CANARY}, 422, "Invalid input, request must contain analyzer results"),
    "custom": (
        {**value(), "anonymizers": {"DEFAULT": {"type": "custom", "new_value": CANARY}}},
        400,
        "Custom type anonymizer is not supported",
    ),
    "unknown operator": ({**value(), "anonymizers": {"DEFAULT": {"type": CANARY}}}, 422, "Invalid operator class"),
    "no type": ({**value(), "anonymizers": {"DEFAULT": {"new_value": CANARY}}}, 422, "operator config must contain operator_name"),
    "no start": (value(start=None), 422, "result must contain start"),
    "wrong start": (value(start=CANARY), 422, "Invalid parameter value for start. Expecting 'number', but got 'string'."),
    "backwards": (value(start=4111111111111111), 422, "Invalid input, start index must be smaller than end index"),
    "outside": (value(end=99), 422, "Invalid analyzer result, start: 5 and end: 99, while text length is only 19."),
    "no masking char": ({**value(), "anonymizers": {"DEFAULT": {"type": "mask"}}}, 422, "Expected parameter masking_char"),
    "hash type": ({**value(), "anonymizers": {"DEFAULT": {"type": "hash", "hash_type": CANARY}}}, 422, "hash_type value is not in range"),
    "key": ({**value(), "anonymizers": {"DEFAULT": {"type": "encrypt", "key": CANARY}}}, 422, "key must be of length 128, 192 or 256 bits"),
    "a list": ([CANARY], 500, "Internal server error"),
    "shapes": ({"text": MAIL, "analyzer_results": CANARY}, 500, "Internal server error"),
    "text": ({"text": [CANARY], "analyzer_results": []}, 422, "string"),
    "too many": ({"text": MAIL, "analyzer_results": [0] * 10_001}, 413, "at most"),
    "too long": (
        {"text": MAIL, "analyzer_results": [0] * 1000, "anonymizers": {"X": {"type": "replace", "new_value": CANARY * 3000}}},
        413,
        "too long",
    ),
}


@pytest.mark.parametrize("case", BAD_ANONYMIZE)
def test_bad_anonymize_requests_are_refused_in_presidios_shape_without_echo(client, case):
    body, status, said = BAD_ANONYMIZE[case]
    got, error = refused(client.post("/anonymize", json=body))
    assert (got, said in error) == (status, True), error


def test_a_wrong_key_restores_nothing_and_says_nothing(client):
    body = {
        "text": "AAAA" * 16,
        "anonymizer_results": [{"start": 0, "end": 64, "entity_type": CANARY}],
        "deanonymizers": {CANARY: {"type": "decrypt", "key": "2" * 16}},
    }
    assert refused(client.post("/deanonymize", json=body)) == (500, "Internal server error")


def test_start_up_imports_no_spacy(environment):
    code = "import sys, redactor.service.app; print(sorted({'spacy', 'presidio_analyzer', 'presidio_anonymizer'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
