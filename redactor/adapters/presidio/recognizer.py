"""Our recognizers and our model inside Presidio's `AnalyzerEngine`. Importing this module imports presidio-analyzer and spaCy."""

from __future__ import annotations

from typing import Any

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult

from redactor.adapters.presidio.analysis import Detects, Patterns, explained, patterns_of
from redactor.detect import Options
from redactor.domain import Finding
from redactor.model import Model


class RedactorRecognizer(EntityRecognizer):
    """All recognizers of a pipeline as one recognizer of Presidio's.

    Results carry our entity types and scores; context words were already taken into account. A failure raises: Presidio must not
    take a text that could not be read for a clean one.
    """

    def __init__(self, pipeline: Detects, *, supported_language: str = "en") -> None:
        self._pipeline = pipeline
        registry = pipeline.detector.registry
        self._patterns = patterns_of(registry)
        of_model = pipeline.model.categories if pipeline.model is not None else ()
        super().__init__(
            supported_entities=sorted({*registry.entities, *of_model, *pipeline.lists.labels}),
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
        return [result(f, self._patterns, self.id) for f in findings]


class ModelRecognizer(EntityRecognizer):
    """A model of ours (`redactor.adapters.onnx.OnnxModel`, say) as one recognizer of Presidio's, beside theirs.

    Results carry our entity types and calibrated scores; whom they are about stands in the metadata under `subject`. A failure raises.
    """

    def __init__(self, model: Model, *, supported_language: str = "en") -> None:
        self._model = model
        super().__init__(
            supported_entities=sorted(model.categories), name="RedactorModelRecognizer", supported_language=supported_language, version="1"
        )

    def load(self) -> None:
        """Do nothing: the model loads itself when it first reads."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: object = None) -> list[RecognizerResult]:  # noqa: ARG002 - Presidio's signature
        """Return the results of those of the entities that the model finds; none named means all."""
        wanted = frozenset(entities or self.supported_entities).intersection(self.supported_entities)
        if not wanted:
            return []
        (findings,) = self._model.find([text])
        return [result(f, {}, self.id) for f in findings if f.entity in wanted]


def result(finding: Finding, patterns: Patterns, identifier: str) -> RecognizerResult:
    """Return a finding in Presidio's form."""
    return RecognizerResult(
        entity_type=finding.entity,
        start=finding.span.start,
        end=finding.span.end,
        score=finding.score,
        analysis_explanation=_explanation(explained(finding, patterns)),
        recognition_metadata={
            RecognizerResult.RECOGNIZER_NAME_KEY: finding.recognizer,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: identifier,
            RecognizerResult.IS_SCORE_ENHANCED_BY_CONTEXT_KEY: True,
            "subject": finding.subject.value,
        },
    )


def _explanation(fields: dict[str, Any]) -> AnalysisExplanation:
    named = ("recognizer", "original_score", "pattern_name", "pattern", "validation_result", "textual_explanation", "regex_flags")
    made = AnalysisExplanation(**{name: fields[name] for name in named})
    made.score = fields["score"]
    made.score_context_improvement = fields["score_context_improvement"]
    made.supportive_context_word = fields["supportive_context_word"]
    return made
