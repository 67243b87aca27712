"""The peer: presidio-analyzer with its pattern recognizers only, on a blank spaCy pipeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import spacy
from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import EmailRecognizer


class BlankNlpEngine(SpacyNlpEngine):
    """Tokens only: what context words need, and no model."""

    def __init__(self) -> None:
        super().__init__(models=[{"lang_code": "en", "model_name": "blank"}], ner_model_configuration=NerModelConfiguration())
        self.nlp = {"en": spacy.blank("en")}

    def load(self) -> None:
        """Keep the blank pipeline; there is nothing to load."""


def patterns_only() -> Callable[[Sequence[str]], list]:
    """Return a function that analyses texts, one by one, with the default pattern recognizers for English."""
    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"])
    # E-mail checking asks the network for a list of suffixes unless told not to.
    EmailRecognizer.validate_result = lambda _self, _text: True
    registry.recognizers = [r for r in registry.recognizers if isinstance(r, PatternRecognizer)]
    engine = AnalyzerEngine(registry=registry, nlp_engine=BlankNlpEngine(), supported_languages=["en"])
    return lambda texts: [engine.analyze(text, language="en") for text in texts]
