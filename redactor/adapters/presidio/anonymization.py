"""Answers Presidio's /anonymize and /deanonymize with presidio-anonymizer's own engines.

Importing this module imports presidio-anonymizer and with it spaCy, which takes about a second.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import Any

from presidio_anonymizer import AnonymizerEngine, DeanonymizeEngine
from presidio_anonymizer.entities import InvalidParamError
from presidio_anonymizer.services.app_entities_convertor import AppEntitiesConvertor

from redactor.adapters.presidio.errors import Refusal
from redactor.errors import TooLarge

#: Values that one request may rewrite: presidio-anonymizer's time grows with their square.
MAX_RESULTS = 10_000

#: Characters that all rewritten values may have together.
MAX_OUTPUT = 20_000_000

#: Values times length of text: presidio-anonymizer copies the text once a value.
MAX_COPIED = 10_000_000_000

_REMOTE = "surrogate_ahds"

_answering: ContextVar[bool] = ContextVar("answering", default=False)

# Presidio logs names and offsets that callers sent, at DEBUG and at ERROR: while it works for us it logs nothing.
logging.getLogger("presidio-anonymizer").addFilter(lambda _record: not _answering.get())

#: Presidio's messages that hold only its own words, and small numbers.
_OWN_WORDS = re.compile(
    r"Invalid input, request must contain analyzer results"
    r"|Invalid input, (?:result|analyzer result|operator config) must contain (?:start|end|entity_type|score|operator_name)"
    r"|Invalid input, result start and end must be positive"
    r"|Invalid input, start index '\d{1,8}' must be smaller than end index '\d{1,8}'"
    r"|Invalid analyzer result, start: \d{1,8} and end: \d{1,8}, while text length is only \d{1,8}\."
    r"|Invalid input, (?:key must be of length 128, 192 or 256 bits|masking_char must be a character)"
    r"|Expected parameter (?:key|masking_char|chars_to_mask|from_end|hash_type|new_value)"
    r"|Invalid parameter value for '?(?:start|end|key|masking_char|chars_to_mask|from_end|new_value)'?\."
    r"(?: Expecting '[a-z]+', but got '[a-z]+'\.)?"
    r"|Salt parameter cannot be empty\..{0,150}"
    r"|Salt must be at least 16 bytes \(128 bits\)\. Provided salt is \d{1,3} bytes\."
)
_PARAPHRASED = {
    "Invalid operator class": "Invalid operator class; GET /anonymizers and /deanonymizers list the known ones.",
    "Parameter hash_type value": "Parameter hash_type value is not in range of values.",
    "Invalid input, start index": "Invalid input, start index must be smaller than end index",
    "Invalid analyzer result, start": "Invalid analyzer result, start and end must lie within the text.",
}


class Anonymizer:
    """Presidio's anonymizer service."""

    def __init__(self) -> None:
        self._anonymize = AnonymizerEngine()  # type: ignore[no-untyped-call]
        # This operator would send values to a cloud service.
        if (remote := self._anonymize.operators_factory.get_anonymizers().get(_REMOTE)) is not None:
            self._anonymize.remove_anonymizer(remote)
        self._deanonymize = DeanonymizeEngine()  # type: ignore[no-untyped-call]

    def anonymizers(self) -> list[str]:
        """Return the names of the operators that rewrite."""
        return list(self._anonymize.get_anonymizers())

    def deanonymizers(self) -> list[str]:
        """Return the names of the operators that restore."""
        return list(self._deanonymize.get_deanonymizers())

    def anonymize(self, body: Any) -> str:
        """Rewrite the values that `analyzer_results` name; returns JSON."""
        return _guarded(lambda: self._anonymized(_content(body)))

    def deanonymize(self, body: Any) -> str:
        """Restore the values that `anonymizer_results` name; returns JSON."""
        return _guarded(lambda: self._deanonymized(_content(body)))

    def _anonymized(self, content: dict[str, Any]) -> str:
        operators = _operators(content.get("anonymizers"))
        if AppEntitiesConvertor.check_custom_operator(operators):
            raise Refusal("Custom type anonymizer is not supported", http=400)
        _afford(content, "analyzer_results")
        results = AppEntitiesConvertor.analyzer_results_from_json(content.get("analyzer_results"))  # type: ignore[arg-type]
        done = self._anonymize.anonymize(text=content.get("text", ""), analyzer_results=results, operators=operators)
        return str(done.to_json())

    def _deanonymized(self, content: dict[str, Any]) -> str:
        _afford(content, "anonymizer_results")
        entities = AppEntitiesConvertor.deanonymize_entities_from_json(content)
        operators = _operators(content.get("deanonymizers"))
        done = self._deanonymize.deanonymize(text=content.get("text", ""), entities=entities, operators=operators)
        return str(done.to_json())


def _content(body: Any) -> dict[str, Any]:
    if not body:
        raise Refusal("Invalid request json", http=400)
    if not isinstance(body, dict):
        raise Refusal("Internal server error")
    return body


def _operators(raw: Any) -> Any:
    # Copies: Presidio takes the type out of what it is given.
    return AppEntitiesConvertor.operators_config_from_json({k: dict(v) for k, v in raw.items()} if raw is not None else {})


def _afford(content: Mapping[str, Any], field: str) -> None:
    """Refuse what would cost more than it is worth; shapes are for Presidio to judge."""
    results, text = content.get(field) or [], content.get("text") or ""
    if len(results) > MAX_RESULTS:
        raise TooLarge(f"{field} may have at most {MAX_RESULTS} values")
    operators = [*(content.get("anonymizers") or {}).values()]
    longest = max((len(str(v)) for operator in operators for v in operator.values()), default=0)
    if len(results) * longest > MAX_OUTPUT or len(results) * len(text) > MAX_COPIED:
        raise TooLarge("the text has too many values for its size, or what replaces them is too long")


def _guarded(work: Callable[[], str]) -> str:
    """Run Presidio's code: it logs nothing, and what it raises becomes an error that repeats nothing."""
    token = _answering.set(True)
    try:
        return work()
    except (Refusal, TooLarge):
        raise
    except InvalidParamError as e:
        detail, status = _said(str(e.err_msg)), 422
    except Exception:  # noqa: BLE001 - whatever it was, its message may hold content
        detail, status = "Internal server error", 500
    finally:
        _answering.reset(token)
    raise Refusal(detail, http=status)


def _said(message: str) -> str:
    if _OWN_WORDS.fullmatch(message):
        return message
    return next((said for begin, said in _PARAPHRASED.items() if message.startswith(begin)), "Invalid input")
