"""What schemathesis checks of each answer besides its own: loaded by tests/fuzz/schemathesis.toml, in the suite and by `make fuzz`."""

import json

import schemathesis
from schemathesis import GenerationMode

#: Shorter strings stand in an answer by chance.
LONG_ENOUGH = 6

#: Presidio's addresses, where status 500 is an answer.
PRESIDIO = ("/analyze", "/anonymize", "/deanonymize", "/recognizers", "/supportedentities")

#: What a request that fits its schema may be refused for, with the field where it is always the same.
NOT_IN_A_SCHEMA = {
    ("unknown_choice", "entities"),
    ("malformed", "acknowledgement"),
    ("unsafe_expression", None),
    ("too_large", None),
    ("acknowledgement_malformed", None),
    ("acknowledgement_forged", None),
    ("unknown_token", None),
    ("malformed", "reason"),  # white space around it does not count
}


@schemathesis.check
def repeats_nothing(ctx, response, case):
    """No refusal holds anything of what was sent, in its body or its headers."""
    if response.status_code < 400:
        return
    answer = response.text + json.dumps(dict(response.headers.items()))
    vocabulary = known_words(case.operation.schema.raw_schema)
    for sent in strings((case.body, case.query, case.path_parameters, case.cookies)):
        assert len(sent) < LONG_ENOUGH or sent in vocabulary or sent not in answer, f"the answer repeats what was sent: {sent!r}"


@schemathesis.check
def refused_for_what_no_schema_says(ctx, response, case):
    """A native request that fits its schema is refused only for what no schema can say."""
    mode = case.meta.generation.mode if case.meta else None
    if mode is not GenerationMode.POSITIVE or response.status_code not in {400, 410, 413, 422} or case.operation.path in PRESIDIO:
        return
    answer = response.json()
    code, field = answer["code"], answer.get("field")
    of_a_known_type = code == "malformed" and str(field).startswith("deny[")
    reasons = {(code, field), (code, None)} & NOT_IN_A_SCHEMA
    assert reasons or of_a_known_type, f"a request that fits the schema is refused: {code} at {field}"


@schemathesis.check
def presidio_refuses_on_purpose(ctx, response, case):
    """Where Presidio's status for a refusal is 500, it is a refusal, and not an error that nobody thought of."""
    if response.status_code == 500:
        assert case.operation.path in PRESIDIO, "only Presidio's addresses refuse by 500"
        assert "unexpected" not in response.json()["error"], "an unexpected error"


def strings(value):
    """Yield every string of a JSON-like value, keys too."""
    if isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from strings(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from strings(item)


_WORDS = {}


def known_words(document):
    """Return what the document says itself, as one text: an answer may hold any part of it."""
    if id(document) not in _WORDS:
        # With the document, so that no other one gets its id.
        _WORDS[id(document)] = document, "\n".join({*strings(document), "urn:redactor:error:"})
    return _WORDS[id(document)][1]
