"""Our recognizers inside Presidio's `AnalyzerEngine`. Importing this module imports presidio-analyzer and spaCy."""

from __future__ import annotations

from typing import Any

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult

from redactor.adapters.presidio.analysis import Detects, explained, patterns_of
from redactor.detect import Options
from redactor.domain import Finding


class RedactorRecognizer(EntityRecognizer):
    """All recognizers of a pipeline as one recognizer of Presidio's.

    Results carry our entity types and scores; context words were already taken into account. A failure raises: Presidio must not
    take a text that could not be read for a clean one.
    """

    def __init__(self, pipeline: Detects, *, supported_language: str = "en") -> None:
        self._pipeline = pipeline
        registry = pipeline.detector.registry
        self._patterns = patterns_of(registry)
        super().__init__(
            supported_entities=sorted({*registry.entities, *pipeline.lists.labels}),
            name="RedactorRecognizer",
            supported_language=supported_language,
            version="1",
        )

    def load(self) -> None:
        """Do nothing: the pipeline is built."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: object = None) -> list[RecognizerResult]:  # noqa: ARG002 - Presidio's signature
        """Return the results of those of the entities that we know; none named means all."""
        wanted = frozenset(entities or self.supported_entities).intersection(self.supported_entities)
        if not wanted:
            return []
        (findings,) = self._pipeline.detect_many([text], options=Options(entities=wanted))
        return [self._result(f) for f in findings]

    def _result(self, finding: Finding) -> RecognizerResult:
        return RecognizerResult(
            entity_type=finding.entity,
            start=finding.span.start,
            end=finding.span.end,
            score=finding.score,
            analysis_explanation=_explanation(explained(finding, self._patterns)),
            recognition_metadata={
                RecognizerResult.RECOGNIZER_NAME_KEY: finding.recognizer,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
                RecognizerResult.IS_SCORE_ENHANCED_BY_CONTEXT_KEY: True,
            },
        )


def _explanation(fields: dict[str, Any]) -> AnalysisExplanation:
    named = ("recognizer", "original_score", "pattern_name", "pattern", "validation_result", "textual_explanation", "regex_flags")
    made = AnalysisExplanation(**{name: fields[name] for name in named})
    made.score = fields["score"]
    made.score_context_improvement = fields["score_context_improvement"]
    made.supportive_context_word = fields["supportive_context_word"]
    return made
