"""Answers Presidio's /analyze, /recognizers and /supportedentities with our detection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from msgspec.structs import replace

from redactor.adapters.presidio import names
from redactor.adapters.presidio.errors import NO_RECOGNIZERS, Refusal
from redactor.adapters.presidio.request import AnalyzeRequest
from redactor.adapters.presidio.result import Result, explanation, without_contained
from redactor.detect import Candidate, Detector, Options
from redactor.domain import Check, Finding, Outcome
from redactor.errors import TooLarge
from redactor.lists import Lists, afford
from redactor.lists.expressions import Text
from redactor.lists.lookup import MAX_FOUND, RECOGNIZER
from redactor.model import Model
from redactor.recognizer import CONTEXT_BOOST, CONTEXT_FLOOR, THRESHOLD, Pattern, Recognizer
from redactor.registry import Registry
from redactor.resolve import resolve

#: Presidio's default language; recognizers that name no language speak for it as for any other.
DEFAULT_LANGUAGE = "en"

#: Longer expressions of ours are named in the decision process but not shown; some fill pages.
MAX_SHOWN = 500

Patterns = Mapping[tuple[str, str], Pattern]

_WHOLE_WORD = 3
_VALIDATION = {Check.VALID: True, Check.INVALID: False, Check.UNKNOWN: None}


class Detects(Protocol):
    """The part of `redactor.pipeline.Pipeline` that detects."""

    @property
    def detector(self) -> Detector:
        """The detector with its registry."""

    @property
    def lists(self) -> Lists:
        """The operator's allow and deny lists."""

    @property
    def model(self) -> Model | None:
        """The model, where there is one."""

    def detect_many(self, texts: Sequence[str], *, options: Options) -> list[tuple[Finding, ...]]:
        """Return the findings of each text."""

    def explain(self, text: str, *, options: Options) -> list[Candidate]:
        """Return every candidate of a text."""


class Analyzer:
    """Presidio's analyzer service over a pipeline of ours; immutable, and safe to share between threads."""

    def __init__(self, pipeline: Detects) -> None:
        self._pipeline = pipeline
        self._registry = pipeline.detector.registry
        self._patterns = patterns_of(self._registry)
        self._model = pipeline.model
        of_model = self._model.languages if self._model is not None else ()
        self.languages = frozenset({DEFAULT_LANGUAGE, *of_model, *(code for r in self._registry for code in r.languages)})

    def recognizers(self, language: str | None = None) -> list[str]:
        """Return the ids of the recognizers that speak for a language (ISO 639-1), of all without one."""
        return [r.id for r in self._speaking(language)] + [m.id for m in self._models(language)]

    def supported_entities(self, language: str | None = None) -> list[str]:
        """Return the names that an answer can carry when no names are asked for."""
        return sorted({names.outward(e) for e in self._known(language)})

    def analyze(self, request: AnalyzeRequest) -> list[list[Result]]:
        """Return the results of each text, the strongest first.

        Without a threshold our recognizers report from their own (0.4), the caller's from 0.
        """
        afford(sum(a.size for a in request.ad_hoc) + request.allow.size, request.texts)
        wanted, options = self._options(request)
        lifted = self._lifted(request.context)
        if not wanted:
            found: Iterable[tuple[Finding, ...]] = [()] * len(request.texts)
        elif lifted:
            found = [self._with_context(text, options, lifted) for text in request.texts]
        else:
            found = self._pipeline.detect_many(request.texts, options=options)
        return [self._results(request, text, findings, wanted) for text, findings in zip(request.texts, found, strict=True)]

    def _speaking(self, language: str | None) -> list[Recognizer]:
        if language and language not in self.languages:
            raise Refusal(NO_RECOGNIZERS)
        return [r for r in self._registry if not language or not r.languages or language in r.languages]

    def _models(self, language: str | None) -> list[Model]:
        """Return the model if there is one that reads the language."""
        m = self._model
        return [m] if m is not None and (not language or not m.languages or language in m.languages) else []

    def _known(self, language: str | None) -> set[str]:
        """Return the entity types that can be found in a language."""
        of_models = {entity for m in self._models(language) for entity in m.categories}
        return {r.entity for r in self._speaking(language)} | of_models | self._pipeline.lists.labels

    def _options(self, request: AnalyzeRequest) -> tuple[dict[str, str], Options]:
        """Return the wanted types, each with the name that answers give it, and what detection is asked for."""
        speaking = self._speaking(request.language)
        if not request.language:
            raise Refusal(NO_RECOGNIZERS)
        models = self._models(request.language)
        known = self._known(request.language)
        wanted = names.asked(request.entities, known) if request.entities else {e: names.outward(e) for e in known}
        if not wanted and not any(_speaks(a.entity, a.language, request) for a in request.ad_hoc):
            raise Refusal(NO_RECOGNIZERS)
        every = len(speaking) == len(self._registry) and (bool(models) or self._model is None)
        ids = [r.id for r in speaking] + [m.id for m in models]
        return wanted, Options(
            entities=frozenset(wanted),
            recognizers=frozenset() if every else frozenset(ids),
            threshold=THRESHOLD if request.threshold is None else request.threshold,
        )

    def _results(self, request: AnalyzeRequest, text: str, findings: Sequence[Finding], wanted: dict[str, str]) -> list[Result]:
        results = [_result(f, wanted[f.entity], self._patterns) for f in findings]
        results.extend(_ad_hoc(request, text))
        # What the operator denies, no request takes back.
        denied = {(f.span.start, f.span.end) for f in findings if f.recognizer == RECOGNIZER}
        return [r for r in without_contained(results) if (r.start, r.end) in denied or not request.allow.allows(text[r.start : r.end])]

    def _lifted(self, context: Sequence[str]) -> dict[str, str]:
        """Return the recognizers for which the caller's context speaks, by id, each with its word."""
        said = _phrases(context)
        lifted = {}
        for r in self._registry if said else ():
            if (word := _spoken(r.context, said)) is not None:
                lifted[r.id] = word
        return lifted

    def _with_context(self, text: str, options: Options, lifted: dict[str, str]) -> tuple[Finding, ...]:
        """Detect where the caller's context lifts candidates, some of them over the threshold."""
        usable = (Outcome.KEPT, Outcome.OVERLAPPED, Outcome.BELOW_THRESHOLD)
        candidates = [c.finding for c in self._pipeline.explain(text, options=options) if c.outcome in usable]
        raised = [_raised(f, lifted[f.recognizer]) if f.recognizer in lifted else f for f in candidates]
        return resolve(f for f in raised if f.score >= options.threshold)


