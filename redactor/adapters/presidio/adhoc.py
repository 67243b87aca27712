"""Recognizers that a caller sends along with a request, in the JSON form of Presidio's `PatternRecognizer`."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from redactor.adapters.presidio.errors import Refusal, unparsed
from redactor.adapters.presidio.result import Result, explanation
from redactor.detect import CONTEXT_AFTER, CONTEXT_BEFORE
from redactor.errors import RedactorError
from redactor.lists.expressions import DEFAULT_FLAGS, Expression, Terms, Text, Words
from redactor.recognizer import CONTEXT_BOOST, CONTEXT_FLOOR

MAX_RECOGNIZERS = 100
MAX_PATTERNS = 100
MAX_TERMS_LENGTH = 200_000

_FIELDS = frozenset(
    {
        "supported_entity",
        "supported_entities",
        "name",
        "supported_language",
        "patterns",
        "deny_list",
        "context",
        "deny_list_score",
        "global_regex_flags",
        "version",
        "country_code",
    }
)
_PATTERN_FIELDS = ("name", "regex", "score")

#: Field names of the API's own vocabulary: an error may name one of these; any other unknown name is input and stays out.
_NAMEABLE = _FIELDS | {*_PATTERN_FIELDS, "type", "pattern", "confidence", "entity_type", "entity", "language", "flags", "deny_list_regex"}


@dataclass(frozen=True, slots=True, repr=False)
class AdHocPattern:
    """One way in which an ad-hoc recognizer finds values."""

    name: str
    regex: str
    score: float
    finder: Expression | Terms


@dataclass(frozen=True, slots=True, repr=False)
class AdHoc:
    """A caller's recognizer, ready to run."""

    entity: str
    name: str
    language: str
    patterns: tuple[AdHocPattern, ...]
    context: tuple[str, ...]
    flags: int

    @property
    def size(self) -> int:
        """Return the steps of all its expressions."""
        return sum(p.finder.size for p in self.patterns if isinstance(p.finder, Expression))

    def find(self, text: Text, *, said: str | None) -> Iterator[Result]:
        """Yield what it finds; `said` is its context word that the caller gave for the whole text, if any."""
        near = _Near(self.context, text)
        for p in self.patterns:
            for start, end in p.finder.find(text):
                word = near.word(start, end) or said
                score = p.score if word is None else round(min(1.0, max(p.score + CONTEXT_BOOST, CONTEXT_FLOOR)), 4)
                yield Result(
                    entity=self.entity,
                    start=start,
                    end=end,
                    score=score,
                    explanation=explanation(
                        recognizer=self.name,
                        pattern_name=p.name,
                        pattern=p.regex,
                        original_score=p.score,
                        score=score,
                        context=word,
                        regex_flags=self.flags,
                    ),
                )


class _Near:
    """Finds a context word near a span: within a line before it, or a few words after."""

    def __init__(self, words: Sequence[str], text: Text) -> None:
        self._found = list(Words(words).find(text)) if words else []
        self._starts = [start for start, _, _ in self._found]

    def word(self, start: int, end: int) -> str | None:
        low = bisect.bisect_left(self._starts, start - CONTEXT_BEFORE)
        high = bisect.bisect_right(self._starts, end + CONTEXT_AFTER)
        before = [w for _, stop, w in self._found[low:high] if stop <= start]
        after = [w for begin, _, w in self._found[low:high] if begin >= end]
        return before[-1] if before else after[0] if after else None


def parse_all(raw: Any) -> tuple[AdHoc, ...]:
    """Read the `ad_hoc_recognizers` of a request; errors name fields and limits, never what was sent."""
    if not raw:
        return ()
    if not isinstance(raw, list):
        raise unparsed("ad_hoc_recognizers must be a list")
    if len(raw) > MAX_RECOGNIZERS:
        raise unparsed(f"there may be at most {MAX_RECOGNIZERS} ad-hoc recognizers")
    parsed = tuple(_parse(one) for one in raw)
    if sum(len(r.patterns) for r in parsed) > MAX_PATTERNS:
        raise unparsed(f"ad-hoc recognizers may have at most {MAX_PATTERNS} patterns together")
    return parsed


