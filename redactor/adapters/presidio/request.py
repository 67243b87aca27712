"""What a client of Presidio's /analyze asks for, read from JSON with Presidio's defaults."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from redactor.adapters.presidio import adhoc
from redactor.adapters.presidio.adhoc import AdHoc
from redactor.adapters.presidio.errors import Refusal, unparsed
from redactor.lists import AllowList
from redactor.lists.expressions import DEFAULT_FLAGS, Expression

MAX_CONTEXT = 100


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AnalyzeRequest:
    """One request; `threshold` is None where the caller gave none, `entities` empty where all are wanted."""

    texts: tuple[str, ...]
    batch: bool
    language: str
    entities: tuple[str, ...]
    threshold: float | None
    explained: bool
    ad_hoc: tuple[AdHoc, ...]
    context: tuple[str, ...]
    allow: AllowList


def parse(body: Any) -> AnalyzeRequest:
    """Read a request; `correlation_id`, `trace` and unknown fields change nothing. Errors never repeat what was sent."""
    if not isinstance(body, Mapping):
        raise Refusal("The request must be a JSON object")
    ad_hoc = adhoc.parse_all(body.get("ad_hoc_recognizers"))
    text = body.get("text")
    if not text:
        raise Refusal("No text provided")
    language = body.get("language")
    if not language:
        raise Refusal("No language provided")
    context = _strings(body, "context")
    if len(context) > MAX_CONTEXT:
        raise unparsed(f"context may have at most {MAX_CONTEXT} words")
    return AnalyzeRequest(
        texts=tuple(_text(t) for t in (text if isinstance(text, list) else [text])),
        batch=isinstance(text, list),
        language=language if isinstance(language, str) else "",
        entities=_strings(body, "entities"),
        threshold=_threshold(body.get("score_threshold")),
        explained=bool(body.get("return_decision_process")),
        ad_hoc=ad_hoc,
        context=context,
        allow=_allow_list(body),
    )


def _text(value: Any) -> str:
    if value is None or value in ([], {}):
        return ""
    if not isinstance(value, (str, int, float)):
        raise Refusal(
            "Analyzer.analyze_iterator only works on primitive types (int, float, bool, str). Lists of objects are not yet supported."
        )
    return str(value)


def _strings(body: Mapping[str, Any], field: str) -> tuple[str, ...]:
    values = body.get(field) or []
    if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
        raise unparsed(f"{field} must be a list of strings")
    return tuple(values)


def _threshold(value: Any) -> float | None:
    if value is None:
        return None
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        raise unparsed("score_threshold must be a number")
    return float(value)


def _allow_list(body: Mapping[str, Any]) -> AllowList:
    terms = _strings(body, "allow_list")
    match = body.get("allow_list_match", "exact")
    if not terms:
        return AllowList()
    if match == "exact":
        return AllowList(exact=frozenset(terms))
    if match != "regex":
        raise Refusal("allow_list_match must either be set to 'exact' or 'regex'.")
    flags = body.get("regex_flags", DEFAULT_FLAGS)
    if flags is not None and not isinstance(flags, int):
        raise unparsed("regex_flags must be a whole number")
    return AllowList(within=_expressions([t for t in terms if t], flags or 0))


def _expressions(regexes: list[str], flags: int) -> tuple[Expression, ...]:
    # One by one, not joined: an inline flag of one must not hold for all.
    if len(regexes) > adhoc.MAX_PATTERNS:
        raise unparsed(f"an allow_list may have at most {adhoc.MAX_PATTERNS} expressions")
    return tuple(adhoc.expression(r, flags) for r in regexes)