def _speaks(entity: str, language: str, request: AnalyzeRequest) -> bool:
    return language == request.language and (not request.entities or entity in request.entities)


def _ad_hoc(request: AnalyzeRequest, text: str) -> Iterator[Result]:
    chosen = [a for a in request.ad_hoc if _speaks(a.entity, a.language, request)]
    if not chosen:
        return
    read = Text.of(text)
    said = _phrases(request.context)
    count = 0
    for a in chosen:
        for r in a.find(read, said=_spoken(a.context, said)):
            count += 1
            if count > MAX_FOUND:
                raise TooLarge(f"ad-hoc recognizers may find at most {MAX_FOUND} values in a text")
            if r.score > 0 and r.score >= (request.threshold or 0):
                yield r


def _phrases(context: Iterable[str]) -> list[str]:
    """Fold the caller's context words, with a space at each end so that words can be told from their parts."""
    return [f" {_fold(phrase)} " for phrase in context]


def _fold(phrase: str) -> str:
    return re.sub(r"[\W_]+", " ", phrase.lower()).strip()


def _spoken(words: Iterable[str], said: Sequence[str]) -> str | None:
    """Return the first of the words that begins a word of what was said; up to three letters it must be the whole word."""
    for word in words:
        folded = _fold(word)
        sought = folded if folded and not folded.isascii() else f" {folded} " if len(folded) <= _WHOLE_WORD else f" {folded}"
        if folded and any(sought in phrase for phrase in said):
            return word
    return None


def _raised(finding: Finding, word: str) -> Finding:
    if finding.evidence.context is not None:
        return finding
    score = round(min(1.0, max(finding.score + CONTEXT_BOOST, CONTEXT_FLOOR)), 4)
    return replace(finding, score=score, evidence=replace(finding.evidence, context=word))


def _result(finding: Finding, name: str, patterns: Patterns) -> Result:
    return Result(
        entity=name, start=finding.span.start, end=finding.span.end, score=finding.score, explanation=explained(finding, patterns)
    )


def patterns_of(registry: Registry) -> Patterns:
    """Return the patterns of all recognizers by recognizer id and name; lexicons have none."""
    return {(r.id, p.name): p for r in registry for p in r.patterns}


def explained(finding: Finding, patterns: Patterns) -> dict[str, Any]:
    """Return why a finding was made, in the fields of Presidio's `AnalysisExplanation`."""
    evidence = finding.evidence
    pattern = patterns.get((finding.recognizer, evidence.pattern))
    return explanation(
        recognizer=finding.recognizer,
        pattern_name=evidence.pattern,
        pattern=pattern.regex if pattern and len(pattern.regex) <= MAX_SHOWN else None,
        original_score=evidence.base_score,
        score=finding.score,
        context=evidence.context,
        valid=_VALIDATION[evidence.check],
        regex_flags=(int(re.IGNORECASE) if pattern.caseless else 0) if pattern else None,
    )