def _parse(raw: Any) -> AdHoc:
    if not isinstance(raw, Mapping):
        raise unparsed("an ad-hoc recognizer must be an object")
    patterns = [_pattern_fields(p) for p in _listed(raw, "patterns")]
    if "supported_entity" in raw and "supported_entities" in raw:
        raise Refusal("Both 'supported_entity' and 'supported_entities' are present in the input dictionary. Only one should be provided.")
    _only_known(raw, _FIELDS, "PatternRecognizer")
    entity = raw.get("supported_entity") or next(iter(_listed(raw, "supported_entities")), None)
    if "supported_entity" not in raw and entity is None:
        raise unparsed("PatternRecognizer.__init__() missing 1 required positional argument: 'supported_entity'")
    if not entity:
        raise Refusal("Pattern recognizer should be initialized with entity")
    terms = _strings(raw, "deny_list")
    if not patterns and not terms:
        raise Refusal("Pattern recognizer should be initialized with patterns or with deny list")
    flags = _flags(raw.get("global_regex_flags"))
    return AdHoc(
        entity=_string(entity, "supported_entity"),
        name=_string(raw.get("name") or "PatternRecognizer", "name"),
        language=_string(raw.get("supported_language") or "en", "supported_language"),
        patterns=(*(_pattern(p, flags) for p in patterns), *_deny_list(terms, raw.get("deny_list_score", 1.0), flags)),
        context=tuple(w for w in _strings(raw, "context") if w),
        flags=flags,
    )


def _pattern_fields(raw: Any) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        raise unparsed("a pattern must be an object")
    _only_known(raw, frozenset(_PATTERN_FIELDS), "Pattern")
    missing = [f"'{f}'" for f in _PATTERN_FIELDS if f not in raw]
    if missing:
        arguments = f"{len(missing)} required positional argument{'s' if len(missing) > 1 else ''}"
        listed = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} and {missing[-1]}"
        raise unparsed(f"Pattern.__init__() missing {arguments}: {listed}")
    return raw


def _pattern(raw: Mapping[str, Any], flags: int) -> AdHocPattern:
    regex = _string(raw["regex"], "regex")
    return AdHocPattern(_string(raw["name"], "name"), regex, score_of(raw["score"]), expression(regex, flags))


def _deny_list(terms: list[str], score: Any, flags: int) -> Iterator[AdHocPattern]:
    terms = [t for t in terms if t]
    if not terms:
        return
    if sum(map(len, terms)) > MAX_TERMS_LENGTH:
        raise unparsed(f"a deny_list may have at most {MAX_TERMS_LENGTH} characters")
    either = "|".join(re.escape(t) for t in terms)
    yield AdHocPattern("deny_list", rf"(?:^|(?<=\W))({either})(?:(?=\W)|$)", score_of(score), Terms(terms, flags))


def expression(regex: str, flags: int) -> Expression:
    """Compile a caller's expression, or refuse it in the words of Presidio's service."""
    try:
        return Expression(regex, flags)
    except RedactorError as e:
        detail = e.detail
    raise unparsed(detail)


def score_of(raw: Any) -> float:
    """Return a score between 0 and 1."""
    if not isinstance(raw, (int, float)):
        raise unparsed("a score must be a number")
    if not 0 <= raw <= 1:
        raise Refusal("Invalid score. Score should be between 0 and 1")
    return float(raw)


def _flags(raw: Any) -> int:
    if raw is None:
        return DEFAULT_FLAGS
    if not isinstance(raw, int):
        raise unparsed("global_regex_flags must be a whole number")
    return int(raw)


def _only_known(raw: Mapping[str, Any], known: frozenset[str], what: str) -> None:
    for field in raw:
        if field not in known:
            named = f" '{field}'" if field in _NAMEABLE else ""
            raise unparsed(f"{what}.__init__() got an unexpected keyword argument{named}")


def _listed(raw: Mapping[str, Any], field: str) -> list[Any]:
    value = raw.get(field) or []
    if not isinstance(value, list):
        raise unparsed(f"{field} must be a list")
    return value


def _strings(raw: Mapping[str, Any], field: str) -> list[str]:
    values = _listed(raw, field)
    if not all(isinstance(v, str) for v in values):
        raise unparsed(f"{field} must be a list of strings")
    return values


def _string(value: Any, field: str) -> str:
    if not isinstance(value, str):
        raise unparsed(f"{field} must be a string")
    return value
