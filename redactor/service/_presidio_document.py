"""What the OpenAPI document says of Presidio's addresses, whose bodies are read by hand: what they take, answer and refuse."""

from __future__ import annotations

from typing import Any

from redactor.problem import MEDIA_TYPE
from redactor.service.problems import RESPONSES

_STRINGS = {"type": "array", "items": {"type": "string"}}
_OPERATORS = {
    "type": "object",
    "additionalProperties": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}},
}
_RESULT = {
    "type": "object",
    "required": ["start", "end", "entity_type"],
    "properties": {
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
        "score": {"type": "number"},
        "entity_type": {"type": "string"},
    },
}
_PATTERN = {
    "type": "object",
    "required": ["name", "regex", "score"],
    "properties": {"name": {"type": "string"}, "regex": {"type": "string"}, "score": {"type": "number", "minimum": 0, "maximum": 1}},
}
_AD_HOC = {
    "type": "object",
    "required": ["supported_entity"],
    "properties": {
        "name": {"type": "string"},
        "supported_entity": {"type": "string", "minLength": 1},
        "supported_language": {"type": "string"},
        "patterns": {"type": "array", "items": _PATTERN},
        "deny_list": _STRINGS,
        "deny_list_score": {"type": "number", "minimum": 0, "maximum": 1},
        "context": _STRINGS,
    },
}
_ANALYZE = {
    "type": "object",
    "required": ["text", "language"],
    "properties": {
        "text": {"anyOf": [{"type": "string", "minLength": 1}, {**_STRINGS, "minItems": 1}]},
        "language": {"type": "string", "minLength": 1},
        "entities": _STRINGS,
        "score_threshold": {"type": "number"},
        "return_decision_process": {"type": "boolean"},
        "ad_hoc_recognizers": {"type": "array", "maxItems": 100, "items": _AD_HOC},
        "context": {**_STRINGS, "maxItems": 100},
        "allow_list": _STRINGS,
        "allow_list_match": {"enum": ["exact", "regex"]},
        "regex_flags": {"type": "integer"},
        "correlation_id": {"type": "string"},
    },
}
_ANONYMIZE = {
    "type": "object",
    "required": ["text", "analyzer_results"],
    "properties": {
        "text": {"type": "string"},
        "analyzer_results": {"type": "array", "maxItems": 10_000, "items": _RESULT},
        "anonymizers": _OPERATORS,
    },
}
_DEANONYMIZE = {
    "type": "object",
    "required": ["text", "anonymizer_results", "deanonymizers"],
    "properties": {"text": {"type": "string"}, "anonymizer_results": {"type": "array", "items": _RESULT}, "deanonymizers": _OPERATORS},
}
_FOUND = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["start", "end", "score", "entity_type", "analysis_explanation"],
        "properties": {**_RESULT["properties"], "analysis_explanation": {"type": ["object", "null"]}},  # type: ignore[dict-item]
    },
}
_REWRITTEN = {
    "type": "object",
    "required": ["text", "items"],
    "properties": {"text": {"type": "string"}, "items": {"type": "array", "items": {"type": "object"}}},
}
_REFUSED = {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}
_PERSON = {"text": "My name is Bond", "analyzer_results": [{"start": 11, "end": 15, "score": 0.8, "entity_type": "PERSON"}]}
_MAIL = {"text": "Mail jo@example.com", "language": "en", "score_threshold": 0.5}
_HIDDEN = {
    "text": "My name is eKLLANeKfVPhS2RixCWN_xjix9FoaLrqZGNCAKA8-hk=",
    "anonymizer_results": [{"start": 11, "end": 55, "entity_type": "PERSON"}],
    "deanonymizers": {"PERSON": {"type": "decrypt", "key": "WmZq4t7w!z%C&F)J"}},
}

_STATUSES = {
    400: "The request cannot be read.",
    413: "A text, the batch or the body is over its limit.",
    415: "The content is not declared as JSON.",
    422: "The content is no text, or a parameter cannot be used.",
    500: "Presidio's status for what it cannot serve: a language or entity nobody finds, a body of another shape.",
    503: "Reading failed: the content is withheld.",
}


def _json(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _operation(answer: dict[str, Any], *statuses: int, body: dict[str, Any] | None = None, example: Any = None) -> dict[str, Any]:
    """Return the keyword arguments of a route: its answers, those by which it refuses, and its body."""
    responses: dict[int | str, Any] = {200: answer, **{status: _json(_STATUSES[status], _REFUSED) for status in statuses}}
    for status, refused in RESPONSES.items():
        # What the layer in front refuses has the form of our own errors.
        content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
        own = responses.setdefault(status, {"description": refused["description"], "content": {}})
        own["content"] = {**own["content"], **content}
    if body is None:
        return {"responses": responses}
    taken = {"application/json": {"schema": body, "example": example}}
    return {"responses": responses, "openapi_extra": {"requestBody": {"required": True, "content": taken}}}


ANALYZE = _operation(
    _json("The values of the text, or a list of them for each text.", {"anyOf": [_FOUND, {"type": "array", "items": _FOUND}]}),
    *(400, 413, 422, 500, 503),
    body=_ANALYZE,
    example=_MAIL,
)
ANONYMIZE = _operation(
    _json("The text rewritten, and what was done where.", _REWRITTEN), 400, 413, 415, 422, 500, 503, body=_ANONYMIZE, example=_PERSON
)
DEANONYMIZE = _operation(
    _json("The text restored, and what was done where.", _REWRITTEN), 400, 413, 415, 422, 500, 503, body=_DEANONYMIZE, example=_HIDDEN
)
#: The lists by language, and the lists of operators.
NAMES = _operation(_json("Names.", _STRINGS), 500)
HEALTH: dict[str, Any] = {"responses": {200: {"description": "One sentence.", "content": {"text/html": {"schema": {"type": "string"}}}}}}
