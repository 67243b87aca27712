"""The native HTTP API: what it answers to good requests and to bad ones."""

import json

import httpx2
import pytest
from fastapi.testclient import TestClient
from tests_support import CANARY, serving

from redactor.service.app import create

NEPHEW = "My nephew Anil was born with spina bifida."


def ask(client, path="/v1/check", **body):
    return client.post(path, json=body)


def test_check_decides_with_reasons_and_safe_text(client):
    answer = ask(client, text=f"{NEPHEW} Mail me at jo@example.com.").json()
    assert answer["action"] == "mask"
    assert answer["audience"] == "public"
    assert "spina bifida" not in answer["text"]
    assert "jo@example.com" not in answer["text"]
    assert answer["warn"] == ["health"]
    assert all(reason["message"] for reason in answer["reasons"])
    by_label = {f["label"]: f for f in answer["findings"]}
    assert by_label["HEALTH"]["subject"] == "other"
    assert by_label["EMAIL_ADDRESS"]["subject"] == "author"


def test_offsets_are_code_points(client):
    text = "😀😀 mail: jo@example.com"
    (finding,) = ask(client, "/v1/detect", text=text).json()["findings"]
    assert text[finding["start"] : finding["end"]] == "jo@example.com"


def test_a_batch_is_answered_in_order_with_the_strictest_action(client):
    answer = ask(client, texts=["Hello", "My card is 4111 1111 1111 1111", ""]).json()
    assert [r["action"] for r in answer["results"]] == ["allow", "block", "allow"]
    assert answer["action"] == "block"


def test_redact_leaves_everything_else_unharmed(client):
    answer = ask(client, "/v1/redact", text="a\tb  jo@example.com\r\nc", audience="partners").json()
    assert answer["text"] == "a\tb  <EMAIL_ADDRESS>\r\nc"


def test_empty_text_is_allowed(client):
    answer = ask(client, text="").json()
    assert (answer["action"], answer["findings"], answer["text"]) == ("allow", [], "")


def test_entities_and_threshold_narrow_what_is_found(client):
    text = "jo@example.com 4111 1111 1111 1111"
    found = ask(client, "/v1/detect", text=text, entities=["CREDIT_CARD"]).json()["findings"]
    assert [f["label"] for f in found] == ["CREDIT_CARD"]
    assert ask(client, "/v1/detect", text=text, threshold=1).json()["findings"] == []


def test_lists_recognizers_and_policy(client, pipeline):
    listed = client.get("/v1/recognizers").json()
    assert [r["id"] for r in listed] == [r.id for r in pipeline.detector.registry]
    assert client.get("/v1/policy").json()["name"] == "default"


def test_health_ready_and_metrics(client):
    ask(client, text=NEPHEW)
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json()["status"] == "ready"
    counts = client.get("/metrics").text
    assert 'redactor_findings_total{action="mask",label="HEALTH"}' in counts
    assert 'route="/v1/check"' in counts


BAD = {
    "not JSON": (b'{"text": "' + CANARY.encode(), 400, "malformed"),
    "not UTF-8": (b'{"text": "\xff' + CANARY.encode() + b'"}', 400, "not_text"),
    "a lone surrogate": (b'{"text": "\\ud800 ' + CANARY.encode() + b'"}', 422, "not_text"),
    "a NUL": (b'{"text": "\\u0000' + CANARY.encode() + b'"}', 422, "not_text"),
    "no text": (b"{}", 422, "malformed"),
    "both": (json.dumps({"text": CANARY, "texts": []}).encode(), 422, "malformed"),
    "wrong type": (json.dumps({"text": [CANARY]}).encode(), 422, "malformed"),
    "a list": (json.dumps([CANARY]).encode(), 422, "malformed"),
    "unknown field": (json.dumps({"text": "a", CANARY: CANARY}).encode(), 422, "malformed"),
    "unknown audience": (json.dumps({"text": "a", "audience": CANARY}).encode(), 422, "unknown_choice"),
    "unknown entity": (json.dumps({"text": "a", "entities": [CANARY]}).encode(), 422, "unknown_choice"),
    "threshold out of range": (json.dumps({"text": CANARY, "threshold": 7}).encode(), 422, "malformed"),
    "deeply nested": (b'{"text":' + b"[" * 100_000 + b"]" * 100_000 + b"}", 422, "too_deep"),
    "too many texts": (json.dumps({"texts": [""] * 1001}).encode(), 413, "too_large"),
    "over the size limit": (json.dumps({"text": CANARY + "a" * 1_000_000}).encode(), 413, "too_large"),
    "a body over its limit": (json.dumps({"text": CANARY + "a" * 10_000_000}).encode(), 413, "too_large"),
}


