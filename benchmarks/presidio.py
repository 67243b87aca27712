"""The peer: presidio-analyzer with its pattern recognizers only, on a blank spaCy pipeline."""

from __future__ import annotations

import inspect
from collections.abc import Sequence

import spacy
from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry, predefined_recognizers
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import EmailRecognizer


class BlankNlpEngine(SpacyNlpEngine):
    """Tokens only: what context words need, and no model."""

    def __init__(self) -> None:
        super().__init__(models=[{"lang_code": "en", "model_name": "blank"}], ner_model_configuration=NerModelConfiguration())
        self.nlp = {"en": spacy.blank("en")}

    def load(self) -> None:
        """Keep the blank pipeline; there is nothing to load."""


class PatternsOnly:
    """An engine with every pattern recognizer that presidio-analyzer ships, of every country, as ours are all on; `recognizers` counts them."""

    def __init__(self) -> None:
        # E-mail checking asks the network for a list of suffixes unless told not to.
        EmailRecognizer.validate_result = lambda _self, _text: True
        kinds = (k for _, k in inspect.getmembers(predefined_recognizers, inspect.isclass) if issubclass(k, PatternRecognizer))
        # An engine runs only recognizers of the language that it is asked for.
        shipped = [kind(supported_language="en") for kind in kinds]
        registry = RecognizerRegistry(recognizers=shipped, supported_languages=["en"])
        self._engine = AnalyzerEngine(registry=registry, nlp_engine=BlankNlpEngine(), supported_languages=["en"])
        self.recognizers = len(self._engine.get_recognizers("en"))

    def __call__(self, texts: Sequence[str]) -> list:
        """Analyse texts one by one."""
        return [self._engine.analyze(text, language="en") for text in texts]


def patterns_only() -> PatternsOnly:
    """Return what analyses texts, one by one, with all of Presidio's pattern recognizers."""
    return PatternsOnly()
