"""What the OpenAPI document promises of requests and refusals, held to by hand where a slip would do harm."""

import pytest

CONSENT = {"category": "health", "purpose": "service", "audience": "followers"}


def check(client, **body):
    return client.post("/v1/check", json={"text": "Hello", **body})


@pytest.mark.parametrize("said", [0, 1, "no", "false", None])
@pytest.mark.parametrize("field", ["advise", "guardian"])
def test_yes_and_no_are_nothing_else(client, field, said):
    answer = check(client, **{field: said})
    assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (422, "malformed", field)


@pytest.mark.parametrize("said", [0, 1e12, "0", "20300101", "tomorrow", "2030-01-01T00:00:00"])
def test_the_end_of_a_consent_is_a_time_written_out_with_its_zone(client, said):
    answer = check(client, consents=[{**CONSENT, "expires": said}])
    assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (422, "malformed", "consents.expires")
    assert check(client, consents=[{**CONSENT, "expires": "2030-01-01T00:00:00Z"}]).status_code == 200


@pytest.mark.parametrize(("said", "status"), [(12, 200), (12.0, 200), ("under_13", 422), ("12", 422), (12.5, 422), (True, 422), (151, 422)])
def test_an_age_is_a_whole_number_or_a_band(client, said, status):
    answer = check(client, age=said)
    assert answer.status_code == status
    if status != 200:
        assert answer.json()["field"] == "age", "without what the type is called in Python"


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/v1/check", "POST"),
        ("/v1/subjects/x", "DELETE, GET"),
        ("/v1/subjects/x/consents", "GET, POST"),
        ("/analyze", "POST"),
        ("/healthz", "GET"),
    ],
)
def test_a_refused_method_is_answered_with_those_that_are_taken(client, path, methods):
    answer = client.patch(path, json={})
    assert (answer.status_code, answer.headers["allow"]) == (405, methods)


def test_what_a_schema_can_say_is_said(client):
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert [given["required"] for given in schemas["Question"]["oneOf"]] == [["text"], ["texts"]]
    assert [given["required"] for given in schemas["DenyEntry"]["oneOf"]] == [["values"], ["regex"]]
    assert "unknown" not in schemas["ConsentIn"]["properties"]["purpose"]["enum"]


def test_presidios_operations_are_described(client):
    document = client.get("/openapi.json").json()
    for path in ("/analyze", "/anonymize", "/deanonymize"):
        operation = document["paths"][path]["post"]
        body = operation["requestBody"]["content"]["application/json"]
        assert {"text"} <= set(body["schema"]["required"])
        assert {"200", "400", "401", "413", "422", "429", "500", "503"} <= operation["responses"].keys()
        answer = client.post(path, json=body["example"])
        assert answer.status_code == 200, answer.text