@pytest.mark.parametrize("path", ["/v1/check", "/v1/redact", "/v1/detect"])
@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_a_stable_code_and_no_echo(client, path, case):
    body, status, code = BAD[case]
    if path == "/v1/detect" and case == "unknown audience":
        code = "malformed"  # detect has no audience
    answer = client.post(path, content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert CANARY not in answer.text


def test_unknown_addresses_and_methods_are_problems_without_echo(client):
    for answer in (client.get(f"/{CANARY}"), client.put("/v1/check")):
        assert answer.headers["content-type"] == "application/problem+json"
        assert CANARY not in answer.text
    assert client.get("/nowhere").json()["code"] == "not_found"
    assert client.put("/v1/check").json()["code"] == "method_not_allowed"


def test_a_step_that_fails_withholds_the_content(settings, pipeline, monkeypatch):
    def broken(texts, options=None):
        raise ValueError(texts[0])

    monkeypatch.setattr(pipeline.detector, "found", broken)
    answer = TestClient(create(settings, pipeline=pipeline), raise_server_exceptions=False).post("/v1/redact", json={"text": CANARY})
    assert (answer.status_code, answer.json()["code"]) == (503, "withheld")
    assert CANARY not in answer.text


def test_the_openapi_document_has_examples_and_documents_problems(client):
    document = client.get("/openapi.json").json()
    question = document["components"]["schemas"]["Question"]
    assert question["examples"][0]["audience"] == "public"
    for path in ("/v1/check", "/v1/detect", "/v1/redact"):
        responses = document["paths"][path]["post"]["responses"]
        assert {"200", "400", "413", "422", "503"} <= responses.keys()
        assert "application/problem+json" in responses["422"]["content"]


def test_a_real_server_answers_and_says_where(environment, pipeline):
    with serving(environment) as (url, process):
        answer = httpx2.post(f"{url}/v1/check", json={"text": NEPHEW})
        assert answer.json()["action"] == "mask"
        assert answer.headers["x-request-id"]
        process.terminate()
        said = process.stdout.read().decode()
    assert f"listens on {url}" in said
    assert f"curl -s {url}/v1/check" in said
    assert "Anil" not in said


LISTED = {
    "allow": [{"value": "HELP@example.com", "caseless": True}],
    "deny": [{"label": "NIGHTLY_PROJECT", "category": "credential", "values": ["Nightjar"]}],
}


def test_lists_of_a_request_hold_for_every_operation(client):
    text = "Ask help@example.com or jo@example.com about Nightjar."
    found = ask(client, "/v1/detect", text=text, **LISTED).json()["findings"]
    assert [(f["label"], text[f["start"] : f["end"]]) for f in found] == [
        ("EMAIL_ADDRESS", "jo@example.com"),
        ("NIGHTLY_PROJECT", "Nightjar"),
    ]
    for path in ("/v1/check", "/v1/redact"):
        safe = ask(client, path, text=text, audience="partners", **LISTED).json()["text"]
        assert safe == "Ask help@example.com or <EMAIL_ADDRESS> about <NIGHTLY_PROJECT>."
    only = ask(client, "/v1/detect", text=text, entities=["NIGHTLY_PROJECT"], **LISTED).json()["findings"]
    assert [f["label"] for f in only] == ["NIGHTLY_PROJECT"]
    # A caller's label would be an open set.
    counts = client.get("/metrics").text
    assert 'label="OTHER"' in counts
    assert "NIGHTLY_PROJECT" not in counts


@pytest.mark.parametrize(
    ("body", "status", "code", "field"),
    [
        ({"allow": [{"regex": f"(?={CANARY})x"}]}, 422, "unsafe_expression", "allow[0].regex"),
        ({"deny": [{"label": "X", "category": "health", "regex": f"({CANARY}"}]}, 422, "unsafe_expression", "deny[0].regex"),
        ({"deny": [{"label": CANARY, "category": "health", "values": ["x"]}]}, 422, "malformed", "deny.label"),
        ({"deny": [{"label": "X", "category": CANARY, "values": ["x"]}]}, 422, "unknown_choice", "deny.category"),
        ({"deny": [{"label": "PERSON", "category": "health", "values": [CANARY]}]}, 422, "malformed", "deny[0].category"),
        ({"deny": [{"label": "X", "category": "health", "values": [CANARY] * 20_000}]}, 422, "malformed", "deny.values"),
        ({"allow": [{"value": CANARY, "regex": CANARY}]}, 422, "malformed", "allow"),
        ({"allow": [{"value": CANARY, CANARY: 1}]}, 422, "malformed", None),
        ({"allow": [{"value": CANARY * 200}]}, 422, "malformed", "allow.value"),
        ({"allow": [{"regex": CANARY}] * 101}, 413, "too_large", None),
    ],
)
@pytest.mark.parametrize("path", ["/v1/detect", "/v1/check", "/v1/redact"])
def test_lists_that_cannot_be_used_are_refused_without_being_repeated(client, path, body, status, code, field):
    answer = ask(client, path, text="Hello", **body)
    assert (answer.status_code, answer.json()["code"], answer.json().get("field")) == (status, code, field)
    assert CANARY not in answer.text


def test_the_openapi_document_describes_the_lists(client):
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    for name in ("Texts", "Question"):
        assert {"allow", "deny"} <= schemas[name]["properties"].keys()
    assert schemas["AllowEntry"]["additionalProperties"] is False
    assert set(schemas["DenyEntry"]["required"]) == {"label", "category"}
    for example in schemas["Texts"]["examples"]:
        assert ask(client, "/v1/check", **example).status_code == 200
